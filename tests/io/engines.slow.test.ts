/** Both engines read the corpus with the real encoder: what the heads make of either's vectors. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { indexesWithin, type Span } from "../../src/document/span.js";
import { encode } from "../../src/encoder/encode.js";
import { targetHead } from "../../src/heads/target-head.js";
import { toneHead } from "../../src/heads/tone-head.js";
import { loadModels } from "../../src/io/models.js";
import { likeliest } from "../../src/learn/softmax.js";

const FOLDER = "annotations/auto";
const documents = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as GlossatorDocument);

/** So far apart may the two be in the probability of a label. */
const TOLERANCE = 0.06;
/** Of a hundred labels so many may differ: those whose two likeliest are nearer to each other than the tolerance. */
const MOST = 2;

/** Probabilities of the labels of every paragraph, every sentence and every mention that is judged. */
async function probabilities(engine: "node" | "web"): Promise<Float64Array[]> {
  const { encoder } = await loadModels("learned", { engine });
  const tone = toneHead(encoder.matrices);
  const target = targetHead(encoder.matrices);
  const all: Float64Array[] = [];
  for (const { text = "", tokens, paragraphs = [], sentences = [], mentions = [] } of documents) {
    if (!tokens) throw new Error("a document has no tokens");
    const vectors = await encode(text, tokens, paragraphs, sentences, encoder.encoder);
    const toward = target(vectors);
    const rows = (span: Span) => {
      const [from, to] = indexesWithin(tokens, span);
      return { from, to };
    };
    for (const span of [...paragraphs, ...sentences]) {
      const { from, to } = rows(span);
      all.push(
        tone(
          vectors,
          Array.from({ length: to - from }, (_, i) => from + i),
        ).labels,
      );
    }
    for (const mention of mentions) {
      const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
      if (!mention.sentiment || !sentence) continue;
      const { from, to } = rows(sentence);
      all.push(toward(rows(mention), from, to));
    }
  }
  return all;
}

describe("both engines on the corpus", () => {
  it("give the same probabilities within the tolerance, and the same labels but at the very border", async () => {
    const native = await probabilities("node");
    const web = await probabilities("web");
    expect(native.length).toBeGreaterThan(400);
    const apart = native.map((p, i) => Math.max(...p.map((value, k) => Math.abs(value - web[i]![k]!))));
    const others = native.filter((p, i) => likeliest(p) !== likeliest(web[i]!));
    const mean = apart.reduce((sum, value) => sum + value, 0) / apart.length;
    console.log(
      `probabilities apart by ${mean.toFixed(4)}, at most ${Math.max(...apart).toFixed(3)}; ` +
        `${others.length} of ${native.length} labels differ`,
    );
    for (const p of others) {
      const [first, second] = [...p].sort((a, b) => b - a);
      expect(first! - second!).toBeLessThan(TOLERANCE);
    }
    expect(Math.max(...apart)).toBeLessThan(TOLERANCE);
    expect(others.length).toBeLessThanOrEqual((native.length * MOST) / 100);
  }, 600_000);
});
