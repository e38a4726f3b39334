import type { Codebook } from "../codebook/codebook.js";
import type { Article } from "../document/article.js";
import { layerNamed } from "../document/layers/layers.js";
import { internalError, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { withoutText } from "../document/without-text.js";
import { writeDocument } from "../document/write.js";
import { openDocumentFolder } from "../io/document-folder.js";
import type { InputFormat, InputOptions } from "../io/inputs.js";
import { loadModels } from "../io/models.js";
import { Batch } from "../pipeline/annotate-all.js";
import { learned } from "../pipeline/learned.js";
import { assemble, type Pipeline, stagesFor } from "../pipeline/pipeline.js";
import { standard } from "../pipeline/standard.js";
import type { LayerName } from "../stages/stage.js";
import { articlesOf, type Incoming, inputsOf, withoutDoubles } from "./articles.js";
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
  const annotate: Annotate = (articles) => annotated(articles, pipeline, options);
  if (options.ndjson && options.out !== undefined)
    throw new UsageError("--ndjson writes to standard output: leave out -o, or leave out --ndjson");
  if (options.ndjson) return annotateRows(paths, input, annotate);
  if (paths.length === 0) throw new UsageError("name files or folders to annotate, or - for standard input");
  return options.out === undefined
    ? annotateToStdout(paths, input, annotate)
    : annotateToFolder(paths, input, annotate, { ...options, out: options.out });
}

type Annotate = (articles: AsyncIterable<Incoming<Article>>) => AsyncGenerator<Incoming<GlossatorDocument>>;

/** The document of each article, in order; articles are annotated together, as many as have come. */
async function* annotated(
  articles: AsyncIterable<Incoming<Article>>,
  pipeline: Pipeline,
  { text, maxLength }: AnnotateOptions,
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
      maxLength === undefined ? {} : { maxLength },
    );
    for (const { article, from, source } of batch) {
      const doc = article.ok ? (documents.next().value as Result<GlossatorDocument>) : article;
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
  const known = new Set(
    whole.stages.flatMap(({ gives }) => gives.filter((layer) => layerNamed(layer)?.stored !== "nowhere")),
  );
  const wanted = layers.split(",").map((layer) => layer.trim()) as LayerName[];
  const unknown = wanted.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    throw new UsageError(`there is no layer "${unknown}"; the layers are ${[...known].join(", ")}`);
  }
  return assemble(stagesFor(whole.stages, wanted));
}

/** A document a line on stdout, in order; a bad row becomes a row with its error. */
async function annotateRows(paths: string[], options: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  // Without paths, rows on standard input: the contract with other programs.
  const articles =
    paths.length === 0
      ? articlesOf(["-"], { ...options, format: "jsonl" }, problems)
      : articlesOf(await inputsOf(paths, options, problems), options, problems);
  for await (const { article: doc, from } of annotate(articles)) {
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
async function annotateToStdout(paths: string[], options: InputOptions, annotate: Annotate): Promise<number> {
  const problems = new Problems();
  const write = async (doc: GlossatorDocument, lines: boolean) => {
    const json = jsonOf(doc, lines);
    if (json.ok) await print(json.value);
    else problems.add(json.problem);
    problems.tellNotes(doc);
  };
  let first: GlossatorDocument | undefined;
  let several = false;
  const inputs = await inputsOf(paths, options, problems);
  for await (const { article: doc, from } of annotate(articlesOf(inputs, options, problems))) {
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
  const bar = progress(inputs.length, "inputs", options.quiet);
  const articles = withoutDoubles(articlesOf(inputs, input, problems, bar.step));
  let full = false;
  for await (const { article: doc, from, source } of annotate(articles)) {
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
  bar.stop();
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
