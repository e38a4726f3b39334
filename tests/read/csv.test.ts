import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/read/csv.js";

/** Ids of the articles that were read, and `code line` of what was not. */
function outcome(source: string): string[] {
  return [...readCsv(source, {}, { where: "t.csv" })].map((row) =>
    row.ok ? row.value.id : `${row.problem.code} ${row.problem.where?.replace("t.csv ", "")}`,
  );
}

function rows(n: number, row: (i: number) => string, header = "id,text"): string {
  return [header, ...Array.from({ length: n }, (_, i) => row(i + 1)), ""].join("\n");
}

/** 1 to n without those in `but`, as ids. */
const ids = (n: number, ...but: number[]) =>
  Array.from({ length: n }, (_, i) => i + 1)
    .filter((i) => !but.includes(i))
    .map((i) => `r${i}`);

describe("a stray quotation mark in a table", () => {
  it("that is never closed costs its row alone, though another mark stands far below", () => {
    const source = rows(1000, (i) =>
      i === 10
        ? 'r10,"The dam held.'
        : i === 500
          ? 'r500,She said "so" and left.'
          : `r${i},Ana left on day ${i}.`,
    );
    const found = outcome(source);
    expect(found.filter((id) => id.startsWith("r"))).toEqual(ids(1000, 10));
    expect(found.filter((id) => !id.startsWith("r"))).toEqual(["bad-csv line 11"]);
  });

  it.each([
    ["a closing mark is missing", '"r40","The dam held.'],
    ["an opening mark is missing", '"r40",The dam held."'],
    ["a mark stands alone in the middle", '"r40","The " dam held.'],
  ])("costs no other row where all cells are quoted: %s", (_, bad) => {
    const found = outcome(rows(90, (i) => (i === 40 ? bad : `"r${i}","Ana left, on day ${i}."`)));
    expect(found.filter((id) => id.startsWith("r") && id !== "r40")).toEqual(ids(90, 40));
    expect(found.length).toBe(90);
  });

  it("is found where the mark of an inch closes it many rows below", () => {
    const found = outcome(
      rows(90, (i) =>
        i === 20 ? 'r20,"A pipe burst.' : i === 60 ? 'r60,The pipe was 5"' : `r${i},Day ${i}.`,
      ),
    );
    expect(found).toEqual([...ids(19), "bad-csv line 21", ...ids(90).slice(20)]);
  });

  it("in every second row costs these rows alone", () => {
    const found = outcome(rows(40, (i) => (i % 2 === 0 ? `r${i},"Day ${i}.` : `r${i},Day ${i}.`)));
    expect(found.filter((id) => id.startsWith("r"))).toEqual(ids(40).filter((_, i) => i % 2 === 0));
    expect(found.filter((id) => id.startsWith("bad-csv"))).toHaveLength(20);
  });

  it("does not hide cells of many paragraphs after it", () => {
    const long = (i: number) =>
      `"Day ${i}, and rain.\n\nThe mayor, who came late, said ""no"".\n\nNobody left."`;
    const found = outcome(rows(30, (i) => (i === 5 ? 'r5,"Never closed' : `r${i},${long(i)}`)));
    expect(found).toEqual([...ids(4), "bad-csv line 22", ...ids(30).slice(5)]);
  });

  it("within a quoted cell is a sign of the text where the row is whole without it", () => {
    const [row, next] = [...readCsv('id,text\na,"He said "no" and left,\nthen slept."\nb,x\n')];
    expect(row).toMatchObject({ value: { text: 'He said "no" and left,\nthen slept.' } });
    expect(next).toMatchObject({ value: { id: "b" } });
  });

  it("takes time that grows with the table and no faster", () => {
    const seconds = (source: string) => {
      const before = process.cpuUsage();
      outcome(source);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    const families: ((n: number) => string)[] = [
      (n) => `id,text\na,"${"the dam held\n".repeat(n)}`,
      (n) => rows(n, (i) => `r${i},"Day`),
      (n) => rows(n, (i) => `r${i},"Day "x" "y"`),
      (n) => rows(n, () => 'a",b,"x'),
      (n) => `id,text\n${'"'.repeat(10 * n)}`,
      (n) => `id,text\n${"a,".repeat(5 * n)}`,
    ];
    for (const family of families) expect(seconds(family(50_000))).toBeLessThan(3);
  });
});

describe("cells and rows", () => {
  it("names a row that has more cells than the header, and reads the others", () => {
    expect(outcome("id,text\na,One\nb,Two, or three\nc,Three\nd,Four,,\n")).toEqual([
      "a",
      "bad-csv line 3",
      "c",
      "d",
    ]);
  });

  it("names lines where rows begin, past cells of several lines", () => {
    expect(outcome('id,text\r\na,"One\r\n\r\ntwo"\r\nb,\r\n')).toEqual(["a", "empty-text line 5"]);
  });

  it("reads the line of the delimiter that Excel writes, and old line ends", () => {
    expect(outcome("sep=;\r\nid;text\r\na;One, two\r\n")).toEqual(["a"]);
    expect(outcome("id,text\ra,One\rb,Two\r")).toEqual(["a", "b"]);
  });

  it("reports two columns of one name once, and reads the first", () => {
    const read = [...readCsv("id,text,text\na,One,Two\nb,Three,Four\n")];
    expect(read).toMatchObject([
      { problem: { code: "double-column" } },
      { value: { text: "One" } },
      { value: { text: "Three" } },
    ]);
  });

  it("gives rows without an id one of their file", () => {
    const read = [...readCsv("title,text\nA,One\nB,Two\n", {}, { file: "east/articles" })];
    expect(read.map((row) => row.ok && row.value.id)).toEqual(["east/articles-row1", "east/articles-row2"]);
  });
});
