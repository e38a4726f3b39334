import { describe, expect, test } from "vitest";
import { softBreaks } from "../../src/document/lines.js";

/** For each line break of `text`, whether it is soft. */
function soft(text: string): boolean[] {
  const ask = softBreaks(text, { start: 0, end: text.length });
  return [...text.matchAll(/\r?\n/g)].map(({ index }) => ask(index));
}

const wrapped = [
  "The council of Halden met on Monday to hear the engineers who",
  "Mr. Brandt had sent to the bridge, and it put off the vote once",
  "more.",
  "Regards,",
  "Ana Okoro",
];

describe("softBreaks", () => {
  test("a full line wraps, a short one was ended on purpose", () => {
    expect(soft(wrapped.join("\n"))).toEqual([true, true, false, false]);
  });

  test("carriage returns count for nothing", () => {
    expect(soft(wrapped.join("\r\n"))).toEqual([true, true, false, false]);
  });

  test("short lines are not wrapped, whatever their lengths", () => {
    expect(soft("Roses\nViolets\nTulips")).toEqual([false, false]);
  });

  test("a line that goes on in lower case was wrapped", () => {
    expect(soft("Roses and\nviolets")).toEqual([true]);
  });

  test("only the block is looked at", () => {
    const text = `${"x".repeat(90)}\nRoses\nTulips`;
    expect(softBreaks(text, { start: 91, end: text.length })(96)).toBe(false);
  });
});
