import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/read/archives/archive.js";
import { decode } from "../../src/read/encoding.js";
import { readJson } from "../../src/read/json.js";
import { asMeant } from "../../src/read/mend/as-meant.js";

function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** 150,000 characters of each: what takes more than linear time takes far longer. */
const LENGTH = 150_000;
const PIECES = [
  "\n",
  " ",
  "a\n",
  "1 of 2 DOCUMENTS\n",
  "1 of 2 DOCUMENTS\n\nMarch 4, 2031\n\nLENGTH: 3 words\n\n",
  "End of Document\nLength: 3 words\n",
  "Body\nLength: 3 words\n\n",
  "HD   x\nPD   y\nLP   z\nWC   1\n",
  "HD   x\n\n\n\n",
  "English\n\n\n\n3 words\n",
  "3 words\n4 March 2031\nEnglish\n\n\n\n\n",
  "Document ABCD0020310303e733000b1\n3 words\n",
  "Full text: x\nPublication title: y\n\n",
  "____________\nFull text:\nTitle: \n",
  "NOTES: x\n\ny\n\n",
  "&amp;",
  "&amp",
  "Ã©",
  "â€œ",
  "Â",
  "ÃƒÂ©",
  "√©",
  "9",
  "9 of 9 ",
  "._",
];

describe("readers take time that grows with the text and no faster", () => {
  it.each(PIECES)("%j", (piece) => {
    const text = `${piece.repeat(Math.ceil(LENGTH / piece.length))}\n3 words\nDocument ABCD0020310303e733000b1\n`;
    expect(seconds(() => readArchive(text, "f", "f.txt"))).toBeLessThan(2);
    expect(seconds(() => asMeant(text))).toBeLessThan(2);
    expect(seconds(() => decode(Buffer.from(text, "latin1")))).toBeLessThan(2);
    expect(
      seconds(() => [...readJson(`[${JSON.stringify({ text: piece })},{"a":${JSON.stringify(text)}}]`)]),
    ).toBeLessThan(2);
  });
});
