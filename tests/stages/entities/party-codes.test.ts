import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { withPartyCodes } from "../../../src/stages/entities/names/guidelines/party-codes.js";
import { namesIn } from "../../helpers/marked-names.js";

/** The names of a marked text with those of the codes, as `TYPE words`. */
function names(line: string): string[] {
  const { text, names } = namesIn(line);
  const input = readText(text);
  const { start, end } = input.tokens;
  return withPartyCodes(input, names).map(
    ({ from, to, type }) => `${type} ${text.slice(start[from], end[to - 1])}`,
  );
}

describe("codes of party and state", () => {
  it.each([
    ["The senator ([ORG R-Ohio]) left.", ["NORP R", "GPE Ohio"]],
    [
      "[PERSON Ann Lee] ([EVENT D-N.H.]) met [PERSON Dolan].",
      ["PERSON Ann Lee", "NORP D", "GPE N.H.", "PERSON Dolan"],
    ],
    ["[PERSON Ann Lee], R-NY, says so.", ["PERSON Ann Lee", "NORP R", "GPE NY"]],
    ["Then came [PERSON Ann Lee], R-Fla.\nShe won.", ["PERSON Ann Lee", "NORP R", "GPE Fla."]],
    ["The senator (D-West Virginia) left.", ["NORP D", "GPE West Virginia"]],
    ["The senator ([EVENT I-Vt.)] left.", ["GPE Vt."]],
    ["The senator (R-Wisc.) left.", ["NORP R", "GPE Wisc."]],
  ])("are a party and a place: %s", (line, wanted) => {
    expect(names(line)).toEqual(wanted);
  });

  it.each([
    "The landing ([EVENT D-Day]) began.",
    "He came, [EVENT D-Day], by boat.",
    "The vitamin (D-3) helps.",
  ])("are not found in %s", (line) => {
    expect(names(line)).toEqual(namesIn(line).names.map(() => "EVENT D-Day"));
  });
});
