/**
 * `npm run train -- [names|quotations|roles|sentiment] --data ../shared/data`: trains one of the small models, or all.
 *
 * The encoder takes hours and is trained by name alone: `neural` goes all steps (train/neural/README.md), `examples` and
 * `held-out` write what two of these steps learn from.
 */
const SMALL = {
  names: "./train-names.js",
  quotations: "./train-quotations.js",
  roles: "./train-roles.js",
  sentiment: "./train-sentiment.js",
} as const;
const ENCODER = {
  neural: "./train-neural.js",
  examples: "./neural/examples.js",
  "held-out": "./neural/held-out.js",
} as const;
const all = { ...SMALL, ...ENCODER };

const wanted = process.argv.slice(2).find((word): word is keyof typeof all => Object.hasOwn(all, word));
for (const script of wanted === undefined ? Object.values(SMALL) : [all[wanted]]) await import(script);
