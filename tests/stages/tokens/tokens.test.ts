import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../../src/document/schema.js";
import { splitsPair } from "../../../src/document/span.js";
import { tokens } from "../../../src/stages/tokens/tokens.js";

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line[0].trim();
    if (!trimmed) continue;
    const start = line.index + line[0].indexOf(trimmed);
    paragraphs.push({ id: `p${paragraphs.length + 1}`, start, end: start + trimmed.length, role: "body" });
  }
  return paragraphs;
}

function read(text: string, paragraphs = paragraphsOf(text)) {
  return { ...tokens.run({ id: "t", meta: {}, text, paragraphs }), paragraphs };
}

function words(text: string): string[] {
  const { tokens } = read(text);
  return tokens.start.map((start, i) => text.slice(start, tokens.end[i]));
}

/** Everything that must hold of any text. */
function check(text: string): void {
  const { tokens, sentences, paragraphs } = read(text);
  const { start, end, pos, lemma } = tokens;
  expect([end.length, pos.length, lemma.length]).toEqual([start.length, start.length, start.length]);
  const covered = new Uint8Array(text.length);
  let paragraph = 0;
  for (let i = 0; i < start.length; i++) {
    const word = text.slice(start[i], end[i]);
    expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : end[i - 1]!);
    expect(word).not.toBe("");
    expect(word).not.toMatch(/^\s|\s$/);
    expect(splitsPair(text, start[i]!) || splitsPair(text, end[i]!)).toBe(false);
    while (paragraphs[paragraph]!.end <= start[i]!) paragraph++;
    expect(start[i]).toBeGreaterThanOrEqual(paragraphs[paragraph]!.start);
    expect(end[i]).toBeLessThanOrEqual(paragraphs[paragraph]!.end);
    covered.fill(1, start[i], end[i]);
  }
  for (const { start, end } of paragraphs) {
    for (let at = start; at < end; at++) {
      if (!covered[at] && /\S/.test(text.charAt(at))) throw new Error(`unit ${at} is in no token`);
    }
  }
  // Sentences: every token in exactly one, none across a paragraph.
  const begins = new Set(start);
  const ends = new Set(end);
  sentences.forEach((sentence, i) => {
    expect(begins.has(sentence.start) && ends.has(sentence.end)).toBe(true);
    if (i > 0) expect(sentence.start).toBeGreaterThanOrEqual(sentences[i - 1]!.end);
    const home = paragraphs.find(({ id }) => id === sentence.paragraph)!;
    expect(sentence.start >= home.start && sentence.end <= home.end).toBe(true);
  });
  for (const paragraph of paragraphs) {
    const own = sentences.filter((sentence) => sentence.paragraph === paragraph.id);
    expect([own[0]!.start, own.at(-1)!.end]).toEqual([paragraph.start, paragraph.end]);
  }
}

const odd = [
  ..."abc ABC 123 .,;:!?'\"()[]{}<>-–—/@#$%&*_=+~|\\“”‘’…•«»",
  ..."ğřĐñß日本語мирعربหि",
  ...["\u{1f468}\u200d\u{1f469}", "👍🏽", "🇳🇴", "❤️", "𝒜", "e\u0301", "\u0301", "x\u0323\u0307"],
  ...[
    "\ud800",
    "\udc00",
    "\u2028",
    "\u2029",
    "\u00a0",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\u00ad",
    "\u2060",
  ],
  ...["\0", "\x07", "\x85", "\t", "\r\n", "\n", "\n\n", "\v", "\f", "   "],
  ...[
    "Mr. ",
    "U.S. ",
    "Inc.",
    "don't",
    "a.m. ",
    "http://a.b/c?d ",
    "www.a.com",
    "x@y.org",
    "$3.5m.",
    "5%",
    "Jan. 5",
  ],
  ...["...", "?!", ":)", "co-op", "anti-China", "F-16", "’s", "'tis", "====", "-----"],
];

describe("tokens of any text", () => {
  test("odd pieces put together", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...odd), { maxLength: 40 }), (list) => check(list.join(""))),
      {
        numRuns: 1500,
      },
    );
  });

  test("any code units at all", () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (list) => check(list.join(""))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check), { numRuns: 300 });
  });

  test.each([
    ["spaces", `a${" ".repeat(100_000)}b`],
    ["tabs and no-break spaces", `a${"\t\u00a0".repeat(20_000)}b`],
    ["no space at all", "abcdefg".repeat(150_000)],
    ["hyphens without space", "a-".repeat(100_000)],
    ["periods without space", "a.".repeat(100_000)],
    ["end marks without space", ".!".repeat(100_000)],
    ["one sign", "=".repeat(100_000)],
    ["opening quotes", "“ ".repeat(50_000)],
    ["closing quotes", "x. ” ".repeat(2) + "” ".repeat(50_000)],
    ["capital initials", "A. ".repeat(50_000)],
    ["spaced periods", ". ".repeat(50_000)],
    ["marks on one letter", `e${"\u0301".repeat(50_000)}`],
    ["short lines in one paragraph", "Ab cd\u2028".repeat(20_000)],
  ])("cost grows with the length: %s", (_, text) => {
    const began = process.cpuUsage();
    const { tokens } = read(text);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5_000);
    expect(tokens.start.length).toBeGreaterThan(0);
  });

  test("a paragraph without a token gives no sentence", () => {
    expect(read("").sentences).toEqual([]);
    expect(read(" \n ").tokens.start).toEqual([]);
  });

  test("the same text gives the same answer after another one", () => {
    const text = "Mr. Brandt paid $3.5m. He left on Jan. 5.";
    const once = read(text);
    read("Something else was here, 5 of it.");
    expect(read(text)).toEqual(once);
  });
});

describe("token cases", () => {
  const cases = readFileSync(new URL("../../cases/tokens.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));

  test.each(cases)("%s", (line) => {
    const text = line.replaceAll("·", "");
    expect(words(text)).toEqual(line.split(/[ ·]/));
  });
});

describe("tags and lemmas", () => {
  test("a name with letters beyond Latin-1 is a proper noun, its lemma its own", () => {
    const { tokens } = read("President Erdoğan met Mr. Dvořák.");
    const row = tokens.lemma.indexOf("erdoğan");
    expect(tokens.pos[row]).toBe("PROPN");
    expect(tokens.lemma).toContain("dvořák");
  });

  test("the parts of a cut word keep or get a tag", () => {
    const { tokens } = read("an anti-China bill");
    expect(tokens.pos.slice(1, 4)).toEqual([expect.any(String), "PUNCT", "PROPN"]);
  });
});

test("a lemma is no word of another article, however many were read before", () => {
  const cannot = () => read("They say they cannot.").tokens.lemma;
  expect(cannot()).toEqual(["they", "say", "they", "cannot", "."]);
  // wink-nlp numbers each new word: without care, one of these numbers is the lemma of *cannot*.
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (let thousand = 0; thousand < 40; thousand++) {
    const made = Array.from({ length: 1000 }, (_, i) => {
      const [a, b, c] = [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676)].map((k) => letters[k]!);
      return `q${a}x${b}z${c}${letters[thousand % 26]!}j${letters[Math.floor(thousand / 26)]!}`;
    });
    read(made.join(" "));
    expect(cannot()[3]).toBe("cannot");
  }
});
