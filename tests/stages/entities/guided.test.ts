import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import type { FoundName } from "../../../src/stages/entities/names/finder.js";
import { guided } from "../../../src/stages/entities/names/guidelines/guidelines.js";
import { namesIn } from "../../helpers/marked-names.js";

const cases = readFileSync(new URL("../../cases/guided-names.txt", import.meta.url), "utf8")
  .split(/\n\n+/)
  .map((block) =>
    Object.fromEntries([...block.matchAll(/^(\w+): +(.*)$/gm)].map(([, key, line]) => [key, line!])),
  )
  .filter((block) => block.given);

describe("the tagger's names as the guidelines want them", () => {
  it.each(cases)("$given", ({ rules, tagger, given }) => {
    const { text, names } = namesIn(tagger!);
    const input = readText(text);
    const show = (found: FoundName[]) => found.map(({ from, to, type }) => `${type} ${from}–${to}`);
    expect(show(guided(input, namesIn(rules!).names, names))).toEqual(show(namesIn(given!).names));
  });

  it("has cases", () => expect(cases.length).toBeGreaterThan(5));
});
