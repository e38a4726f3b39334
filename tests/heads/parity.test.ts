/** What Python's heads give (train/neural/parity.py) and those of TypeScript, for the same numbers. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EntityType } from "../../src/document/schema.js";
import { attitudesIn } from "../../src/heads/attitudes.js";
import { readMatrices } from "../../src/heads/matrices.js";
import { Manner, pairHead } from "../../src/heads/pair-head.js";
import { stanceHead } from "../../src/heads/stance-head.js";
import { targetHead } from "../../src/heads/target-head.js";
import { toneHead } from "../../src/heads/tone-head.js";
import { holdersOf } from "../../src/stages/stance/holders.js";
import { pairsIn } from "../../src/stages/stance/pairs.js";
import { stanceText } from "../../src/stages/stance/stance-text.js";
import { standingHead } from "../../src/stages/stance/standing.js";
import { lettersOf } from "../helpers/letters.js";
import { vectorsOf, type Widths } from "../helpers/vectors.js";

type Range = [from: number, to: number];
type MarkedPair = { sentence: number; first: number; second: number; p: number[] };

const file = (name: string) => readFileSync(new URL(`../fixtures/heads/${name}`, import.meta.url));
const expected = JSON.parse(file("expected.json").toString("utf8")) as {
  columns: Widths;
  rows: number[][];
  text: {
    within: Range[];
    sentences: Range[];
    mentions: [...Range, number, EntityType][];
    said: [...Range, number, ...Range][];
  };
  tone: { rows: Range; rating: number; labels: number[] }[];
  targets: number[][];
  sentence: MarkedPair[];
  article: MarkedPair[];
  attitudes: {
    within: Range;
    rows: Range;
    label: string;
    score: number;
    target: number[];
    holder: number[];
    author: number;
    words: number;
    entities: Record<string, number>;
    manners: Range;
  }[];
  standing: { features: number[]; p: number }[];
};
const matrices = readMatrices(new Uint8Array(file("heads.bin")));
const vectors = vectorsOf(expected.columns, expected.rows);
const text = stanceText({ ...lettersOf(expected.rows.length, expected.text), vectors });

/** Equal within 1e-5, number by number. */
function same(got: ArrayLike<number>, wanted: readonly number[]): void {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((value, k) => {
    expect(Math.abs(got[k]! - value)).toBeLessThan(1e-5);
  });
}

describe("the heads give what Python's give", () => {
  it("of tone", () => {
    const head = toneHead(matrices);
    for (const { rows, rating, labels } of expected.tone) {
      const sound = head(
        vectors,
        Array.from({ length: rows[1] - rows[0] }, (_, i) => rows[0] + i),
      );
      same([sound.rating, ...sound.labels], [rating, ...labels]);
    }
  });

  it("of targets", () => {
    const head = targetHead(matrices)(vectors);
    expected.text.mentions.forEach(([from, to], k) => {
      const sentence = text.sentenceOf(from);
      same(head({ from, to }, sentence.from, sentence.to), expected.targets[k]!);
    });
  });

  it.each([
    ["sentence", Manner.Sentence],
    ["article", Manner.Article],
  ] as const)("of pairs, and the same pairs (%s)", (name, manner) => {
    const head = pairHead(matrices)(vectors);
    const wanted = new Map(
      expected[name].map((pair) => [`${pair.sentence} ${pair.first} ${pair.second}`, pair.p]),
    );
    let pairs = 0;
    expected.text.sentences.forEach(([from, to], s) => {
      for (const pair of pairsIn(text, { from, to })) {
        pairs++;
        same(head(pair, from, to, manner), wanted.get(`${s} ${pair.first} ${pair.second}`) ?? []);
      }
    });
    expect(pairs).toBe(wanted.size);
  });

  it("of words of attitude, with target and holder", () => {
    const head = stanceHead(matrices)(vectors);
    const found = expected.text.within.flatMap(([from, to]) =>
      attitudesIn(vectors, from, to).map((attitude) => ({ attitude, from, to })),
    );
    expect(found.map(({ attitude: { from, to, label } }) => [from, to, label])).toEqual(
      expected.attitudes.map(({ rows, label }) => [...rows, label]),
    );
    found.forEach(({ attitude, from, to }, k) => {
      const wanted = expected.attitudes[k]!;
      const arcs = head.arcs(attitude, text.sentenceOf(attitude.from), from, to);
      const { hedged, negated } = head.manners(attitude);
      same([attitude.score, hedged, negated], [wanted.score, ...wanted.manners]);
      same(arcs.target, wanted.target);
      same(arcs.holder, wanted.holder);
      const holders = holdersOf(text, head, attitude, { from, to });
      const by = new Map(
        holders.map(({ holder, probability }) => [
          typeof holder === "object" ? holder.entity : holder,
          probability,
        ]),
      );
      same([by.get("author")!, by.get("words")!], [wanted.author, wanted.words]);
      const entities = Object.entries(wanted.entities);
      expect(by.size).toBe(2 + entities.length);
      same(
        entities.map(([entity]) => by.get(Number(entity))!),
        entities.map(([, p]) => p),
      );
    });
  });

  it("of whether a stance stands", () => {
    const head = standingHead(matrices);
    for (const { features, p } of expected.standing) same([head(features)], [p]);
  });
});
