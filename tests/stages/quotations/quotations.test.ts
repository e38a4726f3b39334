import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Entity, EntityType, Mention, Speaker } from "../../../src/document/schema.js";
import { quotationsWith } from "../../../src/stages/quotations/quotations.js";
import { quotationsByRules } from "../../../src/stages/quotations/rules/find.js";
import { structure } from "../../../src/stages/structure/structure.js";
import { tokens as tokensStage } from "../../../src/stages/tokens/tokens.js";

const quotations = quotationsWith(quotationsByRules);

interface Named {
  forms: string[];
  type: EntityType;
}

interface Case {
  name: string;
  text: string;
  expected: string[];
}

/** A file of cases: who is named in its texts, and the texts. */
function casesOf(file: string): { names: Named[]; cases: Case[] } {
  const source = readFileSync(new URL(`../../cases/${file}`, import.meta.url), "utf8");
  const names: Named[] = [];
  const cases: Case[] = [];
  for (const line of source.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const current = cases.at(-1);
    if (line.startsWith("names:")) {
      const [, forms, type] = line.split(":");
      names.push({ forms: forms!.split(",").map((form) => form.trim()), type: type!.trim() as EntityType });
    } else if (line.startsWith("== ")) cases.push({ name: line.slice(3), text: "", expected: [] });
    else if (current?.text === "") current.text = line.replaceAll("¶", "\n\n");
    else current!.expected.push(line);
  }
  return { names, cases };
}

/** Every form of every name in the text, longest first. */
function named(names: readonly Named[], text: string): { mentions: Mention[]; entities: Entity[] } {
  const entities = names.map(({ forms, type }, i) => ({
    id: `e${i + 1}`,
    name: forms[0]!,
    type,
    aliases: forms.slice(1),
  }));
  const mentions: Mention[] = [];
  const all = names
    .flatMap(({ forms, type }, i) => forms.map((form) => ({ form, type, entity: `e${i + 1}` })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const { form, type, entity } of all) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (mentions.some((mention) => mention.start < end && at < mention.end)) continue;
      mentions.push({ id: "", start: at, end, type, entity });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return { mentions: mentions.map((mention, i) => ({ ...mention, id: `m${i + 1}` })), entities };
}

const { names, cases } = casesOf("quotations.txt");
const speakers = casesOf("speakers.txt");

function run(text: string, known: readonly Named[] = names) {
  const article = { id: "a", text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const { mentions, entities } = named(known, text);
  const given = quotations.run({ ...article, paragraphs, tokens, sentences, mentions, entities });
  return { ...given, entities };
}

/** Who speaks: an entity in brackets, described words (with those named in them in braces), - for nobody. */
function nameOf(speaker: Speaker, entities: readonly Entity[]): string {
  if (speaker === null) return "-";
  const name = (entity: string) => entities.find(({ id }) => id === entity)!.name;
  if ("entity" in speaker) return `[${name(speaker.entity)}]`;
  return speaker.entities ? `${speaker.text} {${speaker.entities.map(name).join(", ")}}` : speaker.text;
}

describe("cases", () => {
  test.each(cases)("$name", ({ text, expected }) => {
    const { quotations: found, entities } = run(text);
    const cut = (pieces: [number, number][]): string =>
      pieces.map(([start, end]) => text.slice(start, end)).join(" … ") || "-";
    const shown = found.map(({ form, content, cue, source, speaker }) =>
      [form, cut(content), cut(cue), cut(source), nameOf(speaker, entities)].join(" | "),
    );
    expect(shown).toEqual(expected);
  });
});

describe("speakers", () => {
  test.each(speakers.cases)("$name", ({ text, expected }) => {
    const { quotations: found, entities } = run(text, speakers.names);
    const shown = found.map(({ source, speaker }) => {
      const [piece] = source;
      return `${piece ? text.slice(...piece) : "-"} = ${nameOf(speaker, entities)}`;
    });
    expect(shown).toEqual(expected);
  });
});

test("ids follow the text, scores are probabilities, paragraphs are those of the first word", () => {
  const { quotations: found } = run('"No," Brandt said.\n\nOduya said the bridge was old.');
  expect(found.map(({ id, paragraph }) => [id, paragraph])).toEqual([
    ["q1", "p1"],
    ["q2", "p2"],
  ]);
  for (const { score } of found) {
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(1);
  }
});

test("a mark that never closes gives a note and spoils no other paragraph", () => {
  const text = 'The "old bridge fell.\n\n"We go on," said Ana Brandt.';
  const { quotations: found, notes } = run(text);
  expect(notes).toMatchObject([{ code: "unbalanced-quote", start: 4 }]);
  expect(found.map(({ content }) => content.map(([a, b]) => text.slice(a, b)))).toEqual([['"We go on,"']]);
});

test("without mentions a named source stays as words", () => {
  const text = '"We go on," said Ana Brandt, the mayor.';
  const article = { id: "a", text, meta: {} };
  const { paragraphs } = structure.run(article);
  const { tokens, sentences } = tokensStage.run({ ...article, paragraphs });
  const given = quotations.run({ ...article, paragraphs, tokens, sentences, mentions: [], entities: [] });
  expect(given.quotations[0]!.speaker).toEqual({ text: "Ana Brandt" });
});

test.each([
  ["empty", ""],
  ["only marks", '"'.repeat(3000)],
  ["only openers", "“ ".repeat(3000)],
  ["only commas", "said, ".repeat(3000)],
  ["single marks", "'a ".repeat(3000)],
  ["accordings", "according to ".repeat(2000)],
])("odd text: %s", (_name, text) => {
  const { quotations: found } = run(text);
  for (const { content } of found) for (const [start, end] of content) expect(start).toBeLessThan(end);
});
