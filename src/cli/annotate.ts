import type { Codebook } from "../codebook/codebook.js";
import type { Article } from "../document/article.js";
import { failure, internalError, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { withoutText } from "../document/without-text.js";
import { writeDocument } from "../document/write.js";
import {
  findInputs,
  type InputFile,
  type InputFormat,
  type InputOptions,
  readBytes,
  readInput,
  readRows,
} from "../io/inputs.js";
import { loadModels } from "../io/models.js";
import { storeDocument } from "../io/store.js";
import { Batch } from "../pipeline/annotate-all.js";
import { learned } from "../pipeline/learned.js";
import { assemble, type Pipeline, stagesFor } from "../pipeline/pipeline.js";
import { standard } from "../pipeline/standard.js";
import { type LayerName, UNSTORED } from "../stages/stage.js";
import { gather } from "./gather.js";
import { type SummaryRow, summarize, summaryTable } from "./summary.js";
import { Problems, print, progress, UsageError } from "./terminal.js";

export interface AnnotateOptions {
  out?: string;
  ndjson?: boolean;
  text: boolean;
  layers?: string;
  rules?: boolean;
  leastStance?: number;
  codebook?: string;
  evidence?: boolean;
  format?: InputFormat;
  textColumn?: string;
  idColumn?: string;
  force?: boolean;
  quiet?: boolean;
}

/** `glossator annotate`: gives the exit status. */
export async function annotateCommand(paths: string[], options: AnnotateOptions): Promise<number> {
  const problems = new Problems();
  const codebook =
    options.codebook === undefined ? undefined : await readCodebook(options.codebook, problems);
  // Without the codebook that was asked for nothing is annotated: the documents would lack what it is for.
  if (codebook === null) return problems.exitStatus;
  const pipeline = await pipelineFor(options, codebook);
  const input: InputOptions = {
    ...(options.format && { format: options.format }),
    columns: {
      ...(options.textColumn && { text: options.textColumn }),
      ...(options.idColumn && { id: options.idColumn }),
    },
  };
  const annotate: Annotate = (articles) => annotated(articles, pipeline, options.text);
  if (options.ndjson) return annotateRows(paths, input, annotate);
  if (paths.length === 0) throw new UsageError("name files or folders to annotate, or - for standard input");
  return options.out === undefined
    ? annotateToStdout(paths, input, annotate)
    : annotateToFolder(paths, input, annotate, { ...options, out: options.out });
}

/** An article of an input, or the problem in its place, and the input that it is from. */
interface Incoming<T> {
  article: Result<T>;
  from: string;
}

type Annotate = (articles: AsyncIterable<Incoming<Article>>) => AsyncGenerator<Incoming<GlossatorDocument>>;

/** The document of each article, in order; articles are annotated together, as many as have come. */
async function* annotated(
  articles: AsyncIterable<Incoming<Article>>,
  pipeline: Pipeline,
  withText: boolean,
): AsyncGenerator<Incoming<GlossatorDocument>> {
  const start = () => {
    const batch = new Batch();
    return ({ article }: Incoming<Article>) => {
      if (article.ok) batch.add(article.value);
      return batch.isFull;
    };
  };
  for await (const batch of gather(articles, start)) {
    const documents = pipeline.annotateAll(
      batch.flatMap(({ article }) => (article.ok ? [article.value] : [])),
    );
    for (const { article, from } of batch) {
      const doc = article.ok ? (documents.next().value as Result<GlossatorDocument>) : article;
      yield { article: doc.ok && !withText ? success(withoutText(doc.value)) : doc, from };
    }
  }
}

/** YAML is read only where a codebook is asked for: start-up is short without it. */
async function readCodebook(path: string, problems: Problems): Promise<Codebook | null> {
  const { codebookOf } = await import("./codebook.js");
  return codebookOf(path, problems);
}

async function pipelineFor(
  { layers, rules, evidence = false, leastStance }: AnnotateOptions,
  codebook: Codebook | undefined,
): Promise<Pipeline> {
  if (rules && evidence) throw new UsageError("--evidence is given by the learned model: leave out --rules");
  if (rules && leastStance !== undefined)
    throw new UsageError("--least-stance is for the learned model: leave out --rules");
  const base = rules
    ? standard
    : learned(loadModels(), { evidence, ...(leastStance !== undefined && { leastStance }) });
  const whole = codebook ? (await import("../pipeline/with-codebook.js")).withCodebook(base, codebook) : base;
  if (layers === undefined) return whole;
  const known = new Set(whole.stages.flatMap((stage) => [...stage.gives]));
  for (const layer of UNSTORED) known.delete(layer);
  const wanted = layers.split(",").map((layer) => layer.trim()) as LayerName[];
  const unknown = wanted.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    throw new UsageError(`there is no layer "${unknown}"; the layers are ${[...known].join(", ")}`);
  }
  return assemble(stagesFor(whole.stages, wanted));
}

/** What a user named, in order: standard input, a file, or the problem in the place of one. */
type Input = "-" | Result<InputFile>;

async function inputsOf(paths: string[], options: InputOptions): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths)
    inputs.push(...(path === "-" ? ["-" as const] : await findInputs([path], options)));
  return inputs;
}

async function* articlesOf(
  inputs: Input[],
  options: InputOptions,
  step?: () => void,
): AsyncGenerator<Incoming<Article>> {
  for (const input of inputs) {
    if (input === "-") {
      const articles =
        options.format === "jsonl"
          ? readRows(process.stdin, options.columns, "stdin")
          : readBytes(await allOfStdin(), options.format ?? "text", "stdin", "stdin", options.columns);
      for await (const article of articles) yield { article, from: "stdin" };
    } else if (input.ok) {
      for await (const article of readInput(input.value, options)) yield { article, from: input.value.path };
    } else yield { article: input, from: input.problem.where ?? "" };
    step?.();
  }
}

async function allOfStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A document a line on stdout, in order; a bad row becomes a row with its error. */
async function annotateRows(paths: string[], options: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  // Without paths, rows on standard input: the contract with other programs.
  const articles =
    paths.length === 0
      ? articlesOf(["-"], { ...options, format: "jsonl" })
      : articlesOf(await inputsOf(paths, options), options);
  for await (const { article: doc, from } of annotate(articles)) {
    const line = doc.ok ? jsonOf(doc.value, false) : doc;
    if (line.ok) await print(line.value);
    else {
      problems.add(line.problem, from);
      const { id = null, code, message } = line.problem;
      await print(`${JSON.stringify({ id, error: { code, message } })}\n`);
    }
  }
  problems.addUp();
  return problems.exitStatus;
}

/** A document as text, readable or as one line; a damaged one is refused as it is written. */
function jsonOf(doc: GlossatorDocument, lines: boolean): Result<string> {
  try {
    const json = writeDocument(doc, { lines });
    return { ok: true, value: lines ? json : `${json}\n` };
  } catch (error) {
    return internalError(doc.id, error);
  }
}

/** One article as a readable document; of several, a document a line. */
async function annotateToStdout(paths: string[], options: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  const write = async (doc: GlossatorDocument, lines: boolean) => {
    const json = jsonOf(doc, lines);
    if (json.ok) await print(json.value);
    else problems.add(json.problem);
  };
  let first: GlossatorDocument | undefined;
  let several = false;
  for await (const { article: doc, from } of annotate(articlesOf(await inputsOf(paths, options), options))) {
    if (!doc.ok) problems.add(doc.problem, from);
    else if (first === undefined) first = doc.value;
    else {
      if (!several) await write(first, false);
      several = true;
      await write(doc.value, false);
    }
  }
  if (first && !several) await write(first, true);
  problems.addUp();
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
  const inputs = await inputsOf(paths, input);
  const bar = progress(inputs.length, "inputs", options.quiet);
  for await (const { article: doc, from } of annotate(withoutDoubles(articlesOf(inputs, input, bar.step)))) {
    if (!doc.ok) {
      problems.add(doc.problem, from);
      continue;
    }
    const stored = await storeDocument(options.out, doc.value, { force: options.force === true }).catch(
      (error) => internalError(doc.value.id, error),
    );
    if (stored.ok) rows.push(summarize(doc.value));
    else problems.add(stored.problem);
  }
  bar.stop();
  problems.addUp();
  if (!options.quiet) {
    if (rows.length > 0) await print(`${summaryTable(rows)}\n\n`);
    const failed = problems.count > 0 ? `, ${problems.count} failed (named above)` : "";
    const documents = rows.length === 1 ? "1 document" : `${rows.length} documents`;
    await print(`${documents} in ${options.out}${failed}\n`);
  }
  return problems.exitStatus;
}

/** The articles, those of an id that came before as a problem: both would be the same file. */
async function* withoutDoubles(
  articles: AsyncIterable<Incoming<Article>>,
): AsyncGenerator<Incoming<Article>> {
  const placeOf = new Map<string, string>();
  for await (const { article, from } of articles) {
    if (article.ok) {
      const { id, where = from } = article.value;
      const earlier = placeOf.get(id);
      if (earlier !== undefined) {
        const message =
          `has an article of the same id, ${id}, as ${earlier}: ` +
          "rename one, or annotate them into different folders";
        yield { article: failure("double-id", message, where), from };
        continue;
      }
      placeOf.set(id, where);
    }
    yield { article, from };
  }
}
