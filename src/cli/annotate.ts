import type { Codebook } from "../codebook/codebook.js";
import type { Article } from "../document/article.js";
import { layerNamed } from "../document/layers/layers.js";
import { internalError, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { withoutText } from "../document/without-text.js";
import { writeDocument } from "../document/write.js";
import { openDocumentFolder } from "../io/document-folder.js";
import { type EngineName, MissingEngine } from "../io/engine.js";
import type { InputFormat, InputOptions } from "../io/inputs.js";
import { loadModels } from "../io/models.js";
import { fast, learned, type ModelsOf } from "../pipeline/families.js";
import { assemble, type Pipeline, stagesFor } from "../pipeline/pipeline.js";
import type { LayerName } from "../stages/stage.js";
import { articlesOf, type Incoming, type Input, inputsOf, withoutDoubles } from "./articles.js";
import { type Progress, progress } from "./progress.js";
import { type SummaryRow, summarize, summaryTable } from "./summary.js";
import { Problems, print, UsageError } from "./terminal.js";

export interface AnnotateOptions {
  out?: string;
  ndjson?: boolean;
  text: boolean;
  layers?: string;
  fast?: boolean;
  engine?: EngineName;
  leastStance?: number;
  codebook?: string;
  evidence?: boolean;
  format?: InputFormat;
  textColumn?: string;
  idColumn?: string;
  force?: boolean;
  quiet?: boolean;
  /** Longest text that is annotated, in UTF-16 code units. */
  maxLength?: number;
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
  const annotate: Annotate = (articles, way) => annotated(articles, pipeline, options, way);
  if (options.ndjson && options.out !== undefined)
    throw new UsageError("--ndjson writes to standard output: leave out -o, or leave out --ndjson");
  if (options.ndjson) return annotateRows(paths, input, annotate, options);
  if (paths.length === 0) throw new UsageError("name files or folders to annotate, or - for standard input");
  return options.out === undefined
    ? annotateToStdout(paths, input, annotate, options)
    : annotateToFolder(paths, input, annotate, { ...options, out: options.out });
}

type Annotate = (
  articles: AsyncIterable<Incoming<Article>>,
  way: Progress,
) => AsyncGenerator<Incoming<GlossatorDocument>>;

/** The document of each article, in order, or the problem in its place. */
async function* annotated(
  articles: AsyncIterable<Incoming<Article>>,
  pipeline: Pipeline,
  { text, maxLength }: AnnotateOptions,
  way: Progress,
): AsyncGenerator<Incoming<GlossatorDocument>> {
  /** Those of the articles that have been taken whose documents have not come yet: a batch. */
  const taken: Incoming<Article>[] = [];
  async function* taking() {
    for await (const incoming of articles) {
      taken.push(incoming);
      way.read(incoming.from, incoming.article.ok ? incoming.article.value.text.length : 0);
      yield incoming.article;
    }
  }
  for await (const doc of pipeline.annotateAll(taking(), maxLength === undefined ? {} : { maxLength })) {
    const { article, from, source } = taken.shift()!;
    way.done();
    if (doc.ok) yield { article: text ? doc : success(withoutText(doc.value)), from, source };
    // Its place is the file or the row, which says more than the id.
    else if (article.ok)
      yield {
        article: { ok: false, problem: { ...doc.problem, where: article.value.where ?? from } },
        from,
        source,
      };
    else yield { article, from, source };
  }
}

/** YAML is read only where a codebook is asked for: start-up is short without it. */
async function readCodebook(path: string, problems: Problems): Promise<Codebook | null> {
  const { codebookOf } = await import("./codebook.js");
  return codebookOf(path, problems);
}

async function pipelineFor(
  { layers, fast: quick, engine, evidence = false, leastStance }: AnnotateOptions,
  codebook: Codebook | undefined,
): Promise<Pipeline> {
  if (quick && leastStance !== undefined)
    throw new UsageError("--fast finds no stances: leave out --least-stance, or leave out --fast");
  if (quick && engine !== undefined)
    throw new UsageError("--fast needs no engine: leave out --engine, or leave out --fast");
  const base = quick
    ? fast(await loadModels("fast"), { evidence })
    : learned(await wholeModels(engine), {
        evidence,
        ...(leastStance !== undefined && { leastStance }),
      });
  const whole = codebook ? (await import("../pipeline/with-codebook.js")).withCodebook(base, codebook) : base;
  if (layers === undefined) return whole;
  const known = new Set(
    whole.stages.flatMap(({ gives }) => gives.filter((layer) => layerNamed(layer)?.stored !== "nowhere")),
  );
  const wanted = layers.split(",").map((layer) => layer.trim()) as LayerName[];
  const unknown = wanted.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    const which = quick ? "the layers of --fast are" : "the layers are";
    throw new UsageError(`there is no layer "${unknown}"; ${which} ${[...known].join(", ")}`);
  }
  return assemble(stagesFor(whole.stages, wanted));
}

/** The models of the whole family. Says which engine runs the encoder: to people, and to all where it is the slow one. */
async function wholeModels(engine: EngineName | undefined): Promise<ModelsOf["learned"]> {
  const models = await loadModels("learned", engine ? { engine } : {}).catch((error: unknown) => {
    throw error instanceof MissingEngine ? new UsageError(error.message) : error;
  });
  const { name } = models.encoder.encoder.engine;
  const slow = name === "web" && engine === undefined;
  if (slow || process.stderr.isTTY)
    process.stderr.write(
      `the encoder runs ${name === "web" ? "as WebAssembly" : "in onnxruntime-node"}` +
        `${slow ? ", some six times slower than with onnxruntime-node: npm install onnxruntime-node@1.16.3" : ""}\n`,
    );
  return models;
}

/** A document a line on stdout, in order; a bad row becomes a row with its error. */
async function annotateRows(
  paths: string[],
  input: InputOptions,
  annotate: Annotate,
  options: AnnotateOptions,
): Promise<number> {
  const problems = new Problems();
  // Without paths, rows on standard input: the contract with other programs.
  const rows = paths.length === 0;
  const inputs: Input[] = rows ? ["-"] : await inputsOf(paths, input, problems);
  const articles = articlesOf(inputs, rows ? { ...input, format: "jsonl" } : input, problems);
  for await (const { article: doc, from } of annotate(articles, progress(inputs, options))) {
    const line = doc.ok ? jsonOf(doc.value, false) : doc;
    if (line.ok) await print(line.value);
    else {
      problems.add(line.problem, from);
      const { id = null, code, message, where } = line.problem;
      await print(`${JSON.stringify({ id, error: { code, message, where } })}\n`);
    }
    if (doc.ok) problems.tellNotes(doc.value, from);
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

/** One article as a readable document; of several, a document a line, where no person reads it. */
async function annotateToStdout(
  paths: string[],
  input: InputOptions,
  annotate: Annotate,
  options: AnnotateOptions,
): Promise<number> {
  const problems = new Problems();
  const write = async (doc: GlossatorDocument, lines: boolean) => {
    const json = jsonOf(doc, lines);
    if (json.ok) await print(json.value);
    else problems.add(json.problem);
    problems.tellNotes(doc);
  };
  let first: GlossatorDocument | undefined;
  let several = false;
  const inputs = await inputsOf(paths, input, problems);
  const articles = articlesOf(inputs, input, problems);
  for await (const { article: doc, from } of annotate(articles, progress(inputs, options))) {
    if (!doc.ok) problems.add(doc.problem, from);
    else if (first === undefined) first = doc.value;
    else {
      if (process.stdout.isTTY)
        throw new UsageError(
          "these are several articles: name a folder for their documents (-o out), or send them to a file (> documents.ndjson)",
        );
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
  const opened = await openDocumentFolder(options.out, { force: options.force === true });
  if (!opened.ok) {
    problems.add(opened.problem);
    return problems.exitStatus;
  }
  const folder = opened.value;
  const inputs = await inputsOf(paths, input, problems);
  const way = progress(inputs, { ...options, bar: true });
  const articles = withoutDoubles(articlesOf(inputs, input, problems));
  let full = false;
  for await (const { article: doc, from, source } of annotate(articles, way)) {
    if (!doc.ok) {
      problems.add(doc.problem, from);
      continue;
    }
    const stored = await folder.store(doc.value, source).catch((error) => internalError(doc.value.id, error));
    if (stored.ok) {
      rows.push(summarize(doc.value));
      problems.tellNotes(doc.value, from);
    } else problems.add(stored.problem);
    // What comes after would fail in the same way.
    full = !stored.ok && stored.problem.code === "disk-full";
    if (full) {
      if (inputs.includes("-")) process.stdin.destroy();
      break;
    }
  }
  const closed = await folder.close();
  if (!closed.ok && closed.problem.code !== "disk-full") problems.add(closed.problem);
  way.stop();
  problems.addUp();
  if (!options.quiet) {
    if (rows.length > 0) await print(`${summaryTable(rows)}\n\n`);
    const failed = problems.count > 0 ? `, ${problems.count} failed (named above)` : "";
    const documents = rows.length === 1 ? "1 document" : `${rows.length} documents`;
    const stopped = full ? "; what comes after it was not annotated" : "";
    await print(`${documents} in ${options.out}${failed}${stopped}\n`);
  }
  return problems.exitStatus;
}
