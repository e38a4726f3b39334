import { expect, test } from "vitest";
import { LONGEST_RUN, legible } from "../../../src/stages/tokens/legible.js";

test("letters beyond Latin-1 become plain ones, unit for unit", () => {
  expect(legible("Erdoğan, Ž. Ñandú, Москва 東京")).toBe("Erdogan, Z. Ñandú, Xxxxxx xx");
  expect(legible("𝒜b")).toHaveLength(3);
});

test("spaces and controls become a space, half a pair a sign; quotation marks stay", () => {
  expect(legible("a\u2003b\u2028c\0d\ud800e “f” – g")).toBe("a b c d¤e “f” – g");
});

test("runs that are too long are blanked out, others are not", () => {
  const longest = "x".repeat(LONGEST_RUN);
  expect(legible(`a ${longest} b`)).toBe(`a ${longest} b`);
  expect(legible(`a ${longest}x b`)).toBe(`a ${" ".repeat(LONGEST_RUN + 1)} b`);
});
