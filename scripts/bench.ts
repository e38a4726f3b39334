/**
 * Speed, side by side in one run: the whole pipeline, wink-nlp alone, compromise alone, on the same articles. The
 * pipeline runs as the command line runs it, articles together, and one by one.
 * Rounds are interleaved, so that a busy machine slows all alike; figures are medians, and ratios are what to
 * compare between machines. `npm run bench`.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

// What users run is what is built: the loader of these scripts wraps every function that is made while it runs.
const built = (path: string) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { learned, readText } = (await built("index.js")) as typeof import("../src/index.js");
const { loadModels } = (await built("io/index.js")) as typeof import("../src/io/index.js");

const glossator = learned(await loadModels());
const ROUNDS = 9;
const COPIES = 12;

const corpus = readdirSync("corpus")
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readText(readFileSync(`corpus/${file}`, "utf8"), file))
  .flatMap((article) => (article.ok ? [article.value] : []));
const articles = Array.from({ length: COPIES }, () => corpus).flat();
let tokens = 0;
for (const article of articles) tokens += (await glossator.annotate(article)).tokens!.start.length;

const wink = winkNLP(model, ["sbd", "pos", "ner"]);
const contestants: Record<string, () => void | Promise<void>> = {
  "glossator, whole pipeline": async () => {
    for await (const result of glossator.annotateAll(articles))
      if (!result.ok) throw new Error(result.problem.message);
  },
  "glossator, article by article": async () => {
    for (const article of articles) await glossator.annotate(article);
  },
  "wink-nlp (sentences, tags, dates)": () =>
    articles.forEach(
      (a) =>
        void wink
          .readDoc(a.text)
          .tokens()
          .out(wink.its.pos as never),
    ),
  "compromise (tagged, names)": () =>
    articles.forEach((a) => {
      const doc = compromise(a.text);
      doc.people().length + doc.places().length + doc.organizations().length;
    }),
};
const seconds = await interleaved(contestants, ROUNDS);
const whole = seconds["glossator, whole pipeline"]!;
console.log(`${tokens} tokens in ${articles.length} articles, ${ROUNDS} rounds, Node ${process.version}\n`);
for (const [name, took] of Object.entries(seconds)) {
  const rate = Math.round(tokens / took / 100) * 100;
  console.log(
    `${name.padEnd(36)} ${rate.toLocaleString("en").padStart(9)} tokens/s   ${(took / whole).toFixed(2)} of glossator's time`,
  );
}

console.log("\nstage by stage");
for (const [name, took] of Object.entries(await stageTimes())) {
  console.log(`  ${name.padEnd(34)} ${((100 * took) / whole).toFixed(1).padStart(5)} %`);
}

console.log("\ncost by length (twice the text should take twice the time)");
const long = corpus.map((a) => a.text).join("\n\n");
for (const kilobytes of [1, 10, 100, 1000, 10_000]) {
  const text = long.repeat(Math.ceil((kilobytes * 1000) / long.length)).slice(0, kilobytes * 1000);
  const repeat = Math.max(1, Math.round(200 / kilobytes));
  const started = performance.now();
  for (let i = 0; i < repeat; i++)
    await glossator.annotate({ id: "long", text, meta: {} }, { maxLength: Infinity });
  const took = (performance.now() - started) / repeat;
  console.log(
    `  ${String(kilobytes).padStart(6)} kB ${took.toFixed(1).padStart(9)} ms   ${(took / kilobytes).toFixed(3)} ms/kB`,
  );
}

const empty = startUp(["-e", "0"]);
const first = startUp(["dist/cli/main.js", "annotate", "corpus/selm-summit.txt"]);
console.log(
  `\nstart-up to first document ${first.toFixed(0)} ms, ${(first / empty).toFixed(1)} times node -e 0 (${empty.toFixed(0)} ms)`,
);
console.log(`peak memory of this run ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

/** Median seconds of each contestant, rounds in turn. */
async function interleaved(
  runs: Record<string, () => void | Promise<void>>,
  rounds: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const started = performance.now();
      await run();
      // The first round only warms up.
      if (round === 0) times[name] = [];
      else times[name]?.push((performance.now() - started) / 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Seconds of each stage over all articles, together as in `annotateAll`. */
async function stageTimes(): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  const soFar: object[] = [...articles];
  for (const stage of glossator.stages) {
    const started = performance.now();
    for (const [k, layers] of soFar.entries()) {
      const given = stage.run(layers);
      soFar[k] = { ...layers, ...("then" in given ? await given : given) };
    }
    spent[stage.name] = (performance.now() - started) / 1000;
  }
  return spent;
}

function startUp(args: string[]): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - started;
  });
  return median(times);
}

function median(list: number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
