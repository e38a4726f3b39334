import { describe, expect, it } from "vitest";
import type { Role } from "../../../src/document/schema.js";
import { targetsWith } from "../../../src/stages/targets/targets.js";
import { named } from "../../helpers/named.js";
import { numbersOf, row, SMALL, smallMatrices, vectorsOf } from "../../helpers/vectors.js";

/** A head that hears in the first number of a sentence's values: above 0 is good. */
const matrices = smallMatrices({
  "target.0.weight": Array.from({ length: 30 }, (_, k) => (k === 6 ? -1 : k === 26 ? 1 : 0)),
  "target.3.weight": [1, 0, 0, 0, 0, 0, 0, 0, 1],
});
const stage = targetsWith(matrices, "sha256:0");

/** The layers of a text: words in `values` have that value, all others none. */
function layersOf(source: string, values: Record<string, number> = {}) {
  const layers = named(source);
  const rows = layers.tokens.start.map((start, i) =>
    row({ value: [values[layers.text.slice(start, layers.tokens.end[i])] ?? 0, 0, 0, 0] }),
  );
  return { ...layers, vectors: vectorsOf(SMALL, rows) };
}

describe("targets", () => {
  it("are judged by their sentence, and by no other", () => {
    const values = { awful: -40, splendid: 40 };
    const tones = (source: string) => stage.run(layersOf(source, values)).tones;
    const alone = tones("The splendid [Ana Brandt] left.");
    expect(alone).toMatchObject([{ label: "positive" }]);
    expect(tones("The splendid [Ana Brandt] left. An awful day in [Norland|GPE].")).toMatchObject([
      alone[0]!,
      { label: "negative" },
    ]);
  });

  it("have a score that is good less bad, and the probability of their label", () => {
    const [said] = stage.run(layersOf("A splendid [Ana].", { splendid: 40 })).tones;
    // The mean of four tokens is 10: GELU leaves it as it is.
    const p = Math.exp(10) / (Math.exp(10) + 2);
    expect(said).toEqual({
      label: "positive",
      score: Math.round(100 * (p - (1 - p) / 2)) / 100,
      probability: 1,
    });
  });

  it("that are asked for are judged like those that are named", () => {
    const layers = layersOf("The splendid [Ana Brandt] left. [Otto Keller] failed.", {
      splendid: 9,
      failed: -9,
    });
    const asked = layers.mentions.map(({ start, end }) => ({ start, end }));
    const given = stage.run({ ...layers, asked });
    expect(given.targets.map(({ sentiment }) => sentiment)).toEqual(given.tones);
    expect(given.targets.map(({ sentiment }) => sentiment.label)).toEqual(["positive", "negative"]);
  });

  it("are answered for outside every sentence, over two, and inside a word", () => {
    const layers = layersOf("  A good day. It rained \u{1F600}.", { good: 9 });
    const spans = [
      { start: 0, end: 1 },
      { start: 4, end: layers.text.length },
      { start: 5, end: 6 },
    ];
    const { targets } = stage.run({ ...layers, asked: spans });
    expect(targets.map(({ sentiment: _, ...span }) => span)).toEqual(spans);
    expect(targets[0]!.sentiment).toEqual({ label: "neutral", score: 0 });
    expect(targets[2]!.sentiment.label).toBe("positive");
  });

  it("are those in title, deck and body who can be praised and blamed, and no others", () => {
    const roles: Role[] = ["title", "deck", "byline", "credit", "dateline", "heading", "body", "boilerplate"];
    const layers = layersOf(roles.map(() => "[Ana] went to [Norland|GPE] on [Friday|DATE].").join("\n\n"));
    const paragraphs = layers.paragraphs.map((paragraph, i) => ({ ...paragraph, role: roles[i]! }));
    const given = stage.run({ ...layers, paragraphs }).tones;
    const judged = given.flatMap((tone, i) => (tone ? [`${roles[Math.floor(i / 3)]} ${i % 3}`] : []));
    expect(judged).toEqual(["title 0", "title 1", "deck 0", "deck 1", "body 0", "body 1"]);
  });

  it("cost no more in a sentence that never ends", () => {
    const layers = named("[Ana Brandt] sang and [Otto] ran and ".repeat(10_000));
    const numbers = numbersOf(24, 5);
    const vectors = vectorsOf(
      SMALL,
      layers.tokens.start.map(() => numbers),
    );
    const started = process.cpuUsage();
    expect(stage.run({ ...layers, vectors }).tones).toHaveLength(20_000);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(15);
  });
});
