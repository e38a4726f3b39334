import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { paragraphSpans } from "../../../src/stages/structure/wrapping.js";

function cases() {
  return readFileSync("tests/cases/wrapped.txt", "utf8")
    .split(/^==== /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf("\n"));
      const [text, expected] = part.slice(name.length + 1).split("\n->\n");
      return { name, text: text!, expected: expected!.trim().split("\n") };
    });
}

const shown = (text: string) =>
  paragraphSpans(text).map(({ start, end }) => text.slice(start, end).replaceAll(/\r?\n */g, "/"));

describe("hard-wrapped text", () => {
  it.each(cases())("$name", ({ text, expected }) => {
    expect(shown(text)).toEqual(expected);
    expect(shown(text.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("is found at every width from 45 to 110 columns", () => {
    const paragraphs = [
      "The ferry between Oxmoor and Lissa was late again on Monday, and the people who had waited for it on the pier since six in the morning were given soup by the company, which has been late with everything since the day on which its founder lost his watch in the bay.",
      '"We are used to it," said Petra Holm, who sells nets in both towns and takes the boat every morning. "But I should like to be asked," she added, while the guard of the harbor, an old man with a lamp, looked for the captain in the fog and did not find him until noon.',
    ];
    for (let column = 45; column <= 110; column++) {
      const text = `Ferry late again\nBy Ana Brandt\n\n${paragraphs.map((p) => wrap(p, column)).join("\n\n")}\n`;
      expect(shown(text).map((p) => p.replaceAll("/", " "))).toEqual([
        "Ferry late again",
        "By Ana Brandt",
        ...paragraphs,
      ]);
    }
  });
});

function wrap(text: string, column: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= column) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
