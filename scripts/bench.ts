/**
 * Speed and memory, side by side in one run, in ratios: rounds take turns, so that a busy machine slows all alike, and
 * what counts is the time of the processor. Figures are medians; between machines compare ratios alone.
 *
 *     npm run bench                     the articles of corpus/, several times
 *     npm run bench -- ARTICLES.jsonl   others: rows {"id", "text"}, some hundred of them
 *
 * The whole pipeline against the bare encoder, `--fast`, and spaCy's small model; `--fast` against wink-nlp alone and
 * compromise alone; then by stage, by length, and what starting takes.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Article } from "../src/document/article.js";
import { bareEncoder } from "./bench/encoder.js";
import { spacyModel } from "./bench/spacy.js";
import { inTurns, processorSeconds } from "./bench/turns.js";

// What users run is what is built: the loader of these scripts wraps every function that is made while it runs.
const built = (path: string) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { learned, fast, readText } = (await built("index.js")) as typeof import("../src/index.js");
const { loadEngine, loadModels } = (await built("io/index.js")) as typeof import("../src/io/index.js");

const ROUNDS = 3;
/** Words that come again are remembered: of few articles each is read several times before anything is measured. */
const COPIES = 4;

const models = await loadModels();
const whole = learned(models);
const quick = fast(models);
const articles = articlesOf(process.argv[2]);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const all = async (pipeline: typeof whole) => {
  for await (const result of pipeline.annotateAll(articles))
    if (!result.ok) throw new Error(result.problem.message);
};

const encoder = await bareEncoder(quick, articles, loadEngine);
console.log(
  `${articles.length} articles, ${encoder.tokens} tokens, ${encoder.pieces} subwords; ${ROUNDS} rounds in turns, ` +
    `time of the processor, one thread; Node ${process.version}\n`,
);
const spacy = spacyModel(articles);
const seconds = await inTurns(ROUNDS, {
  "whole pipeline": () => all(whole),
  "bare encoder, full windows": encoder.run,
  "glossator --fast": () => all(quick),
  ...(typeof spacy === "string" ? {} : { "spaCy, small model": spacy }),
});
const took = seconds.get("whole pipeline")!;
for (const [name, time] of seconds) {
  const figures = [
    `${Math.round(encoder.tokens / time)} tokens/s`.padStart(16),
    `${Math.round(encoder.pieces / time)} subwords/s`.padStart(18),
    `${Math.round(characters / time)} characters/s`.padStart(21),
  ];
  console.log(`  ${name.padEnd(28)}${figures.join("")}   ${(time / took).toFixed(2)} of the pipeline's time`);
}
if (typeof spacy === "string") console.log(`  spaCy, small model          left out: ${spacy}`);
console.log(`  peak memory of the whole pipeline in a process of its own: ${peakMemory()}`);

console.log("\nthe whole pipeline, stage by stage");
for (const [name, time] of await stageTimes())
  console.log(`  ${name.padEnd(28)}${((100 * time) / took).toFixed(1).padStart(6)} %`);

console.log("\n--fast beside others (the same articles)");
const wink = winkNLP(model, ["sbd", "pos", "ner"]);
const others = await inTurns(3 * ROUNDS, {
  "glossator --fast": () => all(quick),
  "wink-nlp (sentences, tags, dates)": async () => {
    for (const { text } of articles)
      wink
        .readDoc(text)
        .tokens()
        .out(wink.its.pos as never);
  },
  "compromise (tagged, names)": async () => {
    for (const { text } of articles) {
      const doc = compromise(text);
      doc.people().length + doc.places().length + doc.organizations().length;
    }
  },
});
for (const [name, time] of others)
  console.log(
    `  ${name.padEnd(36)}${(time / others.get("glossator --fast")!).toFixed(2)} of the time of --fast`,
  );

console.log("\ncost by length (twice the text should take twice the time)");
const long = articles.map(({ text }) => text).join("\n\n");
for (const [name, pipeline, lengths] of [
  ["whole", whole, [1, 10, 100]],
  ["--fast", quick, [1, 10, 100, 1000]],
] as const) {
  for (const kilobytes of lengths) {
    const text = long.repeat(Math.ceil((kilobytes * 1000) / long.length)).slice(0, kilobytes * 1000);
    const repeat = Math.max(1, Math.round(50 / kilobytes));
    const time = await processorSeconds(async () => {
      for (let i = 0; i < repeat; i++)
        await pipeline.annotate({ id: "long", text, meta: {} }, { maxLength: Infinity });
    });
    const each = (1000 * time) / repeat / kilobytes;
    console.log(
      `  ${name.padEnd(8)}${String(kilobytes).padStart(6)} kB ${each.toFixed(2).padStart(8)} ms/kB`,
    );
  }
}

const empty = startUp(["-e", "0"]);
const first = startUp(["dist/cli/main.js", "annotate", "corpus/selm-summit.txt"]);
console.log(
  `\nstart-up to first document ${first.toFixed(0)} ms, ${(first / empty).toFixed(1)} times node -e 0 (${empty.toFixed(0)} ms)`,
);

/** Rows of a file of JSON Lines, or the articles of the corpus, several times. */
function articlesOf(file: string | undefined): Article[] {
  if (file) {
    const rows = readFileSync(file, "utf8").trim().split("\n");
    return rows.map((row) => JSON.parse(row) as Article).map(({ id, text }) => ({ id, text, meta: {} }));
  }
  const corpus = readdirSync("corpus")
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => {
      const article = readText(readFileSync(`corpus/${name}`, "utf8"), name);
      return article.ok ? [article.value] : [];
    });
  return Array.from({ length: COPIES }, () => corpus).flat();
}

/** Seconds of each stage over all articles, together as in `annotateAll`. */
async function stageTimes(): Promise<Map<string, number>> {
  const spent = new Map<string, number>();
  const soFar: object[] = [...articles];
  for (const stage of whole.stages) {
    const time = await processorSeconds(async () => {
      for (const [k, layers] of soFar.entries()) {
        const given = stage.run(layers);
        soFar[k] = { ...layers, ...("then" in given ? await given : given) };
      }
    });
    spent.set(stage.name, time);
  }
  return spent;
}

/** Megabytes that a process holds at most that loads the models and annotates the articles. */
function peakMemory(): string {
  const script = `
    import { readFileSync } from "node:fs";
    import { learned } from "./dist/index.js";
    import { loadModels } from "./dist/io/index.js";
    const articles = JSON.parse(readFileSync(0, "utf8"));
    for await (const { ok } of learned(await loadModels()).annotateAll(articles)) if (!ok) throw new Error();
    console.log(Math.round(process.resourceUsage().maxRSS / 1024) + " MB");`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    input: JSON.stringify(articles),
    encoding: "utf8",
  });
  return stdout.trim() || `not measured (${stderr.trim().split("\n").at(-1)})`;
}

/** Median milliseconds by the clock. */
function startUp(args: string[]): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}
