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
    ["the 1990s", "DATE", "1990/1999"],
    ["2018-2022", "DATE", "2018/2022"],
    ["2021/22", "DATE", "2021/2022"],
    ["2022-2018", "DATE", undefined],
    ["the first quarter of 2022", "DATE", "2022-01/2022-03"],
    ["second half of 2016", "DATE", "2016-07/2016-12"],
    ["fifth quarter of 2016", "DATE", undefined],
    ["Feb. 30, 2014", "DATE", undefined],
    ["yesterday", "DATE", undefined],
    ["$3", "MONEY", "$ 3"],
    ["$5 million", "MONEY", "$ 5000000"],
    ["US$ 2.5 billion", "MONEY", "USD 2500000000"],
    ["€3bn", "MONEY", "EUR 3000000000"],
    ["20,000 euros", "MONEY", "EUR 20000"],
    ["ten Swiss francs", "MONEY", "CHF 10"],
    ["40 francs", "MONEY", "franc 40"],
    ["three dollars", "MONEY", "$ 3"],
    ["more than $5 million", "MONEY", undefined],
    ["millions of dollars", "MONEY", undefined],
    ["40%", "PERCENT", "40%"],
    ["0.5 percent", "PERCENT", "0.5%"],
    ["ten per cent", "PERCENT", "10%"],
    ["3k", "CARDINAL", "3000"],
  ];
  it.each(cases)("of %s as %s is %s", (surface, type, value) => {
    expect(normalizedValue(surface, type)).toBe(value);
  });

  // 2008-04-03 was a Thursday.
  const said: [surface: string, value: string | undefined][] = [
    ["today", "2008-04-03"],
    ["yesterday", "2008-04-02"],
    ["tomorrow", "2008-04-04"],
    ["last Thursday", "2008-03-27"],
    ["last Friday", "2008-03-28"],
    ["last Wednesday", "2008-04-02"],
    ["Friday", undefined],
    ["next Friday", undefined],
    ["last week", "2008-W13"],
    ["this month", "2008-04"],
    ["last month", "2008-03"],
    ["next year", "2009"],
    ["last March", "2008-03"],
    ["last April", "2007-04"],
    ["March", undefined],
    ["last summer", undefined],
    ["Feb. 9", "2008-02-09"],
    ["Dec. 30", "2007-12-30"],
    ["three years ago", "2005"],
    ["a month ago", "2008-03"],
    ["two weeks ago", "2008-W12"],
    ["10 days ago", "2008-03-24"],
    ["some years ago", undefined],
    ["the past five years", "2003/2008"],
    ["the last two weeks", "2008-W12/2008-W14"],
    ["5 May 1999", "1999-05-05"],
  ];
  it.each(said)("of %s, said on 2008-04-03, is %s", (surface, value) => {
    expect(normalizedValue(surface, "DATE", "2008-04-03T06:30:00Z")).toBe(value);
  });
  it.each([
    ["last month", "2024-01-31", "2023-12"],
    ["last month", "2024-03-31", "2024-02"],
    ["last week", "2021-01-04", "2020-W53"],
    ["Jan. 2", "2023-12-29", "2024-01-02"],
    ["yesterday", "not a day", undefined],
  ])("of %s, said on %s, is %s", (surface, published, value) => {
    expect(normalizedValue(surface, "DATE", published)).toBe(value);
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

it("a word that every object knows is a word", () => {
  expect(found("The Constructor $5 million prize, Ana said.")).toContain("MONEY $5 million");
  for (const word of ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"])
    for (const type of ["DATE", "MONEY", "CARDINAL", "ORDINAL"] as const)
      expect(normalizedValue(`${word} 5`, type, "2008-04-03")).toBeUndefined();
});
