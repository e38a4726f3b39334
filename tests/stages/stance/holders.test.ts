import { describe, expect, it } from "vitest";
import type { HolderMention, StanceHeadOfText, WhoHolds } from "../../../src/heads/stance-head.js";
import { holdersOf } from "../../../src/stages/stance/holders.js";
import { stanceText } from "../../../src/stages/stance/stance-text.js";
import { lettersOf, type Marks } from "../../helpers/letters.js";
import { SMALL, vectorsOf } from "../../helpers/vectors.js";

const attitude = { from: 22, to: 23, label: "favor", score: 1 } as const;
const paragraph = { from: 10, to: 30 };

/** What the head is asked, and the holders that come of an answer with the given shares of mentions. */
function asked(marks: Marks, answer: (mentions: readonly HolderMention[]) => number[] = () => []) {
  let seen: { mentions: readonly HolderMention[]; state: readonly number[] } | undefined;
  const head: StanceHeadOfText = {
    arcs: () => ({ target: new Float32Array(), holder: new Float32Array() }),
    manners: () => ({ hedged: 0, negated: 0 }),
    who: (_, mentions, state): WhoHolds => {
      seen = { mentions, state };
      return {
        author: 0.1,
        words: 0.2,
        mentions: Float64Array.from(mentions, (_, k) => answer(mentions)[k] ?? 0),
      };
    },
  };
  const text = stanceText({ ...lettersOf(200, marks), vectors: vectorsOf(SMALL, []) });
  const holders = holdersOf(text, head, attitude, paragraph);
  return { ...seen!, holders };
}

const within = [
  [0, 10],
  [10, 30],
  [30, 200],
] as const;
const sentences = [
  [0, 10],
  [10, 20],
  [20, 30],
  [30, 200],
] as const;

describe("facts about a holder", () => {
  it("say where a mention stands, what it is, and how often it is named", () => {
    const { mentions, state } = asked({
      within,
      sentences,
      mentions: [
        [2, 3, 0, "PERSON"],
        [12, 14, 1, "ORG"],
        [21, 22, 0, "PERSON"],
        [25, 26, 2, "EVENT"],
        [31, 32, 3, "GPE"],
      ],
    });
    // Speaker, in the source, in the sentence, in the paragraph, in the quotation, before; how often; the type.
    expect(mentions.map(({ facts }) => facts.join(" "))).toEqual([
      "0 0 0 0 0 1 0.2 1 0 0 0 0",
      "0 0 0 1 0 1 0.1 0 1 0 0 0",
      "0 0 1 1 0 1 0.2 1 0 0 0 0",
      "0 0 1 1 0 0 0.1 0 0 0 0 1",
    ]);
    expect(state).toEqual([0, 0, 0]);
  });

  it("say who speaks, and which words name the source", () => {
    const said = (speaker: number, ...source: [number, number]): Marks => ({
      within,
      sentences,
      mentions: [
        [12, 14, 0, "PERSON"],
        [23, 24, 1, "PERSON"],
      ],
      said: [[20, 28, speaker, ...source]],
    });
    const known = asked(said(0, 11, 15));
    expect(known.state).toEqual([1, 1, 1]);
    expect(known.mentions.map(({ facts }) => facts.slice(0, 6).join(""))).toEqual(["110101", "001110"]);
    expect(asked(said(-1, 11, 15)).state).toEqual([1, 0, 1]);
    expect(asked(said(-1, -1, -1)).state).toEqual([1, 0, 0]);
  });

  it("are asked of the last sixty mentions up to the end of the paragraph", () => {
    const mentions = Array.from(
      { length: 90 },
      (_, k) => [Math.floor(k / 3), Math.floor(k / 3) + 1, k, "PERSON"] as const,
    );
    const { mentions: seen } = asked({ within, sentences, mentions });
    expect([seen.length, seen[0]!.from, seen[59]!.to]).toEqual([60, 10, 30]);
  });
});

describe("holders", () => {
  it("have what all their mentions have together, the likeliest first", () => {
    const { holders } = asked(
      {
        within,
        sentences,
        mentions: [
          [2, 3, 0, "PERSON"],
          [12, 14, 1, "ORG"],
          [21, 22, 0, "PERSON"],
        ],
      },
      () => [0.25, 0.15, 0.3],
    );
    expect(holders).toEqual([
      { holder: { entity: 0 }, probability: 0.55 },
      { holder: "words", probability: 0.2 },
      { holder: { entity: 1 }, probability: 0.15 },
      { holder: "author", probability: 0.1 },
    ]);
  });
});
