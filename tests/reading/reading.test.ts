import { describe, expect, it } from "vitest";
import { readText } from "../../scripts/reading.js";
import { numbered, readingOf } from "../../src/reading/reading.js";
import { mentionRows } from "../../src/reading/rows.js";
import { numberWords } from "../../src/reading/words.js";
import { marked } from "../helpers/marked.js";

const TEXT = `Wars end, she said. "Isn't it so?"

No.`;

describe("the reading of a text", () => {
  it("is made once for the same layers, and anew for others", () => {
    const reading = readText(TEXT);
    const { text, tokens, paragraphs, sentences } = reading;
    expect(readingOf({ text, tokens, paragraphs, sentences })).toBe(reading);
    const fewer = readingOf({ text, tokens, paragraphs, sentences: sentences.slice(1) });
    expect(fewer).not.toBe(reading);
    expect(numbered(text, tokens)).toBe(fewer.words);
  });

  it("tells of each row its words, sentence, paragraph and quoted stretch", () => {
    const { text, tokens, words, ...reading } = columnsOf(TEXT);
    const of = (i: number) => text.slice(tokens.start[i]!, tokens.end[i]!);
    const row = (word: string) => tokens.start.findIndex((_, i) => of(i) === word);
    expect(Array.from(words.word, (id) => words.words.word(id))).toEqual(tokens.start.map((_, i) => of(i)));
    expect(words.words.word(words.lemma[row("said")]!)).toBe("say");
    expect([reading.sentenceAt[row("Wars")], reading.sentenceAt[row("it")]]).toEqual([0, 1]);
    expect([reading.paragraphAt[row("it")], reading.paragraphAt[row("No")]]).toEqual([0, 1]);
    expect([reading.quotedAt[row("said")], reading.quotedAt[row("it")]]).toEqual([-1, 0]);
    expect(reading.paragraphFrom.at(-1)).toBe(tokens.start.length);
  });

  it("has other quoted stretches for those who ask for them", () => {
    const reading = readText(TEXT);
    const plain = reading.withQuoted([]);
    expect(plain.quotedAt.every((k) => k === -1)).toBe(true);
    expect(plain.words).toBe(reading.words);
    expect(reading.quoted).toHaveLength(1);
  });

  it("says where a quotation mark is doubtful, whatever is asked for first", () => {
    expect(readText('He is a so-called "friend of theirs.').notes).toMatchObject([
      { code: "unbalanced-quote" },
    ]);
  });
});

function columnsOf(source: string) {
  const { text, tokens, words, sentenceAt, paragraphAt, paragraphFrom, quotedAt } = readText(source);
  return { text, tokens, words, sentenceAt, paragraphAt, paragraphFrom, quotedAt };
}

it("numbers words anew after very many, so that memory stays bounded", () => {
  const one = (word: string) => numberWords(word, { start: [0], end: [word.length], lemma: [word] });
  const before = one("a").words;
  expect(one("b").words).toBe(before);
  for (let i = 0; before.size < 1 << 17; i++) before.of(`w${i}`);
  expect(one("b").words).not.toBe(before);
});

describe("rows", () => {
  it("of mentions are those that share a character with one", () => {
    const { text, spans } = marked("Anti-[Brandt] crowds met [Carl Oduya].");
    const { tokens } = readText(text);
    const at = mentionRows(tokens, spans);
    const inside = (m: number) =>
      tokens.start.flatMap((start, i) => (at[i] === m ? [text.slice(start, tokens.end[i])] : []));
    expect(inside(0).join(" ")).toMatch(/Brandt$/);
    expect(inside(1)).toEqual(["Carl", "Oduya"]);
    expect(inside(-1)).toContain("crowds");
  });
});
