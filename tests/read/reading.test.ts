import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/read/csv.js";
import { declaredCharset, decode } from "../../src/read/encoding.js";
import { readFrontMatter } from "../../src/read/front-matter.js";
import { readJsonLine } from "../../src/read/jsonl.js";
import { readText } from "../../src/read/text.js";

const sentence = "“Naïve” café, said Mr. Žáček’s friend";

describe("decode", () => {
  const cases: [name: string, bytes: Uint8Array, encoding: string][] = [
    ["UTF-8", iconv.encode(sentence, "utf8"), "utf-8"],
    ["UTF-8 with a mark", iconv.encode(sentence, "utf8", { addBOM: true }), "utf-8"],
    ["UTF-16 with a mark", iconv.encode(sentence, "utf16le", { addBOM: true }), "utf-16le"],
    ["UTF-16 BE with a mark", iconv.encode(sentence, "utf16be", { addBOM: true }), "utf-16be"],
  ];
  it.each(cases)("reads %s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ ok: true, value: { text: sentence, encoding } });
  });

  it("reads Windows-1252, curly quotes included", () => {
    const text = "“No,” said Zoë Fährmann – ‘never’ …";
    expect(decode(iconv.encode(text, "win1252"))).toEqual({
      ok: true,
      value: { text, encoding: "windows-1252" },
    });
  });

  it("honours a declared charset where UTF-8 fails", () => {
    const bytes = iconv.encode('<meta charset="iso-8859-2"><p>Žáček', "iso-8859-2");
    expect(declaredCharset(bytes)).toBe("iso-8859-2");
    expect(decode(bytes, declaredCharset(bytes))).toMatchObject({
      ok: true,
      value: { encoding: "iso-8859-2" },
    });
  });

  it("refuses other encodings by name, and binary files", () => {
    const japanese = decode(
      iconv.encode("日本語の文章です。東京都".repeat(20), "shift_jis"),
      undefined,
      "a.txt",
    );
    expect(japanese).toMatchObject({ ok: false, problem: { code: "wrong-encoding", where: "a.txt" } });
    expect(!japanese.ok && japanese.problem.message).toContain("Shift_JIS");
    expect(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toMatchObject({
      problem: { code: "binary-file" },
    });
    expect(decode(new Uint8Array([72, 0, 0, 105]))).toMatchObject({ problem: { code: "binary-file" } });
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xff]))).toMatchObject({
      problem: { code: "wrong-encoding" },
    });
  });
});

describe("front matter", () => {
  it("fills meta and leaves the text, line endings as they were", () => {
    const source =
      '---\r\ntitle: "Dam: a history"\r\npublished: 2026-01-02\r\ntags: [a, b]\r\n---\r\n\r\nFirst.\r\n\r\nSecond.\r\n';
    expect(readFrontMatter(source)).toEqual({
      ok: true,
      value: {
        text: "First.\r\n\r\nSecond.\r\n",
        meta: { title: "Dam: a history", published: "2026-01-02", tags: "a; b" },
      },
    });
  });

  it.each(["---\nJust a rule above.\n", "---\nNo keys\n---\nText", "Text\n---\na: b\n---\n"])(
    "leaves %j alone",
    (text) => {
      expect(readFrontMatter(text)).toEqual({ ok: true, value: { text, meta: {} } });
    },
  );

  it("says what is wrong in a broken block", () => {
    const read = readText("---\ntitle: [open\n---\nText", "a", "a.txt");
    expect(read).toMatchObject({ ok: false, problem: { code: "bad-front-matter", where: "a.txt" } });
  });

  it.each(["---\ntitle: Dam\noutlet: X\n\nThe dam held.\n", "---\r\nTitle: Dam\r\nThe dam held."])(
    "refuses %j, which nothing closes, and says what to mend",
    (text) => {
      const read = readText(text, "a", "a.txt");
      expect(read).toMatchObject({ ok: false, problem: { code: "bad-front-matter", where: "a.txt" } });
      expect(read.ok === false && read.problem.message).toContain("no line --- closes it");
    },
  );

  it.each(["---\nUpdate: The dam held.\n", "---\nQ: Why now?\nA: The dam held.\n", "---\nshe said: no\n"])(
    "takes %j for a text under a rule",
    (text) => {
      expect(readFrontMatter(text)).toEqual({ ok: true, value: { text, meta: {} } });
    },
  );

  it("refuses a text that is only front matter", () => {
    expect(readText("---\ntitle: A\n---\n\n \n", "a")).toMatchObject({ problem: { code: "empty-text" } });
  });
});

describe("rows", () => {
  it("takes text, id, metadata and targets from a JSON line", () => {
    const line = JSON.stringify({
      id: 7,
      text: "Ana left.",
      outlet: "X",
      meta: { published: "2026-01-02" },
      targets: [{ start: 0, end: 3 }],
    });
    expect(readJsonLine(line, 1)).toEqual({
      ok: true,
      value: {
        id: "7",
        text: "Ana left.",
        meta: { outlet: "X", published: "2026-01-02" },
        asked: [{ start: 0, end: 3 }],
      },
    });
  });

  it.each([
    ["{", "not-json"],
    ["[1]", "not-a-row"],
    ['{"id":"a"}', "missing-column"],
    ['{"id":"a","text":5}', "not-text"],
    ['{"id":"a","content":null}', "not-text"],
    ['{"id":"a","text":["One.","Two."]}', "not-text"],
    ['{"id":"a","text":" "}', "empty-text"],
    ['{"id":"a","text":"🙂x","targets":[{"start":0,"end":1}]}', "bad-targets"],
    ['{"id":"a","text":"x","targets":[{"start":1,"end":0}]}', "bad-targets"],
    ['{"id":"a","text":"x","targets":[{"start":0,"end":2}]}', "bad-targets"],
    ['{"id":"a","text":"x","targets":[null]}', "bad-targets"],
  ])("refuses %s with %s", (line, code) => {
    expect(readJsonLine(line, 3, {}, { where: "rows line 3" })).toMatchObject({
      ok: false,
      problem: { code, where: "rows line 3" },
    });
  });

  it("says what stands in place of the text, and takes another column or a page where there is one", () => {
    const read = readJsonLine('{"text":5}', 1);
    expect(read.ok === false && read.problem.message).toContain("a value of type number in text");
    expect(readJsonLine('{"text":5,"body":"One."}', 1)).toMatchObject({ value: { text: "One." } });
    const html = `<h1>Dam</h1>${"<p>The dam held through the night, and nobody was hurt.</p>".repeat(5)}`;
    const page = JSON.stringify({ text: null, html });
    expect(readJsonLine(page, 1)).toMatchObject({ ok: true });
    expect(readJsonLine('{"text":"One.","story":5}', 1, { text: "story" })).toMatchObject({
      problem: { code: "not-text" },
    });
  });

  it("names the id of a row that it refuses, where the row has one", () => {
    expect(readJsonLine('{"id":"a","text":""}', 1)).toMatchObject({ problem: { id: "a" } });
  });

  it("numbers rows without an id", () => {
    expect(readJsonLine('{"text":"x"}', 12)).toMatchObject({ value: { id: "row12" } });
  });
});

describe("CSV", () => {
  it.each([",", ";", "\t"])("finds the delimiter %j", (d) => {
    const source = `\uFEFFid${d}body${d}outlet\r\n1${d}"One${d} two\nthree"${d}X\r\n`;
    expect([...readCsv(source)]).toEqual([
      {
        ok: true,
        value: { id: "1", text: `One${d} two\nthree`, meta: { outlet: "X" }, where: "csv line 2" },
      },
    ]);
  });

  it("takes the columns that it is told, and names those that are there when one is missing", () => {
    const source = "key,story\nk1,Text one\n";
    expect([...readCsv(source, { text: "story", id: "key" })]).toMatchObject([
      { value: { id: "k1", text: "Text one" } },
    ]);
    const [missing] = [...readCsv(source, { text: "txt" }, { where: "t.csv" })];
    expect(missing).toMatchObject({ ok: false, problem: { code: "missing-column", where: "t.csv" } });
    expect(missing?.ok === false && missing.problem.message).toContain("columns: key, story");
  });

  it("goes on after a bad row and names its line", () => {
    const results = [...readCsv("id,text\na,One\nb,\nc,Three\n", {}, { where: "t.csv" })];
    expect(results.map((r) => (r.ok ? r.value.id : r.problem.where))).toEqual(["a", "t.csv line 3", "c"]);
  });

  it("says that a table has no rows", () => {
    expect([...readCsv("id,text\n")]).toMatchObject([{ problem: { code: "empty-text" } }]);
  });
});
