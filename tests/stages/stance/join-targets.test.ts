import { expect, it } from "vitest";
import type { Stance } from "../../../src/document/schema.js";
import { joinTargets } from "../../../src/stages/stance/learned/join-targets.js";

function texts(...phrases: string[]): (string | undefined)[] {
  const stances = phrases.map(
    (text, i): Stance => ({
      id: `t${i}`,
      paragraph: "p1",
      label: "favor",
      holder: { author: true },
      target: { start: 0, end: 1, text },
      evidence: [],
    }),
  );
  return joinTargets(stances).map(({ target }) => target.text);
}

it("gives phrases of the same head their longest form", () => {
  expect(texts("bids", "membership bids", "Bids")).toEqual([
    "membership bids",
    "membership bids",
    "membership bids",
  ]);
});

it("keeps phrases apart that each have a word of their own, or another head", () => {
  expect(texts("harbour plan", "health plan", "planner")).toEqual(["harbour plan", "health plan", "planner"]);
});

it("leaves entities as they are", () => {
  const target = { start: 0, end: 4, entity: "e1", text: "plan" };
  const stance: Stance = {
    id: "t1",
    paragraph: "p1",
    label: "favor",
    holder: { author: true },
    target,
    evidence: [],
  };
  const other = { ...stance, id: "t2", target: { start: 0, end: 4, text: "harbour plan" } };
  expect(joinTargets([stance, other])[0]).toEqual(stance);
});
