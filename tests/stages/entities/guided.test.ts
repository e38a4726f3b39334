import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EntityType } from "../../../src/document/schema.js";
import type { FoundName } from "../../../src/stages/entities/names/finder.js";
import { guided } from "../../../src/stages/entities/names/tagger/guided.js";
import { structure } from "../../../src/stages/structure/structure.js";
import { tokens } from "../../../src/stages/tokens/tokens.js";

const cases = readFileSync(new URL("../../cases/guided-names.txt", import.meta.url), "utf8")
  .split(/\n\n+/)
  .map((block) =>
    Object.fromEntries([...block.matchAll(/^(\w+): +(.*)$/gm)].map(([, key, line]) => [key, line!])),
  )
  .filter((block) => block.given);

function inputOf(text: string) {
  const article = { id: "a", text, meta: {} };
  return { text, ...tokens.run({ ...article, paragraphs: structure.run(article).paragraphs }) };
}

/** The names of a marked line as token ranges, and the line without its marks. */
function namesIn(line: string): { text: string; names: FoundName[] } {
  let text = "";
  const spans: { start: number; end: number; type: EntityType }[] = [];
  for (const part of line.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const mark = /^\[([A-Z_]+) (.+)\]$/.exec(part);
    if (mark)
      spans.push({ start: text.length, end: text.length + mark[2]!.length, type: mark[1] as EntityType });
    text += mark ? mark[2] : part;
  }
  const { tokens: t } = inputOf(text);
  const names = spans.map(({ start, end, type }) => {
    const [from, last] = [t.start.indexOf(start), t.end.indexOf(end)];
    if (from < 0 || last < 0) throw new Error(`"${text.slice(start, end)}" is no run of tokens in "${text}"`);
    return { from, to: last + 1, type, score: 0.8 };
  });
  return { text, names };
}

describe("the tagger's names as the guidelines want them", () => {
  it.each(cases)("$given", ({ rules, tagger, given }) => {
    const { text, names } = namesIn(tagger!);
    const input = inputOf(text);
    const show = (found: FoundName[]) => found.map(({ from, to, type }) => `${type} ${from}–${to}`);
    expect(show(guided(input, namesIn(rules!).names, names))).toEqual(show(namesIn(given!).names));
  });

  it("has cases", () => expect(cases.length).toBeGreaterThan(5));
});
