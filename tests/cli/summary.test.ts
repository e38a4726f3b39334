import { expect, it } from "vitest";
import { type SummaryRow, summaryTable } from "../../src/cli/summary.js";

const row = (id: string): SummaryRow => ({
  id,
  paragraphs: 3,
  sentences: null,
  people: 1,
  quotations: 0,
  favor: 0,
  against: 0,
  unsure: null,
  tone: -0.254,
  tones: [-0.8, 0, 0.8],
});

it("aligns the numbers of all articles", () => {
  expect(
    summaryTable([row("a"), row("a-longer-id")])
      .split("\n")
      .slice(0, 3),
  ).toEqual([
    "article      paragraphs  sentences  people  quotations  favor  against   tone",
    "a                     3          –       1           0      0        0  −0.25  ▁▅█",
    "a-longer-id           3          –       1           0      0        0  −0.25  ▁▅█",
  ]);
});

it("says how many less sure stances the documents hold, so that none in the table is not none at all", () => {
  const last = (rows: SummaryRow[]) => summaryTable(rows).split("\n").pop();
  expect(
    last([
      { ...row("a"), unsure: 3 },
      { ...row("b"), unsure: 4 },
    ]),
  ).toMatch(/^favor, against: stances of 0\.\d+ and more; the documents hold 7 less sure ones$/);
  expect(last([{ ...row("a"), unsure: 0 }])).toMatch(/^tone/);
});

it("has room for as many articles as there are", () => {
  const rows = Array<SummaryRow>(200_000).fill(row("a"));
  expect(summaryTable(rows).split("\n")).toHaveLength(rows.length + 2);
});
