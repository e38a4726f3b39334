import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/read/csv.js";

/** Numbers from 0 to below `n` that are the same in each run. */
function random(seed: number): (n: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const SENTENCES = [
  "The dam held.",
  "Ana Brandt, of Lund, left on Monday.",
  'He said "no" and slept.',
  '"Never," she said, "never."',
  "Pumps; boats\tand ropes: all gone.",
  "However, nobody was hurt.",
  "Lund, Ek, Hall, Quill and Rook met.",
  "It rained.",
];

const COLUMNS = [
  ["id", "text"],
  ["text", "id"],
  ["id", "title", "text"],
  ["title", "text", "id"],
  ["id", "title", "text", "outlet", "url"],
  ["title", "id", "text"],
];

const IDS = [
  (n: number) => `r${n}`,
  (n: number) => String(n),
  (n: number) => (n * 2_654_435_761).toString(16),
  (n: number) => `2024-01-${String(n).padStart(2, "0")}/${n}`,
];

interface Table {
  source: string;
  texts: string[];
  ids: string[];
  /** Where each row begins. */
  starts: number[];
  columns: string[];
}

function table(seed: number, quoted: boolean): Table {
  const pick = random(seed);
  const columns = COLUMNS[pick(COLUMNS.length)]!;
  const delimiter = [",", ";", "\t"][pick(3)]!;
  const lineBreak = pick(2) ? "\n" : "\r\n";
  const sentence = () => SENTENCES[pick(SENTENCES.length)]!;
  const long = pick(3) > 0;
  const idOf = IDS[pick(IDS.length)]!;
  const rows = Array.from({ length: 6 + pick(12) }, (_, i) => {
    const paragraphs = Array.from({ length: long ? 1 + pick(4) : 1 }, () => `${sentence()} ${sentence()}`);
    const cells = new Map([
      ["id", idOf(i + 1)],
      ["title", pick(2) ? sentence() : "Storm"],
      ["text", `Row ${i + 1}. ${paragraphs.join(pick(2) ? "\n\n" : "\n")}`],
      ["outlet", pick(3) ? "Post" : "Post, The"],
      ["url", `https://x.org/${i}?a=1,2`],
    ]);
    return columns.map((name) => cells.get(name)!);
  });
  const lines = [columns, ...rows].map((row) =>
    stringify([row], { delimiter, quoted, record_delimiter: lineBreak, quoted_match: /[\r\n]/ }),
  );
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length;
  }
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]!);
  return { source: lines.join(""), texts: column("text"), ids: column("id"), starts, columns };
}

const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

describe.each([
  ["all cells quoted", true],
  ["cells quoted where need be", false],
])("a table with %s", (_, quoted) => {
  it("is read as it was written", () => {
    for (const seed of SEEDS) {
      const { source, texts } = table(seed, quoted);
      const read = [...readCsv(source)];
      expect(read.map((row) => (row.ok ? row.value.text : row.problem.message))).toEqual(texts);
    }
  });

  it.each(["deleted", "inserted"])("keeps its other rows where a mark is %s", (way) => {
    const faults: string[] = [];
    for (const seed of SEEDS) {
      const { source, texts, ids, starts, columns } = table(seed, quoted);
      const pick = random(seed + 77);
      const body = starts[1]!;
      let at = body + pick(source.length - body - 2);
      if (way === "deleted") at = source.indexOf('"', at);
      if (at < 0) continue;
      const damaged =
        source.slice(0, at) + (way === "deleted" ? "" : '"') + source.slice(way === "deleted" ? at + 1 : at);
      const row = starts.findLastIndex((start) => start <= at) - 1;
      const read = [...readCsv(damaged, {}, { where: "t" })];
      const found = new Map(read.flatMap((one) => (one.ok ? [[one.value.id, one.value.text]] : [])));
      // A mark within a cell that has none around it is read as it stands.
      const own = found.get(ids[row]!);
      if (way === "inserted" && own?.replaceAll('"', "") === texts[row]!.replaceAll('"', "")) {
        found.set(ids[row]!, texts[row]!);
      }
      const lost = texts.flatMap((text, i) => (found.get(ids[i]!) === text ? [] : [i]));
      const others = lost.filter((i) => i !== row);
      const invented = [...found.values()].filter((text) => !texts.includes(text));
      const named = read.some((one) => !one.ok && one.problem.code === "bad-csv");
      const near = others.length === 0 || (others.length === 1 && Math.abs(others[0]! - row) === 1);
      if (near && invented.length === 0 && (named || lost.length === 0)) continue;
      faults.push(
        `seed ${seed} ${columns} row ${row + 1}: lost ${others.map((i) => i + 1)}; ${named ? "named" : "SILENT"}; ${JSON.stringify(invented)}; ${JSON.stringify(damaged.slice(Math.max(0, at - 60), at))} | ${JSON.stringify(damaged.slice(at, at + 60))} ${read.flatMap((r) => (r.ok ? [] : [`${r.problem.where}: ${r.problem.message.slice(-60)}`]))}`,
      );
    }
    expect(faults).toEqual([]);
  });
});
