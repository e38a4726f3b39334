import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readJsonLine } from "../../src/read/jsonl.js";
import { asMeant } from "../../src/read/mend/as-meant.js";
import { readText } from "../../src/read/text.js";

const TEXTS = [
  "“We will pay,” said Ana López, the city’s mayor – at last …",
  "Łukasz Żak and Zoë Müller, of São Paulo, paid €5 or £4 at the café in Åre.",
  "Élodie Ångström met İpek Şahin, Ștefan Țiriac and Björn Þór. ‘No,’ he said.",
  "Владимир Орлов said so; Αθήνα was far. 🚢 Boats™ cost 5 °C.",
  "L’été à la « Place d’Armes » : déjà vu, NOËL, CAFÉ”, 50 % – “STRAẞE”.",
];

/** Bytes as characters by a code page, controls where the page has none: what careless programs do. */
function misread(text: string, page: string): string {
  return [...Buffer.from(text)]
    .map((byte) => iconv.decode(Buffer.from([byte]), page).replace("\ufffd", String.fromCharCode(byte)))
    .join("");
}

describe("text that was encoded twice", () => {
  it.each(TEXTS.slice(0, 4))("is as it was: %s", (text) => {
    const mended = asMeant(misread(text, "windows-1252"));
    expect(mended.text).toBe(text);
    expect(mended.notes).toMatchObject([{ code: "double-encoded" }]);
    expect(asMeant(misread(misread(text, "windows-1252"), "windows-1252")).text).toBe(text);
    expect(asMeant(misread(text, "latin1")).text).toBe(text);
  });

  it.each(["windows-1250", "windows-1251", "macroman"])(
    "by way of %s has its marks and letters again",
    (page) => {
      const { text, notes } = asMeant(misread("“We pay,” said José Peña, the city’s mayor.", page));
      expect(text).toBe("“We pay,” said José Peña, the city’s mayor.");
      expect(notes).toHaveLength(1);
    },
  );

  it("may stand beside text that was not, and have lost the sign of a closing mark", () => {
    const source = "Mayor: â€œWe will payâ€\n\nâ€œWe will pay,â€ said Ana LÃ³pez. José García said “no”.";
    expect(asMeant(source).text).toBe(
      "Mayor: “We will pay”\n\n“We will pay,” said Ana López. José García said “no”.",
    );
  });

  it("may have U+FFFD for a closing mark, and says which letters are lost for good", () => {
    const { text, notes } = asMeant("â€œNo more,â€\ufffd said Ana LÃ³pez, and Ã\ufffdlvaro.");
    expect(text).toBe("“No more,” said Ana López, and Ã\ufffdlvaro.");
    expect(notes).toMatchObject([{ message: expect.stringMatching(/3 places.*not the letter lost/) }]);
  });

  it.each(TEXTS)("is not found in good text: %s", (text) => {
    expect(asMeant(text)).toEqual({ text, notes: [] });
    const capitals = text.toUpperCase();
    expect(asMeant(capitals)).toEqual({ text: capitals, notes: [] });
  });
});

describe("HTML entities in plain text", () => {
  it("are read as what they stand for, and noted", () => {
    const source =
      "&quot;We will pay,&quot; said Ana L&oacute;pez, the city&#39;s mayor. Smith &amp; Sons &mdash; at last.";
    expect(readText(source, "a")).toMatchObject({
      value: {
        text: '"We will pay," said Ana López, the city\'s mayor. Smith & Sons — at last.',
        notes: [{ code: "html-entities" }],
      },
    });
    expect(asMeant("&amp;quot;No&amp;quot;").text).toBe('"No"');
  });

  it("are not seen where there are none", () => {
    for (const text of ["AT&T; R&D", "fish &chips; &", "a &nosuch; b", "?a=1&copy=2"]) {
      expect(asMeant(text)).toEqual({ text, notes: [] });
    }
  });
});

it("rows of JSON Lines keep their text to the letter, as positions count in it, and are noted", () => {
  const text = "Smith &amp; Sons said LÃ³pez.";
  expect(readJsonLine(JSON.stringify({ text }), 1)).toMatchObject({
    value: { text, notes: [{ code: "html-entities" }, { code: "double-encoded" }] },
  });
});
