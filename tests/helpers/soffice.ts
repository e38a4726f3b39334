import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { DOMParser } from "linkedom";

/** A cell as LibreOffice holds it: what kind of value it took the text for. */
interface SheetCell {
  /** `string`, `float`, `date`, `boolean`; null where the cell is empty. */
  type: string | null;
  /** The number of a `float`, the day of a `date`, …; null for text. */
  value: string | null;
  formula: string | null;
}

/** What became of a CSV file in LibreOffice: its text again, and the cells in between, by row and column. */
export interface RoundTrip {
  rows: string[][];
  cells: SheetCell[][];
}

export const hasSoffice = spawnSync("soffice", ["--version"]).status === 0;

/**
 * Opens UTF-8 texts in LibreOffice as a user does, cut at commas or at what is asked for, saves them as XLSX, and opens those again.
 * All in one go, by name, since starting LibreOffice takes seconds.
 */
export function throughLibreOffice<Name extends string>(
  tables: Record<Name, string>,
  { delimiter = "," }: { delimiter?: "," | ";" } = {},
): Record<Name, RoundTrip> {
  const folder = mkdtempSync(join(tmpdir(), "glossator-soffice-"));
  const names = Object.keys(tables) as Name[];
  const file = (name: string, ending: string) => join(folder, `${name}.${ending}`);
  const convert = (from: string, to: string, filter: string[] = []) => {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const args = [`-env:UserInstallation=${profile}`, "--headless", ...filter, "--convert-to", to];
    const files = names.map((name) => file(name, from));
    const { status, stderr } = spawnSync("soffice", [...args, "--outdir", folder, ...files]);
    if (status !== 0) throw new Error(`soffice --convert-to ${to}: ${stderr}`);
  };
  try {
    for (const name of names) writeFileSync(file(name, "csv"), tables[name]);
    // 34 quotation mark, 76 UTF-8, 1 from the first line on.
    convert("csv", "xlsx", [`--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1`]);
    convert("xlsx", "fods");
    // The second "false": values as they are, not as they are shown.
    convert("xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false");
    const trips = names.map((name): [Name, RoundTrip] => [
      name,
      {
        rows: parse(readFileSync(file(name, "csv"), "utf8"), { relax_column_count: true }),
        cells: cellsOf(readFileSync(file(name, "fods"), "utf8")),
      },
    ]);
    return Object.fromEntries(trips) as Record<Name, RoundTrip>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cellsOf(fods: string): SheetCell[][] {
  const sheet = new DOMParser().parseFromString(fods, "text/xml");
  return [...sheet.getElementsByTagName("table:table-row")].map((row) =>
    [...row.getElementsByTagName("table:table-cell")].flatMap((cell) => {
      const of = (name: string): string | null => cell.getAttribute(name);
      const one = {
        type: of("office:value-type"),
        value: of("office:value") ?? of("office:date-value") ?? of("office:boolean-value"),
        formula: of("table:formula"),
      };
      // A row ends in one cell that is repeated to the edge of the sheet.
      return Array<SheetCell>(Math.min(Number(of("table:number-columns-repeated") ?? 1), 100)).fill(one);
    }),
  );
}
