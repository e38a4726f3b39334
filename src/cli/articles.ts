import { basename, isAbsolute, normalize, posix, sep } from "node:path";
import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import {
  findInputs,
  type InputFile,
  type InputOptions,
  readBytes,
  readInput,
  readRows,
} from "../io/inputs.js";
import { type PassedOver, type PassedProblem, passedOver } from "../io/passed-over.js";
import type { Problems } from "./terminal.js";

/** An article of an input, or the problem in its place. */
export interface Incoming<T> {
  article: Result<T>;
  /** The input that it is from. */
  from: string;
  /** The same for the manifest, with the line of a row; empty of standard input. */
  source: string;
}

/** What a user named, in order: standard input, a file, or the problem in the place of one. */
export type Input = "-" | Result<InputFile>;

/** The inputs behind the paths. What is passed over in folders is told at once. */
export async function inputsOf(paths: string[], options: InputOptions, problems: Problems): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === "-") {
      inputs.push("-");
      continue;
    }
    const { files, passed } = await findInputs([path], options);
    for (const file of files) inputs.push(file);
    tellPassed(passed, problems);
  }
  return inputs;
}

function tellPassed(passed: readonly PassedProblem[], problems: Problems): void {
  for (const { missing, ...problem } of passed) {
    if (missing) problems.add(problem);
    else problems.tell(problem);
  }
}

/** The articles of inputs, one at a time. JSON files of folders that hold none are counted, and told at the end. */
export async function* articlesOf(
  inputs: Input[],
  options: InputOptions,
  problems: Problems,
): AsyncGenerator<Incoming<Article>> {
  const passed = new Map<string, PassedOver>();
  for (const input of inputs) {
    if (input === "-") {
      const articles =
        options.format === "jsonl"
          ? readRows(process.stdin, options.columns, "stdin")
          : readBytes(await allOfStdin(), options.format ?? "text", "stdin", "stdin", options.columns);
      for await (const article of articles) yield { article, from: "stdin", source: "" };
    } else if (input.ok) {
      const { path, source, folder } = input.value;
      // Of a folder with its own name: articles of two folders may be called alike.
      const place = folder === undefined ? source : posix.join(folderName(folder), source);
      for await (const article of readInput(input.value, options)) {
        if (!article.ok && article.problem.code === "no-article-in-json" && folder !== undefined) {
          if (!passed.has(folder)) passed.set(folder, passedOver(folder));
          passed.get(folder)!.add("no-article", source);
          continue;
        }
        if (article.ok) article.value.meta.source_file = source;
        const line = article.ok ? (article.value.where ?? path).slice(path.length) : "";
        yield { article, from: path, source: place + line };
      }
    } else yield { article: input, from: input.problem.where ?? "", source: "" };
  }
  for (const over of passed.values()) tellPassed(over.problems(), problems);
}

/** A folder as it was named, never as an absolute path. */
function folderName(folder: string): string {
  return isAbsolute(folder) ? basename(folder) : normalize(folder).split(sep).join("/");
}

async function allOfStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The articles, those of an id that came before as a problem: both would be the same file. */
export async function* withoutDoubles(
  articles: AsyncIterable<Incoming<Article>>,
): AsyncGenerator<Incoming<Article>> {
  const placeOf = new Map<string, string>();
  for await (const incoming of articles) {
    const { article, from } = incoming;
    if (article.ok) {
      const { id, where = from } = article.value;
      const earlier = placeOf.get(id);
      if (earlier !== undefined) {
        const message =
          `has an article of the same id, ${id}, as ${earlier}: ` +
          "rename one, or annotate them into different folders";
        yield { ...incoming, article: failure("double-id", message, where) };
        continue;
      }
      placeOf.set(id, where);
    }
    yield incoming;
  }
}
