import { beforeAll, describe, expect, it } from "vitest";
import { sha256OfText } from "../../src/document/hash.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { csvOf, tableWriter } from "../../src/tables/csv.js";
import { entities } from "../../src/tables/entities.js";
import { CUT_MARK, excelText, LONGEST_CELL } from "../../src/tables/excel-cell.js";
import { paragraphs } from "../../src/tables/paragraphs.js";
import { quotations } from "../../src/tables/quotations.js";
import type { Table } from "../../src/tables/table.js";
import { reportDocument } from "../helpers/report-document.js";
import { hasSoffice, type RoundTrip, throughLibreOffice } from "../helpers/soffice.js";

/** Names as the text has them, and as a cell has to show them. */
const NAMES: [name: string, shown: string][] = [
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://example.org","x")', `'=HYPERLINK("http://example.org","x")`],
  ["+49 Films", "'+49 Films"],
  ["-7", "'-7"],
  ["@ana", "'@ana"],
  ["\t=2+2", "' =2+2"],
  ["\tAna", " Ana"],
  [" =3+3", "' =3+3"],
  ["＝4+4", "'＝4+4"],
  ["Brandt, Ana", "Brandt, Ana"],
  ['Ana "the Boss" Brandt', 'Ana "the Boss" Brandt'],
  ["Ana\r\nBrandt\nand Son", "Ana Brandt and Son"],
  ["Σωκράτης", "Σωκράτης"],
  ["Владимир Ёлкин", "Владимир Ёлкин"],
  ["東京都", "東京都"],
  ["مريم", "مريم"],
  ["Zoe\u0308 🙂", "Zoe\u0308 🙂"],
];

const LONG = "🙂".repeat(20_000);

/** One paragraph of 40,000 units with a negative score, and an entity for each of the names. */
function nastyDocument(): GlossatorDocument {
  return {
    ...reportDocument(),
    text: LONG,
    sha256: sha256OfText(LONG),
    meta: { outlet: "+Example", published: "2026-01-02", title: '=1+1, "and so on"' },
    paragraphs: [
      { id: "p1", start: 0, end: LONG.length, role: "body", sentiment: { label: "negative", score: -0.4 } },
    ],
    entities: NAMES.map(([name], i) => ({ id: `e${i + 1}`, name, type: "PERSON", aliases: [] })),
    sentences: [],
    mentions: [],
    quotations: [],
    stances: [],
  };
}

function csv(table: Table, doc: GlossatorDocument): string {
  const writer = tableWriter(table, { profile: "excel" });
  return writer.head + writer.add(doc);
}

describe.skipIf(!hasSoffice)(
  "LibreOffice opens the excel profile (apt-get install libreoffice-calc-nogui)",
  () => {
    const named = (table: Table, name: string) => table.columns.findIndex((c) => c.name === name);
    let trips: Record<"entities" | "paragraphs" | "quotations" | "unsafe", RoundTrip>;

    beforeAll(() => {
      trips = throughLibreOffice({
        entities: csv(entities, nastyDocument()),
        paragraphs: csv(paragraphs, nastyDocument()),
        quotations: csv(quotations, reportDocument()),
        unsafe: csvOf([["=1+1", "-7"]], { profile: "plain" }),
      });
    }, 180_000);

    it("hard names stay as they are, each in its cell, and none becomes a formula or a number", () => {
      const { rows, cells } = trips.entities;
      const column = named(entities, "name");
      expect(rows.slice(1).map((row) => row[column])).toEqual(NAMES.map(([, shown]) => shown));
      for (const row of cells.slice(1, NAMES.length + 1)) expect(row[column]?.type).toBe("string");
      expect(cells.flat().filter((cell) => cell.formula !== null)).toEqual([]);
    });

    it("the columns are in place, the article's first, and its day is a date", () => {
      const { rows, cells } = trips.entities;
      expect(rows[0]).toEqual(entities.columns.map((c) => c.name));
      expect(rows[1]?.slice(0, 4)).toEqual(["report", "'+Example", "2026-01-02", `'=1+1, "and so on"`]);
      expect(cells[1]?.[2]).toMatchObject({ type: "date", value: "2026-01-02" });
    });

    it("a negative score is a number", () => {
      const { rows, cells } = trips.paragraphs;
      const score = named(paragraphs, "sentiment_score");
      expect(cells[1]?.[score]).toEqual({ type: "float", value: "-0.4", formula: null });
      expect(rows[1]?.[score]).toBe("-0.4");
      expect(cells[1]?.[named(paragraphs, "end")]).toMatchObject({ type: "float", value: "40000" });
    });

    it("a long text is cut with a mark", () => {
      const text = trips.paragraphs.rows[1]?.[named(paragraphs, "text")] ?? "";
      expect(text.length).toBeGreaterThanOrEqual(LONGEST_CELL - 1);
      expect(text.length).toBeLessThanOrEqual(LONGEST_CELL);
      expect(text.slice(0, 4) + text.slice(-2 - CUT_MARK.length)).toBe(`🙂🙂🙂${CUT_MARK}`);
    });

    it("whole quotations come back as they were written", () => {
      const written = quotations
        .rows(reportDocument())
        .map((row) => row.map((cell) => (typeof cell === "string" ? excelText(cell) : String(cell ?? ""))));
      expect(trips.quotations.rows.slice(1)).toEqual(written);
    });

    it("a file of commas that is cut at semicolons runs no formula, and without the guard it would", () => {
      const texts = ["x;=1+1;y", 'x;"=1+1;y', "x; =1+1", "x;+1+1", "x;@SUM(1)", "x, =1+1;-1+1"];
      const rows = texts.map((text) => ["d", text]);
      const files = {
        safe: csvOf(rows, { profile: "excel" }),
        unsafe: csvOf(rows, { profile: "plain" }),
      };
      const { safe, unsafe } = throughLibreOffice(files, { delimiter: ";" });
      const formulas = ({ cells }: RoundTrip) => cells.flat().filter((cell) => cell.formula !== null);
      expect(formulas(safe)).toEqual([]);
      expect(formulas(unsafe)).not.toEqual([]);
    }, 120_000);

    it("shows that these checks can fail: in the plain profile a formula runs", () => {
      const [formula, negative] = trips.unsafe.cells[0] ?? [];
      expect(formula).toMatchObject({ type: "float", value: "2", formula: expect.stringContaining("1+1") });
      expect(negative?.type).toBe("float");
    });
  },
);
