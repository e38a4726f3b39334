/**
 * Keeps the README's examples real: fills the blocks between `<!-- name -->` and `<!-- /name -->` from
 * annotations/auto. `npm run readme` rewrites them; a test checks that they are current.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { summarize, summaryTable } from "../src/cli/summary.js";
import { readDocument } from "../src/document/json.js";
import type { GlossatorDocument } from "../src/document/schema.js";
import { quotations } from "../src/tables/quotations.js";
import { stances } from "../src/tables/stances.js";
import { withSureStances } from "../src/tables/sure-stances.js";
import type { Table } from "../src/tables/table.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = `${ROOT}/README.md`;

/** The README with its blocks filled anew. */
export function filledReadme(readme = readFileSync(README, "utf8")): string {
  const docs = readdirSync(`${ROOT}/annotations/auto`)
    .sort()
    .map((file) => readDocument(readFileSync(`${ROOT}/annotations/auto/${file}`, "utf8"), file))
    .flatMap((doc) => (doc.ok ? [doc.value] : []));
  const shown = docs
    .filter(({ id }) => id === "selm-summit" || id === "port-calder-runoff")
    .map((doc) => withSureStances(doc));
  const blocks: Record<string, string> = {
    summary: `\`\`\`\n${summaryTable(docs.map(summarize))}\n\`\`\``,
    quotations: markdown(shown.slice(1), quotations, [
      "paragraph",
      "speaker",
      "speaker_kind",
      "cue",
      "text",
      "form",
      "score",
    ]),
    stances: markdown(shown, stances, [
      "doc_id",
      "paragraph",
      "holder",
      "label",
      "target",
      "evidence",
      "score",
    ]),
  };
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(open);
    const to = text.indexOf(close);
    if (from < 0 || to < from) throw new Error(`README.md has no block ${open} … ${close}`);
    return `${text.slice(0, from + open.length)}\n${block}\n${text.slice(to)}`;
  }, readme);
}

/** The first six rows of a table, some of its columns, as Markdown. */
function markdown(docs: GlossatorDocument[], table: Table, columns: string[]): string {
  const at = columns.map((column) => table.columns.findIndex(({ name }) => name === column));
  const cell = (value: unknown) => {
    const text = String(value ?? "").replace(/\|/g, "\\|");
    return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")} …` : text;
  };
  const rows = docs
    .flatMap((doc) => table.rows(doc))
    .slice(0, 6)
    .map((row) => `| ${at.map((i) => cell(row[i])).join(" | ")} |`);
  return [`| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length)}`, ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(README, filledReadme());
