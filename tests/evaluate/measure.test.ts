import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { evaluation } from "../../src/evaluate/evaluate.js";
import type { Report } from "../../src/evaluate/report.js";
import { readSharedGold } from "../../src/formats/shared-gold.js";
import { perturbed } from "./perturb.js";

/**
 * The project's evaluator and `../shared/measure/measure.py` are two programs by different hands: on the same
 * documents, made imperfect at random, they must give the same figures.
 */
const SHARED = resolve("../shared");
const MEASURE = join(SHARED, "measure/measure.py");
const FIGURES = {
  "gold paragraph roles": "roles.accuracy",
  "gold entities, span and type": "entities.strict",
  "gold entities, names only": "entities.names",
  "gold mentions linked (pairs)": "linking.pairs",
  "gold quotations, overlap 0.3": "quotations.loose",
  "gold quotations, overlap 0.8": "quotations.tight",
  "gold speakers, of matched": "quotations.speaker",
  "gold sentiment, macro-F1": "sentiment.macroF1",
  "gold stance (paragraph, holder, target, label)": "stance.target",
  "gold stance (paragraph, holder, label)": "stance.holder",
  "attribution/gold content, overlap 0.3": "quotations.loose",
  "attribution/gold content, overlap 0.8": "quotations.tight",
  "attribution/gold content characters": "quotations.characters",
  "attribution/gold cue spans": "quotations.cue",
  "attribution/gold source, of matched": "quotations.source",
  "segmentation/gold sentences": "sentences.f1",
  "segmentation/gold tokens": "tokens.f1",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "glossator-measure-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const absent = !existsSync(MEASURE);

describe.skipIf(absent)("agrees with measure.py to the third decimal (needs ../shared/measure)", () => {
  it.each([
    ["the Sochi article", "gold", "corpus", 1],
    ["the Sochi article", "gold", "corpus", 2],
    ["six articles", "gold/articles", "corpus/articles", 3],
    ["six articles", "gold/articles", "corpus/articles", 4],
  ])("%s (%s, %s), perturbed with seed %i", (_name, goldFolder, textFolder, seed) => {
    const run = evaluation();
    const autos: GlossatorDocument[] = [];
    const rows: string[] = [];
    for (const file of readdirSync(join(SHARED, goldFolder))
      .filter((name) => name.endsWith(".json"))
      .sort()) {
      const marks = JSON.parse(readFileSync(join(SHARED, goldFolder, file), "utf8"));
      const text = readFileSync(join(SHARED, textFolder, `${marks.id}.txt`), "utf8");
      const gold = readSharedGold(marks, text);
      if (!gold.ok) throw new Error(gold.problem.message);
      // Gold has no words and sentences: here a word is what stands between spaces, a sentence ten of them.
      const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => [index, index + word.length]);
      const sentences = words.filter((_, i) => i % 10 === 0);
      const whole = withSegments(gold.value, words, sentences);
      const auto = perturbed(whole, text, seed);
      autos.push(auto);
      // Gold's offsets count code points; the rows are right only for texts in which that is the same.
      expect([...text].length).toBe(text.length);
      rows.push(
        JSON.stringify({ id: marks.id, text, attributions: marks.quotations, tokens: words, sentences }),
      );
      const added = run.add(auto, whole, text);
      if (!added.ok) throw new Error(added.problem.message);
    }
    const theirs = measure(seed, join(SHARED, goldFolder), join(SHARED, textFolder), autos, rows);
    const report = run.report({ resamples: 1 });
    for (const [name, key] of Object.entries(FIGURES)) {
      expect(figure(report, key), `${name} = ${key}`).toBeCloseTo(theirs.figures[name]!, 9);
    }
    expect(figure(report, "sentiment.kappa")).toBeCloseTo(theirs.kappa, 3);
  });
});

function withSegments(doc: GlossatorDocument, words: number[][], sentences: number[][]): GlossatorDocument {
  return {
    ...doc,
    tokens: {
      start: words.map(([start]) => start!),
      end: words.map(([, end]) => end!),
      pos: words.map(() => "X"),
      lemma: words.map(() => ""),
    },
    sentences: sentences.map(([start, end], i) => ({
      id: `s${i}`,
      start: start!,
      end: end!,
      paragraph: "p1",
    })),
  };
}

function figure(report: Report, key: string): number | null | undefined {
  return report.figures.find((one) => one.key === key)?.value;
}

/** Runs measure.py on documents that are ready, by way of a command that only prints them. */
function measure(seed: number, gold: string, texts: string, autos: GlossatorDocument[], rows: string[]) {
  const prepared = join(folder, `${seed}.ndjson`);
  const command = join(folder, "print.mjs");
  const packs = ["attribution", "segmentation"].map((task) => join(folder, task, "gold.jsonl"));
  const figures = join(folder, `${seed}.json`);
  writeFileSync(prepared, autos.map((doc) => `${JSON.stringify(doc)}\n`).join(""));
  for (const pack of packs) {
    mkdirSync(dirname(pack), { recursive: true });
    writeFileSync(pack, rows.map((row) => `${row}\n`).join(""));
  }
  writeFileSync(
    command,
    `import { readFileSync } from "node:fs";
for await (const _ of process.stdin);
process.stdout.write(readFileSync(process.argv[2], "utf8"));
`,
  );
  const printed = execFileSync(
    "python3",
    [
      MEASURE,
      ...packs,
      "--gold",
      gold,
      "--texts",
      texts,
      "--cmd",
      `node ${command} ${prepared}`,
      "--json",
      figures,
    ],
    { encoding: "utf8" },
  );
  return {
    figures: JSON.parse(readFileSync(figures, "utf8")) as Record<string, number>,
    kappa: Number(/kappa (-?[\d.]+)/.exec(printed)?.[1]),
  };
}
