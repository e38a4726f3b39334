import { mkdir } from "node:fs/promises";
import { relative, sep } from "node:path";
import { failure, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { ANNOTATOR } from "../document/vocabulary.js";
import { writeDocument } from "../document/write.js";
import { documentPath, otherDocumentPath } from "./document-path.js";
import { clearAsides, fileProblem, headOf, writeWhole } from "./files.js";
import { Manifest } from "./manifest.js";

/** A folder of documents that is open for writing, one file an article, with a manifest that says which is which. */
export interface DocumentFolder {
  /**
   * Stores a document, whole or not at all, and gives its path. A file that is there already is replaced only where
   * a document of the same article by the same maker, machine or people, stands in it: others' annotations and files
   * of other programs are refused unless the folder was opened with `force`.
   *
   * @param source that the article was read from, for the manifest.
   * Problems: `not-ours`, `gold-kept`, `not-writable`, `disk-full`.
   */
  store(doc: GlossatorDocument, source?: string): Promise<Result<string>>;
  /** Puts the manifest in order. Problems: `not-writable`, `disk-full`. */
  close(): Promise<Result<null>>;
}

/** A layer made by people, whatever program laid out the file; inside a text its quotation marks are escaped. */
const BY_PEOPLE = new RegExp(`"by"\\s{0,8}:\\s{0,8}"${ANNOTATOR}"`);
/** So many bytes hold a document's id. */
const HEAD = 65_536;
/** The beginning of a document, with its id as a JSON string where it stands second, as this program writes it. */
const BEGINNING = /^\s*\{\s*"schema":\s*"glossator\/[^"]*"\s*(?:,\s*"id":\s*("(?:[^"\\]|\\.)*"))?/;

/**
 * Opens a folder for documents, and makes it where it is not there. What earlier runs that were killed left aside in it goes.
 *
 * A document's path is `documentPath` of its id. Where that path, as a system without case and with one way to write
 * an accent reads it, belongs to another id (`X` beside `x`), the later one's gets `~` and a hash of its id; which
 * id came first is in the manifest, so a rerun gives the same files.
 *
 * Problems: `not-writable`, and of the manifest `not-ours`, `not-readable`.
 */
export async function openDocumentFolder(
  folder: string,
  options: { force?: boolean; by?: "machine" | "people" } = {},
): Promise<Result<DocumentFolder>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fileProblem(error, folder, "write");
  }
  await clearAsides(folder, true);
  const read = await Manifest.of(folder);
  if (!read.ok) return read;
  const manifest = read.value;
  const below = (path: string) => relative(folder, path).split(sep).join("/");
  const owners = new Map<string, string>();
  for (const [id, { file }] of manifest.entries()) owners.set(folded(file), id);

  /** Why `doc` may not take the place of what stands at `path`; null where it may. */
  const refusal = (
    path: string,
    old: string,
    doc: GlossatorDocument,
    source: string,
  ): Result<never> | null => {
    if (options.force || old === "") return null;
    if (!BEGINNING.test(old))
      return failure(
        "not-ours",
        "is there already and is no annotation document: move it, or use --force",
        path,
      );
    const byPeople = BY_PEOPLE.test(old);
    if (byPeople !== (options.by === "people"))
      return byPeople
        ? failure("gold-kept", "holds people's annotations: choose another folder with -o", path)
        : failure("not-ours", "holds a machine's annotations: choose another folder with -o", path);
    const before = manifest.sourceOf(doc.id);
    if (!before || source === "" || sameFile(before, source) || old.includes(`"sha256": "${doc.sha256}"`))
      return null;
    const message =
      `holds another article of the same id, ${doc.id}, from ${before}: annotate into another folder, ` +
      "or use --force to replace it";
    return failure("double-id", message, path);
  };

  /** The path for a document, or why nothing may be written there. */
  const place = async (doc: GlossatorDocument, source: string): Promise<Result<string>> => {
    const { id } = doc;
    const paths = [documentPath(folder, id), otherDocumentPath(folder, id)];
    // A folder that lost its manifest: the document may stand in the other place.
    if (!manifest.has(id) && idIn((await headOf(paths[1]!, HEAD).catch(() => null)) ?? "") === id)
      paths.reverse();
    for (const path of paths) {
      const owner = owners.get(folded(below(path)));
      if (owner !== undefined && owner !== id) continue;
      let old: string | null;
      try {
        // The whole file: who made the layers stands behind the text, however long that is.
        old = await headOf(path, Number.POSITIVE_INFINITY);
      } catch (error) {
        return fileProblem(error, path, "write");
      }
      if (old === null) return success(path);
      if (owner === undefined && (idIn(old) ?? id) !== id) continue;
      return refusal(path, old, doc, source) ?? success(path);
    }
    return failure(
      "not-ours",
      `holds the document of another id than ${id}: choose another folder with -o`,
      documentPath(folder, id),
    );
  };

  return success({
    async store(doc, source = "") {
      const path = await place(doc, source);
      if (!path.ok) return path;
      const written = await writeWhole(path.value, writeDocument(doc));
      if (!written.ok) return written;
      const file = below(path.value);
      owners.set(folded(file), doc.id);
      const noted = await manifest.add(doc.id, { file, source });
      return noted.ok ? written : noted;
    },
    close: () => manifest.finish(),
  });
}

/** The id of the document in a file; undefined where it says none in its first two members. */
function idIn(json: string): string | undefined {
  const id = BEGINNING.exec(json)?.[1];
  try {
    return id === undefined ? undefined : JSON.parse(id);
  } catch {
    return undefined;
  }
}

/** A path as systems read it that know no case and write accents in one way; in capitals `ß` is `SS`, `ς` is `Σ`. */
function folded(path: string): string {
  return path.normalize("NFC").toUpperCase().normalize("NFC");
}

/** Whether two sources are one file, named from different folders: `a/x.csv line 2` and `data/a/x.csv line 7`. */
function sameFile(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((source) => source.replace(/ (?:line|item|article) \d+$/, ""))
    .sort((a, b) => a.length - b.length) as [string, string];
  return short === long || long.endsWith(`/${short}`);
}
