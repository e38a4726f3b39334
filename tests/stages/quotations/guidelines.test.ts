import { expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { firstAtOrAfter } from "../../../src/document/span.js";
import type { Rows } from "../../../src/reading/rows.js";
import type { FoundQuotation } from "../../../src/stages/quotations/finder.js";
import { asCut } from "../../../src/stages/quotations/guidelines.js";
import { marked } from "../../helpers/marked.js";

/** The spans of `source` are the source, the cue and the content, in the order of `order`; what the finder makes of it. */
function guided(source: string, order: readonly ("source" | "cue" | "content")[]) {
  const { text, spans } = marked(source);
  const reading = readText(text);
  const { tokens } = reading;
  const rows = (what: string): Rows[] =>
    spans.flatMap(({ start, end }, i) =>
      order[i] === what
        ? [{ from: firstAtOrAfter(tokens.start, start), to: firstAtOrAfter(tokens.start, end) }]
        : [],
    );
  const found: FoundQuotation = {
    construction: "learned",
    content: rows("content"),
    cue: rows("cue")[0] ?? null,
    source: rows("source")[0] ?? null,
    score: 0.9,
  };
  const out = asCut(reading, found);
  const cut = ({ from, to }: Rows) => text.slice(tokens.start[from], tokens.end[to - 1]);
  return out && { content: out.content.map(cut), source: out.source && cut(out.source) };
}

it.each([
  ["[Ana Brandt] [is widely expected] [to win].", ["Ana Brandt", "to win"]],
  ["[The council] [appears] [to be divided].", ["The council", "to be divided"]],
  ["[It] [seems] [that the bridge is safe].", ["that the bridge is safe"]],
])("nobody is the source of %s", (text, content) => {
  expect(guided(text, ["source", "cue", "content"])).toEqual({ content, source: null });
});

it.each(["[The council] [seems to think] [the bridge is safe].", "[Ana Brandt] [expects] [to win]."])(
  "somebody is the source of %s",
  (text) => {
    expect(guided(text, ["source", "cue", "content"])?.source).not.toBeNull();
  },
);

it("gives a content its subject before an inserted cue, and only there", () => {
  expect(
    guided("The costs, [Oduya] [said] on Monday, [were high].", ["source", "cue", "content"])?.content,
  ).toEqual(["were high"]);
  expect(guided("The costs, [Oduya] [said], [were high].", ["source", "cue", "content"])?.content).toEqual([
    "The costs",
    "were high",
  ]);
  expect(
    guided("In May, [Oduya] [said], [the costs] were high.", ["source", "cue", "content"])?.content,
  ).toEqual(["the costs"]);
});

it("widens what ends inside a hyphened word, and takes no cue out of one", () => {
  expect(guided("“No,” Carl [Lopez]-Cantera [said] [no].", ["source", "cue", "content"])?.source).toBe(
    "Lopez-Cantera",
  );
  expect(guided("The Brandt-[backing] council [met].", ["cue", "content"])).toBeNull();
  expect(guided("[They] [fear] - [war].", ["source", "cue", "content"])?.content).toEqual(["war"]);
});
