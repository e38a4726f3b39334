import { describe, expect, it } from "vitest";
import { pairsIn } from "../../../src/stages/stance/pairs.js";
import { stanceText } from "../../../src/stages/stance/stance-text.js";
import { lettersOf, type Marks } from "../../helpers/letters.js";
import { SMALL, vectorsOf } from "../../helpers/vectors.js";

const textOf = (count: number, marks: Marks) =>
  stanceText({ ...lettersOf(count, marks), vectors: vectorsOf(SMALL, []) });

/** `p q flags` of each pair, the author as −1. */
const pairs = (marks: Marks, from: number, to: number, count = 50) =>
  pairsIn(textOf(count, marks), { from, to }).map(
    ({ first, second, flags }) => `${first} ${second} ${flags.join("")}`,
  );

const sentences = [0, 10, 20, 30, 40].map((from) => [from, from + 10] as const);

describe("the pairs of a sentence", () => {
  it("are those named in it, and each of them with the author", () => {
    const mentions = [
      [1, 3, 0, "PERSON"],
      [5, 6, 1, "ORG"],
    ] as const;
    expect(pairs({ sentences, mentions }, 0, 10)).toEqual(["0 1 11000", "-1 0 01001", "-1 1 01001"]);
    expect(pairs({ sentences, mentions }, 10, 20)).toEqual([]);
  });

  it("join one that is named in the two sentences before, and no farther", () => {
    const mentions = [
      [1, 2, 0, "PERSON"],
      [11, 12, 1, "ORG"],
      [25, 26, 2, "GPE"],
      [35, 36, 3, "GPE"],
    ] as const;
    // Two that both stand before make no pair.
    expect(pairs({ sentences, mentions }, 20, 30)).toEqual(["0 2 01000", "1 2 01000", "-1 2 01001"]);
    expect(pairs({ sentences, mentions }, 30, 40)).toEqual(["1 3 01000", "2 3 01000", "-1 3 01001"]);
  });

  it("take the first name inside and the last one before", () => {
    const mentions = [
      [1, 2, 0, "PERSON"],
      [5, 6, 0, "PERSON"],
      [11, 12, 1, "ORG"],
      [15, 17, 1, "ORG"],
    ] as const;
    const [pair] = pairsIn(textOf(50, { sentences, mentions }), { from: 10, to: 20 });
    expect(pair).toMatchObject({ p: { from: 5, to: 6 }, q: { from: 11, to: 12 } });
  });

  it("know who speaks, and join a speaker who is named elsewhere", () => {
    const marks: Marks = {
      sentences,
      mentions: [
        [2, 3, 0, "PERSON"],
        [45, 46, 1, "PERSON"],
      ],
      said: [[0, 10, 1, 45, 46]],
    };
    const found = pairsIn(textOf(50, marks), { from: 0, to: 10 });
    expect(pairs(marks, 0, 10)).toEqual(["0 1 10010", "-1 0 01001"]);
    expect(found[0]!.q).toEqual({ from: 45, to: 46 });
  });

  it("are none where a sentence names so many that it is a list", () => {
    const many = (n: number) => Array.from({ length: n }, (_, k) => [k, k + 1, k, "PERSON"] as const);
    expect(pairs({ mentions: many(24) }, 0, 50)).toHaveLength((24 * 23) / 2 + 24);
    expect(pairs({ mentions: many(25) }, 0, 50)).toEqual([]);
  });
});
