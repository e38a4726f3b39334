import { precision, recall } from "./counts.js";
import type { Figure, Report } from "./report.js";

const COLUMNS = ["", "value", "95% interval", "precision", "recall", "right", "predicted", "gold"];
const OF_AGREEMENT: ReadonlyMap<string, string> = new Map([
  ["predicted", "first"],
  ["gold", "second"],
  ["right", "same"],
]);
const AGREEMENT_COLUMNS = COLUMNS.map((name) => OF_AGREEMENT.get(name) ?? name);

/**
 * A report as a table for the terminal, a layer after the other, columns aligned; ends with a line break.
 * Figures with nothing to count show a dash; details (single entity types) without any are left out. Layers that were not
 * annotated are named below.
 *
 * @param between What was compared: a document with gold, or two people.
 */
export function reportTable(report: Report, between: "gold" | "people" = "gold"): string {
  const rows: string[][] = [between === "gold" ? COLUMNS : AGREEMENT_COLUMNS];
  const absent: string[] = [];
  let layer = "";
  for (const figure of report.figures) {
    if (figure.documents === 0) {
      if (!absent.includes(figure.layer)) absent.push(figure.layer);
      continue;
    }
    if (figure.value === null && figure.detail) continue;
    if (figure.layer !== layer) rows.push([figure.layer]);
    layer = figure.layer;
    rows.push(row(figure));
  }
  const lines = [heading(report), "", ...aligned(rows)];
  const who = between === "gold" ? "in gold" : "by both";
  if (absent.length > 0) lines.push("", `Not annotated ${who}: ${absent.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function heading({ documents, resampled, resamples, seed }: Report): string {
  return `${documents} ${documents === 1 ? "document" : "documents"}; intervals from ${resamples} resamples of ${resampled}, seed ${seed}`;
}

function row({ title, value, interval, counts, twoSided }: Figure): string[] {
  const number = (share: number | null) => (share === null ? "–" : share.toFixed(3));
  return [
    `  ${title}`,
    number(value),
    interval ? `${number(interval[0])} to ${number(interval[1])}` : "–",
    twoSided ? number(precision(counts)) : "",
    twoSided ? number(recall(counts)) : "",
    counts.tp === null ? "" : String(counts.tp),
    String(counts.predicted),
    String(counts.gold),
  ];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = COLUMNS.map((_, column) =>
    rows.reduce((widest, cells) => Math.max(widest, cells[column]?.length ?? 0), 0),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
