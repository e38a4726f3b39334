import type { Article } from "../document/article.js";
import type { Problem, Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { withoutText } from "../document/without-text.js";
import { writeDocument } from "../document/write.js";
import {
  findInputs,
  type InputFormat,
  type InputOptions,
  readBytes,
  readInput,
  readRows,
} from "../io/inputs.js";
import { loadModels } from "../io/models.js";
import { storeDocument } from "../io/store.js";
import { learned } from "../pipeline/learned.js";
import { assemble, type Pipeline, stagesFor } from "../pipeline/pipeline.js";
import { standard } from "../pipeline/standard.js";
import type { LayerName } from "../stages/stage.js";
import { type SummaryRow, summarize, summaryTable } from "./summary.js";
import { EXIT, Problems, print, progress, UsageError } from "./terminal.js";

export interface AnnotateOptions {
  out?: string;
  ndjson?: boolean;
  text: boolean;
  layers?: string;
  rules?: boolean;
  format?: InputFormat;
  textColumn?: string;
  idColumn?: string;
  force?: boolean;
  quiet?: boolean;
}

/** `glossator annotate`: gives the exit status. */
export async function annotateCommand(paths: string[], options: AnnotateOptions): Promise<number> {
  const pipeline = pipelineFor(options.layers, options.rules === true);
  const input: InputOptions = {
    ...(options.format && { format: options.format }),
    columns: {
      ...(options.textColumn && { text: options.textColumn }),
      ...(options.idColumn && { id: options.idColumn }),
    },
  };
  const annotate = (article: Article): Result<GlossatorDocument> => {
    try {
      const doc = pipeline.annotate(article);
      return { ok: true, value: options.text ? doc : withoutText(doc) };
    } catch (error) {
      return internal(article.id, error);
    }
  };
  if (options.ndjson) return annotateRows(paths, input, annotate);
  if (paths.length === 0) throw new UsageError("name files or folders to annotate, or - for standard input");
  return options.out === undefined
    ? annotateToStdout(paths, input, annotate)
    : annotateToFolder(paths, input, annotate, { ...options, out: options.out });
}

/** A mistake of ours ends the article, not the run. */
function internal(id: string, error: unknown): { ok: false; problem: Problem } {
  const message = `could not be annotated, which is a mistake in glossator: please report it (${(error as Error).stack})`;
  return { ok: false, problem: { code: "internal-error", message, where: id, id } };
}

type Annotate = (article: Article) => Result<GlossatorDocument>;

function pipelineFor(layers: string | undefined, rules: boolean): Pipeline {
  const whole = rules ? standard : learned(loadModels());
  if (layers === undefined) return whole;
  const known = new Set(whole.stages.flatMap((stage) => [...stage.gives]));
  known.delete("expressions"); // between stages only, not stored
  const wanted = layers.split(",").map((layer) => layer.trim()) as LayerName[];
  const unknown = wanted.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    throw new UsageError(`there is no layer "${unknown}"; the layers are ${[...known].join(", ")}`);
  }
  return assemble(stagesFor(whole.stages, wanted));
}

/** Each article of the inputs, or the problem in its place, and the input that it is from. */
async function* articlesOf(
  paths: string[],
  input: InputOptions,
  step?: () => void,
): AsyncGenerator<{ article: Result<Article>; from: string }> {
  for (const path of paths) {
    if (path === "-") {
      const articles =
        input.format === "jsonl"
          ? readRows(process.stdin, input.columns, "stdin")
          : readBytes(await allOfStdin(), input.format ?? "text", "stdin", "stdin", input.columns);
      for await (const article of articles) yield { article, from: "stdin" };
      continue;
    }
    for (const file of await findInputs([path], input)) {
      if (!file.ok) yield { article: file, from: path };
      else for await (const article of readInput(file.value, input)) yield { article, from: file.value.path };
      step?.();
    }
  }
}

async function allOfStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A document a line on stdout, in order; a bad row becomes a row with its error. */
async function annotateRows(paths: string[], input: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  for await (const { article } of articlesOf(
    paths.length === 0 ? ["-"] : paths,
    paths.length === 0 ? { ...input, format: "jsonl" } : input,
  )) {
    const line = article.ok ? lineOf(article.value, annotate) : article;
    if (line.ok) await print(line.value);
    else {
      problems.add(line.problem);
      const { id = null, code, message } = line.problem;
      await print(`${JSON.stringify({ id, error: { code, message } })}\n`);
    }
  }
  return problems.exitStatus;
}

/** The document of one article as a line; a damaged one is refused as it is written. */
function lineOf(article: Article, annotate: Annotate): Result<string> {
  const doc = annotate(article);
  if (!doc.ok) return doc;
  try {
    return { ok: true, value: `${writeDocument(doc.value, { lines: false })}\n` };
  } catch (error) {
    return internal(article.id, error);
  }
}

/** One article as a readable document; of several, a document a line. */
async function annotateToStdout(paths: string[], input: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  let first: GlossatorDocument | undefined;
  let several = false;
  for await (const { article } of articlesOf(paths, input)) {
    const doc = article.ok ? annotate(article.value) : article;
    if (!doc.ok) problems.add(doc.problem);
    else if (first === undefined) first = doc.value;
    else {
      if (!several) await print(`${writeDocument(first, { lines: false })}\n`);
      several = true;
      await print(`${writeDocument(doc.value, { lines: false })}\n`);
    }
  }
  if (first && !several) await print(writeDocument(first));
  return problems.exitStatus;
}

async function annotateToFolder(
  paths: string[],
  input: InputOptions,
  annotate: Annotate,
  options: AnnotateOptions & { out: string },
): Promise<number> {
  const problems = new Problems();
  const rows: SummaryRow[] = [];
  const fromOf = new Map<string, string>();
  const named = paths.filter((path) => path !== "-");
  const bar = progress((await findInputs(named, input)).length, "articles", options.quiet);
  for await (const { article, from } of articlesOf(paths, input, bar.step)) {
    const earlier = article.ok ? fromOf.get(article.value.id) : undefined;
    if (article.ok && earlier !== undefined) {
      const message =
        `has an article of the same id, ${article.value.id}, as ${earlier}: ` +
        "rename one, or annotate them into different folders";
      problems.add({ code: "double-id", message, where: from });
      continue;
    }
    const doc = article.ok ? annotate(article.value) : article;
    if (!doc.ok) {
      problems.add(doc.problem);
      continue;
    }
    fromOf.set(doc.value.id, from);
    const stored = await storeDocument(options.out, doc.value, { force: options.force === true }).catch(
      (error) => internal(doc.value.id, error),
    );
    if (stored.ok) rows.push(summarize(doc.value));
    else problems.add(stored.problem);
  }
  bar.stop();
  if (!options.quiet) {
    if (rows.length > 0) await print(`${summaryTable(rows)}\n\n`);
    const failed = problems.count > 0 ? `, ${problems.count} failed (named above)` : "";
    const documents = rows.length === 1 ? "1 document" : `${rows.length} documents`;
    await print(`${documents} in ${options.out}${failed}\n`);
  }
  return problems.count > 0 ? EXIT.someFailed : EXIT.well;
}
