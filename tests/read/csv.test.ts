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

/** Texts of the articles that were read, and the message of what was not. */
function texts(source: string): string[] {
  return [...readCsv(source, {}, { where: "t.csv" })].map((row) =>
    row.ok ? row.value.text : `${row.problem.where}: ${row.problem.message}`,
  );
}

describe("a table that RFC 4180 allows is read as it is, whatever the lines of its cells look like", () => {
  it.each([
    [
      "sentences with as many commas as a row",
      "However, nobody was hurt.\nMeanwhile, he left.\nYes, it was late.",
    ],
    ["rows of numbers and names", "1,Lund\n2,Ek\n3,Brandt\n4,Hall"],
    ["rows alone, that count", "\n7,Lund\n8,Ek\n9,Brandt\n"],
    ["quoted rows", '"1","Lund"\n"2","Ek"\n"3","Hall"'],
  ])("%s", (_, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    expect(texts(rows(9, (i) => `${i},${i === 4 ? quoted : "The board met."}`))[3]).toBe(cell);
    expect(texts(rows(9, (i) => `${i},${i === 4 ? quoted : "The board met."}`))).toHaveLength(9);
  });
});

describe("a broken row", () => {
  const good = (i: number) =>
    `${i},"Row ${i}","The board, and others, met on day ${i}.","https://x.org/${i}"`;
  it.each([
    ["swallows a delimiter", '5,"Row 5,"The storm hit.","https://x.org/5"'],
    ["has a mark too many", '5,"Row" 5","The storm hit.","https://x.org/5"'],
    [
      "is never closed, and has lines with as many commas as a row",
      '5,Row 5,"Hit.\n\nLund, Ek, Hall, Rook.\nMay, June, July, dry.',
    ],
    ["is closed too late", '5,Row 5,"Hit.\n\nLund, Ek, Hall, Rook."x,u'],
    ["lost its first mark", '5,Row 5,Hit.\n\nLund, Ek, Hall, Rook.\nMay, June, July, dry.",u'],
  ])("that %s costs itself alone, and gives no article", (_, bad) => {
    const found = texts(rows(9, (i) => (i === 5 ? bad : good(i)), "id,title,text,url"));
    const others = [1, 2, 3, 4, 6, 7, 8, 9].map((i) => `The board, and others, met on day ${i}.`);
    expect(found.filter((text) => !text.startsWith("t.csv"))).toEqual(others);
    const lines = bad.split("\n").length;
    const lost = lines > 1 ? `lines 6 to ${5 + lines} are` : "line 6 is";
    expect(found.find((text) => text.startsWith("t.csv"))).toContain(
      `${lost} left out, reading goes on at line ${6 + lines}`,
    );
  });

  it("whose id is broken behind its text costs itself alone", () => {
    const row = (i: number) => `"The storm hit.\n\nIt was bad.",${i === 2 ? '"r2' : `r${i}`}`;
    expect(outcome(rows(4, row, "text,id"))).toEqual(["r1", "bad-csv line 5", "r3", "r4"]);
  });

  it("is every second one, of several lines, with the id behind the text", () => {
    const row = (i: number) => (i % 2 ? `"Day ${i}\nx, y."\nz",r${i}` : `"Day\n\nAnd",r${i}`);
    const found = outcome(rows(20, row, "text,id"));
    expect(found.filter((id) => id.startsWith("r"))).toEqual(ids(20).filter((_, i) => i % 2));
  });

  it.each([
    ["quoted", '"The board met."', '"The storm hit.'],
    ["not quoted", "The board met.", '"The storm hit.'],
  ])("in a table of one column, %s, swallows no other", (_, fine, bad) => {
    const found = texts(rows(6, (i) => (i === 2 || i === 4 ? bad : fine), "text"));
    expect(found.map((text) => (text.startsWith("t.csv") ? text.slice(0, 12) : text))).toEqual([
      "The board met.",
      "t.csv line 3",
      "The board met.",
      "t.csv line 5",
      "The board met.",
      "The board met.",
    ]);
  });

  it("is one of many without end to the reading", () => {
    const text = "The board closed the pumps, and nobody knew why. ".repeat(10).replaceAll(",", "");
    const found = outcome(rows(4000, (i) => `r${i},${i % 20 ? "" : '"So '}${text}`));
    expect(found.filter((id) => id.startsWith("r"))).toHaveLength(3800);
  });
});

describe("texts that begin with a quotation, in a table that knows no quotation marks around cells", () => {
  it.each([
    ['"No" he said on Monday.'],
    ['"Never," she said, "never."'],
    ['"Yes" is the word.'],
    ['He left with a "bang"'],
  ])("%s is read as it stands", (text) => {
    const tsv = rows(5, (i) => `${i}\t${i === 2 || i === 3 ? text : "The board met."}`, "id\ttext");
    expect(texts(tsv)).toEqual(["The board met.", text, text, "The board met.", "The board met."]);
    const last = rows(5, (i) => `${i === 2 || i === 3 ? text : "The board met."}\t${i}`, "text\tid");
    expect(texts(last)).toEqual(["The board met.", text, text, "The board met.", "The board met."]);
  });
});

describe("a row with fewer cells than the header", () => {
  it("is named where other rows have these cells", () => {
    const source =
      "id,text,outlet\n1,The board met.,Post\n2,Post\n3,The storm hit.,Post\n4,It rained.,Post\n";
    expect(outcome(source)).toEqual(["1", "bad-csv line 3", "3", "4"]);
    expect(outcome(source.replace("1,The board met.,Post\n", ""))[0]).toBe("bad-csv line 2");
    expect(texts(source)[1]).toContain("has 2 of the 3 cells of the header");
  });

  it("is read where its text is there and others leave the cells behind it empty as well", () => {
    expect(outcome("id,text,note\n1,One,\n2,Two\n3,Three,x\n4,Four\n")).toEqual(["1", "2", "3", "4"]);
    expect(outcome("id,text,note,more\n1,One\n2,Two\n")).toEqual(["1", "2"]);
    expect(outcome("id,note,text\n1,,One\n2,x\n3,,Three\n")).toEqual(["1", "bad-csv line 3", "3"]);
  });
});
