import type { GlossatorDocument } from "../document/schema.js";
import { isSure, SURE } from "../tables/sure-stances.js";
import { bold, dim } from "./terminal.js";

/** What the summary says of one article. Null where the layer was not annotated. */
export interface SummaryRow {
  id: string;
  paragraphs: number | null;
  sentences: number | null;
  people: number | null;
  quotations: number | null;
  favor: number | null;
  against: number | null;
  /** Stances of the document that are less sure than those counted. */
  unsure: number | null;
  /** Mean sentiment of the paragraphs that carry one, −1 to 1. */
  tone: number | null;
  /** Sentiment of each of these paragraphs, in order. */
  tones: number[];
}

export function summarize(doc: GlossatorDocument): SummaryRow {
  const tones = doc.paragraphs?.flatMap((p) => p.sentiment?.score ?? []) ?? [];
  const count = (label: "favor" | "against") =>
    doc.stances?.filter((s) => s.label === label && isSure(s)).length ?? null;
  return {
    id: doc.id,
    paragraphs: doc.paragraphs?.length ?? null,
    sentences: doc.sentences?.length ?? null,
    people: doc.entities?.filter((e) => e.type === "PERSON").length ?? null,
    quotations: doc.quotations?.length ?? null,
    favor: count("favor"),
    against: count("against"),
    unsure: doc.stances?.filter((s) => !isSure(s)).length ?? null,
    tone: tones.length > 0 ? tones.reduce((sum, t) => sum + t, 0) / tones.length : null,
    tones,
  };
}

const HEADER = ["article", "paragraphs", "sentences", "people", "quotations", "favor", "against", "tone", ""];

/** The summary as a table for the terminal: a line an article, numbers aligned, tone drawn by paragraph. */
export function summaryTable(rows: SummaryRow[]): string {
  const number = (n: number | null) => (n === null ? "–" : String(n));
  const cells = rows.map((row) => [
    row.id.length > 40 ? `…${row.id.slice(-39)}` : row.id,
    ...[row.paragraphs, row.sentences, row.people, row.quotations, row.favor, row.against].map(number),
    row.tone === null ? "–" : signed(row.tone),
    sparkline(row.tones),
  ]);
  const widths = HEADER.map((head, i) =>
    cells.reduce((widest, row) => Math.max(widest, row[i]!.length), head.length),
  );
  const line = (row: string[]) =>
    row
      .map((cell, i) =>
        i === 0 || i === row.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!),
      )
      .join("  ")
      .trimEnd();
  const unsure = rows.reduce((sum, row) => sum + (row.unsure ?? 0), 0);
  return [
    bold(line(HEADER)),
    ...cells.map(line),
    dim("tone: −1 bad to +1 good, then paragraph by paragraph"),
    ...(unsure > 0
      ? [dim(`favor, against: stances of ${SURE} and more; the documents hold ${unsure} less sure ones`)]
      : []),
  ].join("\n");
}

/** Two decimals with a sign; what rounds to nothing has none. */
function signed(tone: number): string {
  const size = Math.abs(tone).toFixed(2);
  return size === "0.00" ? size : `${tone < 0 ? "−" : "+"}${size}`;
}

const BARS = "▁▂▃▄▅▆▇█";

/** A bar a paragraph: the middle of the scale is neutral, its ends are ±0.8 and beyond. */
function sparkline(tones: number[]): string {
  return tones
    .slice(0, 60)
    .map((tone) => BARS[Math.min(7, Math.max(0, Math.round((tone / 0.8) * 3.5 + 3.5)))])
    .join("");
}
