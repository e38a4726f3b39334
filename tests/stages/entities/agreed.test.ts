import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { agreed } from "../../../src/stages/entities/names/guidelines/agreed.js";
import { namesIn } from "../../helpers/marked-names.js";

/** The names of a marked text once they agree, as `TYPE words`. */
function agreedNames(line: string): string[] {
  const { text, names } = namesIn(line);
  const input = readText(text);
  const { start, end } = input.tokens;
  return agreed(input, names).map(({ from, to, type }) => `${type} ${text.slice(start[from], end[to - 1])}`);
}

describe("names across a text", () => {
  it("have one type where the text is surer of it elsewhere", () => {
    expect(
      agreedNames("[GPE:0.9 Varenia] voted. Later [PERSON:0.5 Varenia] paid. [GPE:0.9 Varenia] won."),
    ).toEqual(["GPE Varenia", "GPE Varenia", "GPE Varenia"]);
  });

  it("keep a type of which they are sure, or which has as much for it", () => {
    expect(agreedNames("[GPE:0.9 Lorne] voted. [ORG:0.9 Lorne] scored. [GPE:0.9 Lorne] paid.")).toEqual([
      "GPE Lorne",
      "ORG Lorne",
      "GPE Lorne",
    ]);
    expect(agreedNames("[GPE:0.6 Lorne] voted. [ORG:0.5 Lorne] scored.")).toEqual(["GPE Lorne", "ORG Lorne"]);
  });

  it("are found by the surname alone after the full name of a person", () => {
    expect(agreedNames("[PERSON:0.9 Ana Colborne] sang. Nobody heard Colborne. A colborne sank.")).toEqual([
      "PERSON Ana Colborne",
      "PERSON Colborne",
    ]);
    expect(agreedNames("[PERSON:0.5 Ana Colborne] sang. Nobody heard Colborne.")).toHaveLength(1);
    expect(agreedNames("[ORG:0.9 Bank Colborne] paid. Nobody heard Colborne.")).toHaveLength(1);
  });

  it("are no usual words that begin a sentence", () => {
    expect(agreedNames("[PERSON:0.9 Ana Young] sang. Young people came. The fans of Young left.")).toEqual([
      "PERSON Ana Young",
      "PERSON Young",
    ]);
  });
});
