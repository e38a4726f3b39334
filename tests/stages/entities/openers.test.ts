import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readAt } from "../../../src/stages/entities/expressions/expressions.js";
import { mayOpen } from "../../../src/stages/entities/expressions/openers.js";
import { structure } from "../../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../../src/stages/tokens/tokens.js";

/** Every text that is at hand, and what begins with words that are rare in them. */
const texts = [
  ...["corpus", "tests/cases"].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
  ),
  "New Year's Eve, Halloween, Boxing Day, half a dozen, several hours, US $5, decades later, midnight, in spring, " +
    "just over ten men, dozens, 2,000 people, the 1990s, the end of March, weekly, tonight, each week, mid-May.",
];

it("no expression begins with a word that is not looked at", () => {
  let read = 0;
  const missed: string[] = [];
  for (const text of texts) {
    const { paragraphs } = structure.run({ id: "", text, meta: {} });
    const { tokens } = tokensStage.run({ id: "", text, meta: {}, paragraphs });
    const { start, end, pos } = tokens;
    const word = (i: number) => text.slice(start[i] ?? text.length, end[i]).toLowerCase();
    start.forEach((_, i) => {
      if (!readAt({ text, start, end, pos, word }, i)) return;
      read++;
      if (!mayOpen(word(i)) && word(i + 1) !== "$") missed.push(word(i));
    });
  }
  expect(missed).toEqual([]);
  expect(read).toBeGreaterThan(200);
});
