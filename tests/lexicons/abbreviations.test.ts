import { expect, test } from "vitest";
import { abbreviationKind } from "../../src/lexicons/abbreviations.js";

test.each([
  ["Mr", "before-name"],
  ["vs", "before-name"],
  ["No", "before-number"],
  ["pp", "before-number"],
  ["Inc", "anywhere"],
  ["a.m", "anywhere"],
  ["U.N", "anywhere"],
  ["R.E.M", "anywhere"],
  // In lower case these are words.
  ["no", null],
  ["mass", null],
  ["sat", null],
  ["house", null],
  ["", null],
])("%s", (word, kind) => {
  expect(abbreviationKind(word)).toBe(kind);
});
