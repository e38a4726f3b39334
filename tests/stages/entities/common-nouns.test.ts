import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { withoutCommonNouns } from "../../../src/stages/entities/names/guidelines/guidelines.js";
import { namesIn } from "../../helpers/marked-names.js";

function names(line: string): string[] {
  const { text, names } = namesIn(line);
  const input = readText(text);
  const { start, end } = input.tokens;
  return withoutCommonNouns(input, names).map(({ from, to }) => text.slice(start[from], end[to - 1]));
}

describe("common nouns that look like names", () => {
  it("are left out", () => {
    expect(names("The super [ORG PAC] paid [ORG Oxmoor Rising PAC]. The [ORG PAC] grew.")).toEqual([
      "Oxmoor Rising PAC",
    ]);
    expect(names("They pay for [EVENT K-12] schools. A [ORG Super PAC] helps.")).toEqual([]);
  });

  it("are names where the text does not say what they are", () => {
    expect(names("The Pan-Selm Congress ([ORG PAC]) met.")).toEqual(["PAC"]);
  });
});
