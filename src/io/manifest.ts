import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { failure, type Result, success } from "../document/problem.js";
import { fileProblem, writeWhole } from "./files.js";

/** The file beside documents that says which id each of them is, and what it was read from. */
export const MANIFEST = "manifest.tsv";
const HEADER = "id\tfile\tsource";

/** What a manifest says of one document. */
export interface ManifestEntry {
  /** Path below the folder, steps divided by `/`. */
  file: string;
  /** The input as the user named it, or as it stands below the folder that was named; empty where it is not known. */
  source: string;
}

/**
 * The manifest of a folder of documents: a row is added as each document is stored, so that a run that is killed
 * leaves a true one, and `finish` puts the rows in the order of their ids.
 */
export class Manifest {
  private rows = new Map<string, ManifestEntry>();
  private readonly added = new Map<string, ManifestEntry>();
  private readonly path: string;
  private handle: FileHandle | undefined;

  private constructor(
    folder: string,
    /** Whether the next row begins a file, or goes on behind a row that was cut off. */
    private state: "none" | "cut" | "whole",
  ) {
    this.path = join(folder, MANIFEST);
  }

  /** Reads the manifest of a folder; an empty one where there is none. Problems `not-ours`, `not-readable`. */
  static async of(folder: string): Promise<Result<Manifest>> {
    const read = await readManifest(folder);
    if (!read.ok) return read;
    const manifest = new Manifest(folder, read.value.state);
    manifest.rows = read.value.rows;
    return success(manifest);
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** Where the document of an id stands below the folder; undefined where it is not listed. */
  fileOf(id: string): string | undefined {
    return this.rows.get(id)?.file;
  }

  /** What the document of an id was read from; undefined where it is not listed, empty where that is not known. */
  sourceOf(id: string): string | undefined {
    return this.rows.get(id)?.source;
  }

  entries(): IterableIterator<[id: string, ManifestEntry]> {
    return this.rows.entries();
  }

  /** Adds or replaces the row of a document. Problems `not-writable`, `disk-full`. */
  async add(id: string, entry: ManifestEntry): Promise<Result<null>> {
    const before = this.rows.get(id);
    this.rows.set(id, entry);
    this.added.set(id, entry);
    if (before?.file === entry.file && before.source === entry.source) return success(null);
    const start = this.state === "none" ? `${HEADER}\n` : this.state === "cut" ? "\n" : "";
    try {
      this.handle ??= await open(this.path, "a");
      await this.handle.writeFile(start + rowOf(id, entry));
      this.state = "whole";
      return success(null);
    } catch (error) {
      return fileProblem(error, this.path, "write");
    }
  }

  /** Orders the file by id. Rows that another run added meanwhile stay. */
  async finish(): Promise<Result<null>> {
    await this.handle?.close();
    this.handle = undefined;
    if (this.added.size === 0) return success(null);
    const now = await readManifest(join(this.path, ".."));
    if (!now.ok) return now;
    const { rows, text } = now.value;
    for (const [id, entry] of this.added) rows.set(id, entry);
    const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, entry]) => rowOf(id, entry));
    const whole = `${HEADER}\n${ordered.join("")}`;
    if (whole === text) return success(null);
    const written = await writeWhole(this.path, whole);
    return written.ok ? success(null) : written;
  }
}

async function readManifest(folder: string) {
  const path = join(folder, MANIFEST);
  let text = "";
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return fileProblem(error, path, "read");
  }
  const lines = text.split("\n");
  if (text !== "" && !isManifest(text))
    return failure("not-ours", "is there already and is no manifest of glossator: move it", path);
  const rows = new Map<string, ManifestEntry>();
  for (const line of lines.slice(1)) {
    const [id, file, source, more] = line.split("\t").map(unescaped);
    // A row that was cut off when a run was killed has too few cells; its document is found by its path.
    if (id !== undefined && file !== undefined && source !== undefined && more === undefined)
      rows.set(id, { file, source });
  }
  const state = text === "" ? "none" : text.endsWith("\n") ? "whole" : "cut";
  return success({ rows, text, state } as const);
}

/** Whether a file begins as a manifest does. */
export function isManifest(head: string): boolean {
  return head.startsWith(HEADER);
}

function rowOf(id: string, { file, source }: ManifestEntry): string {
  return `${[id, file, source].map(escaped).join("\t")}\n`;
}

const ESCAPES = new Map([
  ["\\", "\\\\"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);
const UNESCAPES = new Map([...ESCAPES].map(([plain, sequence]) => [sequence, plain]));

/** Half a surrogate pair has no place in UTF-8: it is written by its number. */
function escaped(cell: string): string {
  return cell.replace(
    /[\\\t\n\r]|\p{Cs}/gu,
    (sign) => ESCAPES.get(sign) ?? `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

function unescaped(cell: string): string {
  return cell.replace(/\\u([0-9a-f]{4})|\\./g, (sequence, number?: string) =>
    number === undefined
      ? (UNESCAPES.get(sequence) ?? sequence)
      : String.fromCharCode(Number.parseInt(number, 16)),
  );
}
