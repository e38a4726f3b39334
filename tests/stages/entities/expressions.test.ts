import { describe, expect, it } from "vitest";
import type { EntityType } from "../../../src/document/schema.js";
import { normalizedValue } from "../../../src/stages/entities/expressions/normalized-value.js";
import { runEntities } from "../../helpers/run-entities.js";

/** What is found in `text`, as `TYPE words`. */
const found = (text: string) =>
  runEntities(text).mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe("values", () => {
  const cases: [surface: string, type: EntityType, value: string | undefined][] = [
    ["Feb. 9, 2014", "DATE", "2014-02-09"],
    ["3rd May 2019", "DATE", "2019-05-03"],
    ["1996-08-22", "DATE", "1996-08-22"],
    ["September 2001", "DATE", "2001-09"],
    ["1989", "DATE", "1989"],
    ["Feb. 9", "DATE", undefined],
    ["last summer", "DATE", undefined],
    ["1,500", "CARDINAL", "1500"],
    ["2.3 million", "CARDINAL", "2300000"],
    ["Twenty-seven", "CARDINAL", "27"],
    ["two hundred thousand", "CARDINAL", "200000"],
    ["5-4", "CARDINAL", undefined],
    ["dozens", "CARDINAL", undefined],
    ["third", "ORDINAL", "3"],
    ["21st", "ORDINAL", "21"],
    ["$3", "MONEY", undefined],
  ];
  it.each(cases)("of %s as %s is %s", (surface, type, value) => {
    expect(normalizedValue(surface, type)).toBe(value);
  });

  it("stand on the mentions", () => {
    const { mentions } = runEntities("On 3 May 2019 some 40 people sang.");
    expect(mentions.map(({ value }) => value)).toEqual(["2019-05-03", undefined]);
  });
});

describe("words that look like dates and numbers", () => {
  it("a verb is no month, a month is", () => {
    expect(found("They may march. We march in March.")).toEqual(["DATE March"]);
  });
  it("a pronoun is no number", () => {
    expect(found("From here one sees it. No one of them left.")).toEqual([]);
  });
  it("a fall is no season and a second no rank", () => {
    expect(found("The fall in prices took a second look.")).not.toContain("DATE fall");
  });
  it("a year that counts things is no year", () => {
    expect(found("The 1500 troops left in 1996.")).toEqual(["CARDINAL 1500", "DATE 1996"]);
  });
  it("weekdays with their part of the day are times", () => {
    expect(found("They met Friday night and on Saturday.")).toEqual(["TIME Friday night", "DATE Saturday"]);
  });
});

describe("where an expression ends", () => {
  it("is in its paragraph", () => {
    expect(
      found("The sum was 5\nmillion people came on Sept.\n24 left the end of\nMarch"),
    ).not.toContainEqual(expect.stringContaining("\n"));
  });
  it("parts of parts do not go as deep as they are long", () => {
    expect(found(`${"the end of ".repeat(40_000)}May`)).toEqual(["DATE the end of May"]);
  });
});
