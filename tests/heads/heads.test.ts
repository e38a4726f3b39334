/** What each head reads, on numbers small enough to reckon by hand; parity.test.ts compares all of them with training. */
import { describe, expect, it } from "vitest";
import { attitudesIn } from "../../src/heads/attitudes.js";
import { gelu } from "../../src/heads/dense.js";
import { pairHead } from "../../src/heads/pair-head.js";
import { stanceHead } from "../../src/heads/stance-head.js";
import { targetHead } from "../../src/heads/target-head.js";
import { toneHead } from "../../src/heads/tone-head.js";
import { row, SMALL, smallMatrices, vectorsOf } from "../helpers/vectors.js";

const e = Math.E;
const share = (...logits: number[]) => {
  const total = logits.reduce((sum, x) => sum + e ** x, 0);
  return logits.map((x) => e ** x / total);
};
const close = (got: ArrayLike<number>, wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((value, k) => {
    expect(got[k]).toBeCloseTo(value, 5);
  });
};

describe("tone", () => {
  it("weighs the words by their weight and reads the bent sum", () => {
    const head = toneHead(
      smallMatrices({ "rating.weight": [1, 2], "rating.bias": [0.5], "label.weight": [1, 0, 0, 0, 0, 1] }),
    );
    const vectors = vectorsOf(SMALL, [
      row({ tone: [9, 9], weight: 9 }),
      row({ tone: [1, 0] }),
      row({ tone: [0, 2], weight: Math.log(3) }),
    ]);
    // One in four of the first word, three in four of the second; the row before is not asked for.
    const [a, b] = [Math.tanh(0.25), Math.tanh(1.5)];
    const { rating, labels } = head(vectors, [1, 2]);
    close([rating, ...labels], [a + 2 * b + 0.5, ...share(a, 0, b)]);
  });
});

describe("targets", () => {
  it("reads the target, what the sentence says near it, and the sentence as a whole", () => {
    // First layer: the target's first number, the first of what is read, the first of the sentence.
    const first = Array.from({ length: 30 }, (_, k) => (k === 0 || k === 12 || k === 26 ? 1 : 0));
    const near = Array.from({ length: 43 * 4 }, (_, k) => (k === 23 * 4 ? Math.log(6) : 0));
    const head = targetHead(
      smallMatrices({
        "target.0.weight": first,
        "target.3.weight": [1, 0, 0, 0, 1, 0, 0, 0, 1],
        "target_near.weight": near,
      }),
    );
    const vectors = vectorsOf(SMALL, [
      row({ value: [80, 0, 0, 0] }),
      row({ span: [2, 0] }),
      row({ value: [4, 0, 0, 0] }),
      row({ value: [2, 0, 0, 0] }),
    ]);
    // Rows 1 to 4; the row right behind the target counts six times as much as each other.
    close(head(vectors)({ from: 1, to: 2 }, 1, 4), share(gelu(2), gelu((6 * 4 + 2) / 8), gelu(2)));
  });
});

describe("pairs", () => {
  const [p, q] = [
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ];
  const vectors = vectorsOf(SMALL, [row({ span: [1, 0] }), row({ span: [3, 0] }), row({ span: [5, 0] })]);

  it("reads both parties, their product, the flags and the manner", () => {
    const first = Array.from({ length: 45 }, (_, k) => (k === 4 || k === 15 + 10 || k === 30 + 0 ? 1 : 0));
    const head = pairHead(
      smallMatrices({
        "pair.0.weight": first,
        "pair.3.weight": [1, 0, 0, 0, 1, 0, 0, 0, 1],
        manner: [0, 0, 0, 0, 0, 0, 0, 0, 7, 0],
      }),
    )(vectors);
    // Mean of p: 2, so the product is 10.
    close(head({ p, q, flags: [1, 0, 0, 0, 0] }, 0, 3, 0), share(gelu(10), gelu(1), gelu(2), 0, 0));
    close(head({ p, q, flags: [1, 0, 0, 0, 0] }, 0, 3, 1), share(gelu(10), gelu(1), gelu(2), 7, 0));
  });

  it("has numbers of its own for the author", () => {
    const first = Array.from({ length: 45 }, (_, k) => (k === 0 ? 1 : 0));
    const head = pairHead(smallMatrices({ "pair.0.weight": first, "pair.3.weight": [1], author: [4, 0] }))(
      vectors,
    );
    close(head({ p: null, q, flags: [0, 1, 0, 0, 1] }, 0, 3, 0), share(gelu(4), 0, 0, 0, 0));
  });
});

describe("words of attitude", () => {
  /** Vectors in which each row has one likely tag: o, F and f, A and a. */
  const TAGGED = ["o", "F", "f", "A", "a"];
  const tagged = (letters: string) =>
    vectorsOf(
      SMALL,
      [...letters].map((letter) => row({ tags: TAGGED.map((tag) => (tag === letter ? 9 : 0)) })),
    );
  const found = (letters: string, from = 0, to = letters.length) =>
    attitudesIn(tagged(letters), from, to).map(({ from, to, label }) => `${label} ${from}-${to}`);

  it("begin at a first word and go on with further words of the same side", () => {
    expect(found("oFffoAaoo")).toEqual(["favor 1-4", "against 5-7"]);
    expect(found("FFfAaF")).toEqual(["favor 0-1", "favor 1-3", "against 3-5", "favor 5-6"]);
  });

  it("are as likely as the word that shows them most", () => {
    const doubtful = row({ tags: [0, Math.log(3), -9, -9, -9] });
    const sure = row({ tags: [-9, -9, 9, -9, -9] });
    const [attitude] = attitudesIn(vectorsOf(SMALL, [doubtful, sure]), 0, 2);
    expect(attitude).toMatchObject({ from: 0, to: 2, label: "favor" });
    expect(attitude!.score).toBeCloseTo(1, 3);
    const [alone] = attitudesIn(vectorsOf(SMALL, [doubtful]), 0, 1);
    expect(alone!.score).toBeCloseTo(0.75, 3);
  });

  it("are proposed where outside is up to twice as likely", () => {
    const at = (p: number) =>
      attitudesIn(vectorsOf(SMALL, [row({ tags: [Math.log(1 - p), Math.log(p), -99, -99, -99] })]), 0, 1);
    expect(at(0.35)).toHaveLength(1);
    expect(at(0.3)).toHaveLength(0);
  });

  it("stay within the rows that are asked for", () => {
    expect(found("FooF", 1, 3)).toEqual([]);
    expect(found("oFff", 0, 2)).toEqual(["favor 1-2"]);
  });
});

describe("stance", () => {
  const attitude = { from: 1, to: 2, label: "favor", score: 1 } as const;
  const sigmoid = (x: number) => 1 / (1 + e ** -x);

  it("points from words of attitude to target and holder", () => {
    const read = stanceHead(
      smallMatrices({
        "arc.0.weight": [1, 0, 0, 1],
        "arc.1.weight": [-1, 0, 0, 0],
        arc_sentence: [0.5, 0],
        "arc_near.weight": Array.from({ length: 86 }, (_, k) => (k === 2 * 23 + 1 ? 3 : 0)),
      }),
    );
    const vectors = vectorsOf(SMALL, [
      row({ party: [1, 1], bias: [0, 2] }),
      row({ attitude: [2, 4] }),
      row({ party: [0, 1] }),
    ]);
    const { target, holder } = read(vectors).arcs(attitude, { from: 1, to: 3 }, 0, 3);
    close(target, [6 / Math.SQRT2, 0.5, 4 / Math.SQRT2 + 0.5].map(sigmoid));
    // Row 2 is right behind the attitude.
    close(holder, [-2 / Math.SQRT2 + 2, 0, 3].map(sigmoid));
  });

  it("weighs the author, the words alone, and each mention by its likeness, nearness and facts", () => {
    const read = stanceHead(
      smallMatrices({
        "who_query.weight": [1, 0, 0, 0, 0, 0, 0, 0],
        "who_key.weight": [1, 0, 0, 0, 0, 0, 0, 0],
        "who_near.weight": Array.from({ length: 43 }, (_, k) => (k === 19 ? 2 : k === 24 ? 5 : 0)),
        "who_facts.weight": [1, 0, 0, 0, 0, 0, 10],
        "who_other.weight": [0, 0, 1, 0, 0, 0, 0, 0, 0, 1],
      }),
    );
    const vectors = vectorsOf(SMALL, [row({ span: [3, 0] }), row({ attitude: [4, 0] }), row(), row()]);
    const mention = (from: number, ...facts: number[]) => ({
      from,
      to: from + 1,
      facts: Array.from({ length: 12 }, (_, k) => facts[k] ?? 0),
    });
    const who = read(vectors).who(attitude, [mention(0), mention(3, 1, 0, 0, 0, 0, 0, 0.1)], [1, 0, 0]);
    // Row 0 is one before: −1 has bucket 19; row 3 is the second behind: bucket 24.
    close([who.author, who.words, ...who.mentions], share(1, 0, (3 * 4) / 2 + 2, 5 + 1 + 1));
  });

  it("tells the possible and the negated by the words of attitude", () => {
    const read = stanceHead(smallMatrices({ "manners.weight": [1, 0, 0, -1], "manners.bias": [0, 3] }));
    const vectors = vectorsOf(SMALL, [row(), row({ attitude: [2, 5] })]);
    const { hedged, negated } = read(vectors).manners(attitude);
    close([hedged, negated], [sigmoid(2), sigmoid(-2)]);
  });
});
