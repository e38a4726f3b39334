import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { failure, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { readMarks } from "../formats/marks.js";
import { articleOf } from "../io/article-of.js";
import { openDocumentFolder } from "../io/document-folder.js";
import { fileProblem } from "../io/files.js";
import { searchFolder } from "../io/folder.js";
import { Problems, print } from "./terminal.js";

export interface MarksOptions {
  texts: string;
  out: string;
}

/** A file of marks: where it is, and its path below the folder that was named (its name, where it was itself). */
interface MarksFile {
  path: string;
  below: string;
}

/**
 * `glossator marks`: each article's marks as a gold document. Wrong marks are named by file and line; of two files
 * for one article the second is refused.
 */
export async function marksCommand(paths: string[], options: MarksOptions): Promise<number> {
  const problems = new Problems();
  const folder = await openDocumentFolder(options.out, { by: "people" });
  if (!folder.ok) {
    problems.add(folder.problem);
    return problems.exitStatus;
  }
  const fileOf = new Map<string, string>();
  for (const path of paths) {
    for (const file of await marksFiles(path, problems)) {
      const gold = file.ok ? await goldOf(file.value, options.texts, fileOf) : file;
      const stored = gold.ok ? await folder.value.store(gold.value.doc, gold.value.source) : gold;
      if (stored.ok) await print(`${stored.value}\n`);
      else problems.add(stored.problem);
    }
  }
  const closed = await folder.value.close();
  if (!closed.ok) problems.add(closed.problem);
  return problems.exitStatus;
}

async function marksFiles(path: string, problems: Problems): Promise<Result<MarksFile>[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [success({ path, below: basename(path) })];
    const { files, passed } = await searchFolder(path, new Set([".marks"]));
    // Other files lie beside marks; what could not be looked into may hold some.
    for (const { missing, ...problem } of passed.problems(["locked", "dangling", "name-encoding"]))
      if (missing) problems.add(problem);
    if (files.length === 0) return [failure("no-marks", "holds no file that ends in .marks", path)];
    return files.map((file) => success({ path: join(path, file), below: file }));
  } catch (error) {
    return [fileProblem(error, path, "read")];
  }
}

/**
 * The gold document of a file of marks. `a/x.marks` is of the article `a/x`; where there is only a text `x`, of that.
 *
 * @param fileOf the file of marks of each article so far.
 */
async function goldOf(
  { path, below }: MarksFile,
  texts: string,
  fileOf: Map<string, string>,
): Promise<Result<{ doc: GlossatorDocument; source: string }>> {
  let marks: string;
  try {
    marks = await readFile(path, "utf8");
  } catch (error) {
    return fileProblem(error, path, "read");
  }
  const id = below.replace(/\.marks$/i, "");
  let article = await articleOf(texts, id);
  if (!article.ok && article.problem.code === "no-text") {
    const same = await articleOf(texts, basename(id));
    if (same.ok) article = same;
  }
  if (!article.ok) return article;
  const earlier = fileOf.get(article.value.id);
  if (earlier !== undefined) {
    const message =
      `marks the same article, ${article.value.id}, as ${earlier}: one document cannot hold both; ` +
      "turn the marks of each person into a folder of their own with -o";
    return failure("double-id", message, path);
  }
  fileOf.set(article.value.id, path);
  const doc = readMarks(marks.replace(/^\uFEFF/, ""), article.value, path);
  return doc.ok ? success({ doc: doc.value, source: below }) : doc;
}
