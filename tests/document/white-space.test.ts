import { expect, test } from "vitest";
import { isSpace } from "../../src/document/white-space.js";

test("isSpace is what a regular expression takes for white space", () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (isSpace(unit) !== /\s/.test(String.fromCharCode(unit))) throw new Error(`unit ${unit.toString(16)}`);
  }
  expect(isSpace(0x20)).toBe(true);
});
