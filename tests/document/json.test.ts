import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/document/check.js";
import { readDocument, writeDocument } from "../../src/document/json.js";
import { type GlossatorDocument, jsonSchema } from "../../src/document/schema.js";
import { withoutText } from "../../src/document/without-text.js";
import { smallDocument } from "../helpers/sample-document.js";

/** The problem that reading the damaged document gives. */
function problemOf(damage: (doc: GlossatorDocument) => void) {
  const doc = smallDocument();
  damage(doc);
  const read = readDocument(JSON.stringify(doc), "x.json");
  return read.ok ? undefined : read.problem;
}

describe("a document as JSON", () => {
  it("is the same bytes after reading and writing, with and without lines", () => {
    for (const lines of [true, false]) {
      const json = writeDocument(smallDocument(), { lines });
      const read = readDocument(json);
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && writeDocument(read.value, { lines })).toBe(json);
    }
  });

  it("is read behind a byte order mark too", () => {
    expect(readDocument(`\ufeff${writeDocument(smallDocument())}`)).toMatchObject({ ok: true });
  });

  it("says its code once where it is damaged", () => {
    const problem = problemOf((doc) => {
      doc.sha256 = "0".repeat(64);
    });
    expect(problem).toMatchObject({ code: "wrong-hash", where: "x.json" });
    expect(problem?.message).toMatch(/^is damaged: sha256: is not the hash[^[]*$/);
  });

  it("is not written where a stage left a lemma undefined, which no reader would take", () => {
    const doc = smallDocument();
    doc.tokens!.lemma[0] = undefined as unknown as string;
    expect(() => writeDocument(doc)).toThrow(/tokens\[0\].*\[empty-cell\]/);
  });

  it("keeps properties that this version does not know", () => {
    const json = JSON.stringify({ ...smallDocument(), later: { a: 1 } });
    const read = readDocument(json);
    expect(read.ok && JSON.stringify(read.value)).toBe(json);
  });

  it("holds a lone surrogate through writing and reading", () => {
    const doc = smallDocument();
    delete doc.text;
    doc.meta = { title: "\ud83d" };
    const read = readDocument(writeDocument(doc));
    expect(read.ok && read.value.meta.title).toBe("\ud83d");
  });

  const damages: [code: string, where: RegExp, damage: (doc: GlossatorDocument) => void][] = [
    ["offset-outside", /mentions\[0\]/, (d) => Object.assign(d.mentions![0]!, { end: 999 })],
    ["empty-span", /sentences\[1\]/, (d) => Object.assign(d.sentences![1]!, { end: d.sentences![1]!.start })],
    ["split-surrogate", /mentions\[0\]/, (d) => Object.assign(d.mentions![0]!, { start: 1 })],
    [
      "dangling-id",
      /quotations\[0\]\.speaker/,
      (d) => Object.assign(d.quotations![0]!, { speaker: { entity: "e7" } }),
    ],
    ["dangling-id", /mentions\[0\]\.entity/, (d) => delete d.entities],
    [
      "dangling-id",
      /quotations\[0\]\.speaker\.entities\[1\]/,
      (d) => {
        d.quotations![0]!.speaker = { text: "two", entities: [d.entities![0]!.id, "e999"] };
      },
    ],
    ["double-id", /paragraphs\[1\]\.id/, (d) => Object.assign(d.paragraphs![1]!, { id: "p1" })],
    ["not-ordered", /paragraphs\[1\]/, (d) => d.paragraphs!.reverse()],
    ["outside-paragraph", /sentences\[1\]/, (d) => Object.assign(d.sentences![1]!, { paragraph: "p1" })],
    ["uneven-columns", /tokens\.pos/, (d) => d.tokens!.pos.pop()],
    ["wrong-hash", /sha256/, (d) => Object.assign(d, { text: `${d.text} ` })],
    [
      "overlap",
      /categories\[0\]\.found\[1\]/,
      (d) => {
        const word = { start: 3, end: 6, entry: "ana", weight: 1 };
        d.categories = [{ name: "A", found: [word, { ...word, start: 5 }] }];
      },
    ],
    ["double-id", /categories\[1\]/, (d) => (d.categories = ["A", "A"].map((name) => ({ name, found: [] })))],
    ["empty-content", /quotations\[0\]\.content/, (d) => Object.assign(d.quotations![0]!, { content: [] })],
  ];
  it.each(damages)("refuses %s at %s", (code, where, damage) => {
    const problem = problemOf(damage);
    expect(problem).toMatchObject({ code, where: "x.json" });
    expect(problem!.message).toMatch(where);
  });

  it("refuses a newer schema, another shape, and what is no JSON, by name", () => {
    expect(problemOf((d) => Object.assign(d, { schema: "glossator/2" }))).toMatchObject({
      code: "newer-schema",
    });
    const shape = problemOf((d) => Object.assign(d.mentions![0]!, { type: "ALIEN" }));
    expect(shape).toMatchObject({ code: "not-a-document" });
    expect(shape!.message).toContain("mentions[0].type");
    expect(readDocument("{")).toMatchObject({ ok: false, problem: { code: "not-json" } });
    expect(readDocument("[1]")).toMatchObject({ ok: false, problem: { code: "not-a-document" } });
    expect(readDocument("null")).toMatchObject({ ok: false, problem: { code: "not-a-document" } });
  });

  it("is never written damaged", () => {
    const doc = smallDocument();
    doc.mentions![0]!.end = 999;
    expect(() => writeDocument(doc)).toThrow(/mentions\[0\].*offset-outside/);
  });

  it("says nothing that the text could be read back from, when written without it", () => {
    const doc = withoutText(smallDocument());
    const json = writeDocument(doc);
    expect(checkDocument(doc)).toEqual([]);
    expect(json).not.toContain("is safe");
    expect(doc.tokens!.lemma).toEqual([""]);
    expect(smallDocument().tokens!.lemma).toEqual(["ana"]);
  });

  it("keeps six words of whom and what the text describes, when written without it", () => {
    const long = "two of the officials who had asked not to be named";
    const cut = "two of the officials who had …";
    const doc = smallDocument();
    const entity = { ...doc.entities![0]!, name: long, aliases: [long, "Ana"] };
    doc.entities = [entity, { ...entity, id: "e9", ids: { codebook: long } }];
    const [quotation] = doc.quotations!;
    doc.quotations = [
      { ...quotation!, speaker: { text: long } },
      { ...quotation!, speaker: null },
      { ...quotation!, speaker: { text: "six words are not too many" } },
    ];
    doc.stances = [
      {
        id: "t1",
        paragraph: "p1",
        label: "favor",
        holder: { text: long, start: 0, end: 3 },
        target: { start: 0, end: 3, text: long },
        evidence: [],
      },
    ];
    const bare = withoutText(doc);
    expect(bare.entities).toMatchObject([{ name: cut, aliases: [cut, "Ana"] }, { name: long }]);
    expect(bare.quotations!.map(({ speaker }) => speaker)).toEqual([
      { text: cut },
      null,
      { text: "six words are not too many" },
    ]);
    expect(bare.stances).toMatchObject([{ holder: { text: cut }, target: { text: cut } }]);
    expect(doc.stances[0]).toMatchObject({ target: { text: long } });
  });

  it("has a JSON Schema that names every layer", () => {
    const { properties } = jsonSchema() as { properties: object };
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(["paragraphs", "tokens", "stances", "notes"]),
    );
  });
});
