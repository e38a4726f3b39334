import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tokens } from "../../../src/stages/tokens/tokens.js";

/** The text with "|" where the stage begins a sentence, other than the first. */
function withBoundaries(text: string): string {
  const paragraphs = [{ id: "p1", start: 0, end: text.length, role: "body" as const }];
  const { sentences } = tokens.run({ id: "t", meta: {}, text, paragraphs });
  return sentences
    .map(({ start, end }, i) => {
      const gap = i === 0 ? "" : text.slice(sentences[i - 1]!.end, start);
      return `${i === 0 ? "" : gap === " " ? " | " : `${gap}|`}${text.slice(start, end)}`;
    })
    .join("");
}

describe("sentences", () => {
  const cases = readFileSync(new URL("../../cases/sentences.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("# "))
    .map((line) => line.replaceAll("\\n", "\n"));

  test("the case file was found", () => {
    expect(cases.length).toBeGreaterThan(40);
  });

  test.each(cases)("%s", (line) => {
    const text = line.replaceAll(" | ", " ").replaceAll("|", "");
    expect(withBoundaries(text)).toBe(line);
  });

  test("a sentence does not cross a paragraph", () => {
    const text = "The first line goes\non here";
    const paragraphs = [
      { id: "p1", start: 0, end: 19, role: "body" as const },
      { id: "p2", start: 20, end: text.length, role: "body" as const },
    ];
    const { sentences } = tokens.run({ id: "t", meta: {}, text, paragraphs });
    expect(sentences.map(({ id, start, end, paragraph }) => [id, start, end, paragraph])).toEqual([
      ["s1", 0, 19, "p1"],
      ["s2", 20, 27, "p2"],
    ]);
  });
});
