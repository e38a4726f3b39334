import { describe, expect, it } from "vitest";
import { entitiesWith } from "../../../src/stages/entities/entities.js";
import { mergeFound } from "../../../src/stages/entities/merge.js";

describe("the stage with another finder", () => {
  it("keeps its dates and its linking", () => {
    const text = "Ana saw Ana on Monday";
    const stage = entitiesWith(() => [
      { from: 0, to: 1, type: "PERSON", score: 1 },
      { from: 2, to: 3, type: "PERSON", score: 0.5 },
    ]);
    const { mentions, entities } = stage.run({
      id: "a",
      text,
      meta: {},
      paragraphs: [{ id: "p1", start: 0, end: text.length, role: "body" }],
      sentences: [{ id: "s1", start: 0, end: text.length, paragraph: "p1" }],
      tokens: {
        start: [0, 4, 8, 12, 15],
        end: [3, 7, 11, 14, 21],
        pos: ["PROPN", "VERB", "PROPN", "ADP", "PROPN"],
        lemma: ["ana", "see", "ana", "on", "monday"],
      },
    });
    expect(mentions.map(({ type, entity, score }) => [type, entity, score])).toEqual([
      ["PERSON", "e1", 1],
      ["PERSON", "e1", 0.5],
      ["DATE", undefined, 0.9],
    ]);
    expect(entities).toEqual([{ id: "e1", name: "Ana", type: "PERSON", aliases: [] }]);
  });

  it("marks nothing in bylines, credits and boilerplate", () => {
    const text = "Ana";
    const { mentions } = entitiesWith(() => [{ from: 0, to: 1, type: "PERSON", score: 1 }]).run({
      id: "a",
      text,
      meta: {},
      paragraphs: [{ id: "p1", start: 0, end: 3, role: "credit" }],
      sentences: [{ id: "s1", start: 0, end: 3, paragraph: "p1" }],
      tokens: { start: [0], end: [3], pos: ["PROPN"], lemma: ["ana"] },
    });
    expect(mentions).toEqual([]);
  });
});

describe("mergeFound", () => {
  const name = (from: number, to: number) => ({ from, to, type: "ORG" as const, score: 1 });
  const number = (from: number, to: number, type: "MONEY" | "CARDINAL") => ({ from, to, type });
  const ranges = (found: { from: number; to: number }[]) => found.map(({ from, to }) => [from, to]);

  it("lets money outrank a name and a name outrank a number", () => {
    expect(ranges(mergeFound([name(0, 1)], [number(0, 3, "MONEY")]))).toEqual([[0, 3]]);
    expect(ranges(mergeFound([name(0, 3)], [number(2, 3, "CARDINAL")]))).toEqual([[0, 3]]);
  });
  it("keeps the order", () => {
    const merged = mergeFound([name(2, 3), name(6, 7)], [number(0, 1, "CARDINAL"), number(4, 5, "CARDINAL")]);
    expect(ranges(merged)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });
});
