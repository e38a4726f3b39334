import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../src/document/check.js";
import { readCases } from "../../helpers/cases.js";
import { whole } from "../../helpers/models.js";
import { runEntities } from "../../helpers/run-entities.js";

describe("mentions, by the cases of entities.txt", () => {
  for (const { title, body } of readCases("entities.txt")) {
    it(title, () => {
      const text = body.replace(/\{[A-Z_]+\|([^}]*)\}/g, "$1");
      expect(show(text)).toBe(body);
    });
  }
});

describe("mentions", () => {
  it("are in order and inside the text, whatever the text", async () => {
    const text = "😀 Zoë’s U.S.\u2028\tMr. 中村 – “The” (R-) $ 5 -- Bank of the of\r\nA. B. C.\nMCDONALD";
    const doc = await whole.annotate({ id: "odd", text, meta: {} });
    expect(checkDocument(doc)).toEqual([]);
  });

  it("of dates and numbers carry no entity, of names always one", () => {
    const { mentions } = runEntities("On Monday two men met Ana Brandt in Paris.");
    for (const mention of mentions) {
      expect(mention.entity !== undefined).toBe(mention.type === "PERSON" || mention.type === "GPE");
    }
    expect(mentions.map(({ type }) => type)).toEqual(["DATE", "CARDINAL", "PERSON", "GPE"]);
  });

  /** A word that differs for each `n`, in letters. */
  const strange = (n: number) =>
    [...n.toString(26)].map((digit) => `x${digit}`.replace(/\d/, "q$&")).join("");
  it.each([
    [
      "joined words",
      () => "The Bank of the North and the South of the Union for the Study of X and Y and Z of A. ",
    ],
    ["one run of capitals", () => "NATO IMF NATO IMF NATO IMF NATO IMF NATO IMF "],
    [
      "bodies that begin and end alike",
      (n: number) => `Bank of V${strange(n)} ran. Orlo P${strange(n)} Ltd ran. `,
    ],
    ["one person in many forms", (n: number) => `Ana V${strange(n)} Orlov ran. `],
    ["people of one surname", (n: number) => `Mr. Orlov ran. V${strange(n)} Orlov and Ms. Orlov ran. `],
  ])("cost time in line with the length of the text: %s", (_, sentence) => {
    const seconds = (times: number) => {
      const long = Array.from({ length: times }, (_, n) => sentence(n)).join("");
      const from = performance.now();
      runEntities(long);
      return performance.now() - from;
    };
    seconds(50);
    expect(seconds(1600)).toBeLessThan(Math.max(20, seconds(200)) * 24);
  });
});

/** The text with the found mentions marked as in the case file. */
function show(text: string): string {
  let out = "";
  let at = 0;
  for (const { start, end, type } of runEntities(text).mentions) {
    out += `${text.slice(at, start)}{${type}|${text.slice(start, end)}}`;
    at = end;
  }
  return out + text.slice(at);
}
