import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { glob } from "tinyglobby";
import { writeDocument } from "../document/json.js";
import { failure, type Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { readMarks } from "../formats/marks.js";
import { documentPath } from "../io/document-path.js";
import { fileProblem, writeWhole } from "../io/files.js";
import { readInput } from "../io/inputs.js";
import { Problems, print } from "./terminal.js";

export interface MarksOptions {
  texts: string;
  out: string;
}

/** `glossator marks`: each article's marks as a gold document. Wrong marks are named by file and line. */
export async function marksCommand(paths: string[], options: MarksOptions): Promise<number> {
  const problems = new Problems();
  for (const path of paths) {
    for (const file of await marksFiles(path)) {
      const gold = file.ok ? await goldOf(file.value, options.texts) : file;
      const stored = gold.ok
        ? await writeWhole(documentPath(options.out, gold.value.id), writeDocument(gold.value))
        : gold;
      if (stored.ok) await print(`${stored.value}\n`);
      else problems.add(stored.problem);
    }
  }
  return problems.exitStatus;
}

async function marksFiles(path: string): Promise<Result<string>[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ ok: true, value: path }];
    const files = (await glob("**/*.marks", { cwd: path, onlyFiles: true })).sort();
    if (files.length === 0) return [failure("no-marks", "holds no file that ends in .marks", path)];
    return files.map((file) => ({ ok: true, value: join(path, file) }));
  } catch (error) {
    return [fileProblem(error, path, "read")];
  }
}

async function goldOf(file: string, texts: string): Promise<Result<GlossatorDocument>> {
  const id = basename(file, ".marks");
  let marks: string;
  try {
    marks = await readFile(file, "utf8");
  } catch (error) {
    return fileProblem(error, file, "read");
  }
  for await (const article of readInput(
    { path: join(texts, `${id}.txt`), id, source: `${id}.txt` },
    { format: "text" },
  )) {
    return article.ok ? readMarks(marks, article.value, file) : article;
  }
  return failure("empty-text", "holds no text", join(texts, `${id}.txt`));
}
