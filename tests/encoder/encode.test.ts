import { describe, expect, it } from "vitest";
import { type Encoder, encode } from "../../src/encoder/encode.js";
import type { EncoderInput } from "../../src/encoder/engine.js";
import { Shape } from "../../src/encoder/shapes.js";
import { MOST_OF_WINDOW } from "../../src/encoder/windows.js";
import { MOST_PIECES } from "../../src/encoder/word-pieces.js";
import { readingOf, tinyEncoder, tinyWords } from "../helpers/tiny-encoder.js";

const encoded = (text: string, encoder: Encoder) => {
  const { tokens, paragraphs, sentences } = readingOf(text);
  return encode(text, tokens, paragraphs, sentences, encoder);
};

/** An encoder whose row says which piece it was given for, with its shape; `windows` fills with what was run. */
function mirror(): Encoder & { windows: EncoderInput[] } {
  const windows: EncoderInput[] = [];
  const run = async (input: EncoderInput) => {
    windows.push(input);
    return Float32Array.from([...input.rows].flatMap((row) => [input.ids[row]!, input.shapes[row]!]));
  };
  return { engine: { name: "mirror", run }, words: tinyWords, width: 2, columns: new Map(), windows };
}

const sentence = (n: number) =>
  `Ana Brandt said that ferry ${n} would sail again before the winter storms came.`;

describe("rows", () => {
  const texts: Record<string, string> = {
    plain: "The ferry sails. Ana Brandt said so.",
    "emoji and signs": "Ana 👩‍👩‍👧 said 🚢🚢 it … “left”, €3.5m.",
    "combining accents": "José and José met Zoë ́ alone.",
    "line ends": "First line.\r\n\r\nSecond line.\r\n",
    "other scripts": "В Киеве 日本語 said no. ﬁnal",
    "a very long token": `See https://example.org/${"abc/".repeat(400)} or ${"x".repeat(5000)} now.`,
    "invisible signs": "a\u200b \u200d b \ufeff c\u00ad",
    "long paragraphs": `${Array.from({ length: 60 }, (_, n) => sentence(n)).join(" ")}\n\nShort one.`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`each token has that of its own first piece: ${name}`, async () => {
      const { tokens } = readingOf(text);
      expect(tokens.start.length).toBeGreaterThan(2);
      const { data } = await encoded(text, mirror());
      const expected = tokens.start.map((start, i) => {
        const word = text.slice(start, tokens.end[i]!);
        return tinyWords.piecesOf(word)[0]!;
      });
      expect([...data].filter((_, k) => k % 2 === 0)).toEqual(expected);
    });
  }

  it("hold the shape of the word", async () => {
    const { data } = await encoded("ana Ana NATO 77 ?", mirror());
    expect([...data].filter((_, k) => k % 2 === 1)).toEqual([
      Shape.Lower,
      Shape.Initial,
      Shape.Capitals,
      Shape.Digits,
      Shape.Other,
    ]);
  });

  it("are none for a text without tokens, and nothing is run", async () => {
    for (const text of ["", " \n\n \r\n"]) {
      const encoder = mirror();
      expect((await encoded(text, encoder)).data).toHaveLength(0);
      expect(encoder.windows).toEqual([]);
    }
  });

  it("of another width than promised are refused", async () => {
    await expect(encoded("Ana left.", { ...mirror(), width: 3 })).rejects.toThrow(/3 columns/);
  });
});

describe("windows", () => {
  it("are never longer than the encoder reads, whatever the text", async () => {
    const encoder = mirror();
    await encoded(`${"lighthouse ".repeat(2000)}\n\n${"x".repeat(9000)}\n\n${sentence(1)}`, encoder);
    expect(Math.max(...encoder.windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(MOST_OF_WINDOW);
    expect(encoder.windows.length).toBeGreaterThan(20);
  });

  it("begin where a sentence begins in a paragraph that is too long", async () => {
    const encoder = mirror();
    await encoded(Array.from({ length: 40 }, (_, n) => sentence(n)).join(" "), encoder);
    expect(encoder.windows.length).toBeGreaterThan(5);
    const [a] = tinyWords.piecesOf("ana");
    for (const { ids } of encoder.windows) expect([ids[0], ids[1]]).toEqual([tinyWords.cls, a]);
  });

  it("read no more than so many pieces of one token", async () => {
    const encoder = mirror();
    await encoded("x".repeat(90), encoder);
    expect(encoder.windows[0]!.ids).toHaveLength(MOST_PIECES + 2);
  });
});

describe("the same article, the same vectors", () => {
  const first = Array.from({ length: 30 }, (_, n) => sentence(n)).join("\n\n");
  const second = `NO\n\n${"the ".repeat(500)}`;

  it("alone, after others, before others and at the same time as others", async () => {
    const encoder = await tinyEncoder();
    const alone = await encoded(first, encoder);
    await encoded(second, encoder);
    expect(await encoded(first, encoder)).toEqual(alone);
    const together = await Promise.all([second, first, second, first].map((text) => encoded(text, encoder)));
    expect(together[1]).toEqual(alone);
    expect(together[3]).toEqual(alone);
    expect(await encoded(first, await tinyEncoder("web"))).toEqual(
      await encoded(first, await tinyEncoder("web")),
    );
  });

  it("and the rows of a window do not depend on the next one", async () => {
    const encoder = await tinyEncoder();
    const long = Array.from({ length: 8 }, (_, n) => sentence(n)).join(" ");
    const rows = readingOf(long).tokens.start.length * encoder.width;
    const before = await encoded(`${long}\n\n${long}`, encoder);
    const after = await encoded(`${long}\n\n${long.replace("storms", "ZZZZZ")}`, encoder);
    expect(after.data.subarray(0, rows)).toEqual(before.data.subarray(0, rows));
    expect(after.data.subarray(rows)).not.toEqual(before.data.subarray(rows));
  });
});
