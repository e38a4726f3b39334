/** `npm run train -- [names|quotations|roles|sentiment|stance|targets] --data ../shared/data`: trains one model, or all of them. */
const MODELS = {
  names: "./train-names.js",
  quotations: "./train-quotations.js",
  roles: "./train-roles.js",
  sentiment: "./train-sentiment.js",
  stance: "./train-stance.js",
  targets: "./train-targets.js",
} as const;

const wanted = process.argv.slice(2).find((word): word is keyof typeof MODELS => word in MODELS);
for (const [name, script] of Object.entries(MODELS)) {
  if (wanted === undefined || wanted === name) await import(script);
}
