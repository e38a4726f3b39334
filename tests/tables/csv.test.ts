import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { articles } from "../../src/tables/articles.js";
import { csvOf, dictionaryCsv, tableWriter } from "../../src/tables/csv.js";
import { CUT_MARK, excelText, LONGEST_CELL, MOST_ROWS } from "../../src/tables/excel-cell.js";
import { mentions } from "../../src/tables/mentions.js";
import type { Table } from "../../src/tables/table.js";
import { TOKENS_TABLE } from "../../src/tables/tables.js";
import { reportDocument } from "../helpers/report-document.js";

describe("the excel profile", () => {
  it("begins with a mark, ends lines with CRLF, and writes numbers as numbers", () => {
    const writer = tableWriter(mentions, { profile: "excel" });
    expect(writer.head).toMatch(
      /^\ufeffdoc_id,outlet,published,title,paragraph,.*,sentiment_probability\r\n$/,
    );
    expect(csvOf([[-0.4, "-0.4", true, false, null, "2026-01-02", 3]], { profile: "excel" })).toBe(
      "-0.4,'-0.4,true,false,,2026-01-02,3\r\n",
    );
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@a",
    " =1",
    "\t=1",
    "\r=1",
    "\n\n=1",
    "\u00a0=1",
    "\ufeff=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
  ])("lets no formula begin: %j", (text) => {
    const cell = excelText(text);
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.at(-1)).toBe(text.at(-1));
  });

  it.each([
    ["x;=1+1;y", "x;'=1+1;y"],
    ["x, =1+1", "x, '=1+1"],
    ['x;"=1+1;y', `x;"'=1+1;y`],
    ["=1;-2,@a; ＝3", "'=1;'-2,'@a; '＝3"],
    [";=1", ";'=1"],
    [" ;=1", " ;'=1"],
    ["pay, 5-3; a@b.org, +", "pay, 5-3; a@b.org, '+"],
  ])("lets none begin where another delimiter would cut: %j", (text, shown) => {
    expect(excelText(text)).toBe(shown);
  });

  it.each(["Ana", "'tis", "a=b", "– dash", "3-1", "", " Ana", "Σωκράτης", "東京"])(
    "leaves alone: %j",
    (text) => {
      expect(excelText(text)).toBe(text);
    },
  );

  it("puts a space for a line break of any kind, a tab or a control character", () => {
    expect(excelText("a\r\nb\nc\rd\u2028e\u2029f\u0085g\th\0i\x0bj")).toBe("a b c d e f g h i j");
  });

  it("cuts what does not fit, says so, and cuts no surrogate pair", () => {
    expect(excelText("a".repeat(LONGEST_CELL))).toBe("a".repeat(LONGEST_CELL));
    const cut = excelText("a".repeat(LONGEST_CELL + 1));
    expect(cut).toHaveLength(LONGEST_CELL);
    expect(cut.endsWith(`a${CUT_MARK}`)).toBe(true);
    for (const before of ["", "a"]) {
      const emoji = excelText(before + "🙂".repeat(20_000));
      expect(emoji.length).toBeLessThanOrEqual(LONGEST_CELL);
      expect(emoji.length).toBeGreaterThanOrEqual(LONGEST_CELL - 1);
      expect(/\p{Surrogate}/u.test(emoji)).toBe(false);
    }
    expect(excelText(`=${"a".repeat(LONGEST_CELL - 1)}`)).toHaveLength(LONGEST_CELL);
  });

  it("gives a cell that is safe for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom("", "=", "\t+", " -", "\r@"),
        (t, f) => {
          const cell = excelText(f + t);
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n]/);
          expect(cell).not.toMatch(/[\r\n\u2028\u2029]/);
        },
      ),
    );
  });
});

/** The cells of a CSV text as spreadsheets read it, whatever is in it: what follows a closing mark is kept. */
function cellsOf(csv: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i]!;
    if (quoted && sign === '"' && csv[i + 1] === '"') cell += csv[i++];
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && sign === '"' && (i === 0 || [delimiter, "\n"].includes(csv[i - 1]!))) quoted = true;
    else if (!quoted && (sign === delimiter || sign === "\n")) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}

describe("a file of the excel profile that is cut at another delimiter than its own", () => {
  const DELIMITERS = [",", ";", "\t"] as const;
  const text = fc.string({
    unit: fc.constantFrom(",", ";", "\t", '"', "\n", " ", "'", "a", "=", "+", "-", "@", "＝"),
    maxLength: 12,
  });
  const FORMULA = /^\s*[=+\-@＝]/;
  const formulas = (csv: string, delimiter: string) =>
    [...cellsOf(csv, delimiter), ...csv.split(/\r?\n/).flatMap((line) => line.split(delimiter))].filter(
      (cell) => FORMULA.test(cell),
    );

  it.each(DELIMITERS)("has no cell that begins like a formula, written with %j", (delimiter) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant("x"), text, text), { minLength: 1 }), (rows) => {
        const csv = csvOf(rows, { profile: "excel", delimiter });
        expect(DELIMITERS.flatMap((cut) => formulas(csv, cut))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("would be noticed without the guard", () => {
    const csv = csvOf([["a", "x;=1+1;y"]], { profile: "plain" });
    expect(formulas(csv, ";")).toEqual(["=1+1", "=1+1"]);
    expect(cellsOf('a,"x;""=1+1;y"\n', ";")).toEqual(['a,"x', "=1+1", 'y"', ""]);
  });
});

describe("the plain profile", () => {
  it("has no mark and LF, and leaves text as it is", () => {
    expect(tableWriter(mentions, { profile: "plain" }).head).toMatch(/^doc_id,.*,sentiment_probability\n$/);
    expect(csvOf([["=1", -0.4, true, null, "a\tb", "c\r\nd"]], { profile: "plain" })).toBe(
      '=1,-0.4,true,,a\tb,"c\r\nd"\n',
    );
  });

  it.each([",", ";", "\t"] as const)("is read back as it was, with delimiter %j", (delimiter) => {
    const text = fc.string({
      unit: fc.constantFrom(",", ";", "\t", '"', "\r", "\n", " ", "a", "é", "東", "🙂", "="),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant("x"), text, text), { minLength: 1 }), (rows) => {
        expect(
          parse(csvOf(rows, { profile: "plain", delimiter }), { delimiter, record_delimiter: "\n" }),
        ).toEqual(rows);
      }),
    );
  });

  it("joins with the delimiter asked for", () => {
    expect(csvOf([["a,b", "c;d", "e\tf"]], { profile: "plain", delimiter: ";" })).toBe('a,b;"c;d";e\tf\n');
    expect(csvOf([["a,b", "c;d", "e\tf"]], { profile: "plain", delimiter: "\t" })).toBe('a,b\tc;d\t"e\tf"\n');
  });
});

describe("the writer of a table", () => {
  it("takes documents one at a time and gives the same as all at once", () => {
    const writer = tableWriter(mentions, { profile: "plain" });
    const first = reportDocument();
    const second = { ...reportDocument(), id: "other" };
    const bare: GlossatorDocument = { ...reportDocument(), id: "bare" };
    delete bare.mentions;
    expect(writer.add(bare)).toBe("");
    expect(writer.add(first) + writer.add(second)).toBe(
      csvOf([...mentions.rows(first), ...mentions.rows(second)], { profile: "plain" }),
    );
    expect(writer.rows()).toBe(4);
    expect(writer.problem()).toBeNull();
  });

  it("says what to do where a spreadsheet cannot hold the rows, and only there", () => {
    const long = (rows: number): Table => ({ ...articles, name: "long", rows: () => Array(rows).fill([]) });
    const filled = (rows: number, profile: "excel" | "plain") => {
      const writer = tableWriter(long(rows), { profile });
      writer.add(reportDocument());
      return writer.problem();
    };
    expect(filled(MOST_ROWS - 1, "excel")).toBeNull();
    expect(filled(MOST_ROWS, "plain")).toBeNull();
    expect(filled(MOST_ROWS, "excel")).toEqual({
      code: "too-many-rows",
      where: "long",
      message: expect.stringMatching(/1,048,576 rows.*1,048,575.*--plain/),
    });
  });
});

it("the dictionary is a table with its own columns among the rows", () => {
  const rows = parse(dictionaryCsv({ profile: "excel", delimiter: ";" }, [mentions]), {
    bom: true,
    columns: true,
    delimiter: ";",
  });
  expect(rows).toContainEqual({
    table: "mentions",
    column: "score",
    type: "number",
    unit: expect.stringContaining("0 to 1"),
    meaning: "How sure the annotation is.",
  });
  expect(rows).toContainEqual(expect.objectContaining({ table: "columns", column: "meaning" }));
  expect(rows).not.toContainEqual(expect.objectContaining({ table: "articles" }));
});

it("a long document costs in proportion to its length", () => {
  const time = (tokens: number) => {
    const start = Array.from({ length: tokens }, (_, i) => i * 2);
    const text = "a ".repeat(tokens);
    const doc: GlossatorDocument = {
      ...reportDocument(),
      text,
      paragraphs: start
        .filter((s) => s % 200 === 0)
        .map((s, i) => ({ id: `p${i}`, start: s, end: s + 199, role: "body" })),
      sentences: start
        .filter((s) => s % 40 === 0)
        .map((s, i) => ({ id: `s${i}`, start: s, end: s + 39, paragraph: "p0" })),
      tokens: {
        start,
        end: start.map((s) => s + 1),
        pos: start.map(() => "NOUN"),
        lemma: start.map(() => "a"),
      },
    };
    const writer = tableWriter(TOKENS_TABLE, { profile: "excel" });
    writer.add(doc);
    const times = [1, 2, 3].map(() => {
      const before = performance.now();
      writer.add(doc);
      return performance.now() - before;
    });
    return Math.min(...times);
  };
  const [small, large] = [time(5_000), time(40_000)];
  if (process.env.SHOW_SPEED) console.log(`${Math.round(40_000 / (large / 1000))} token rows a second`);
  expect(large).toBeLessThan(Math.max(small, 5) * 8 * 6);
});
