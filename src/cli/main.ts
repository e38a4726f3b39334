#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { problemLine } from "../document/problem.js";
import { fileProblem } from "../io/files.js";
import { SURE } from "../tables/sure-stances.js";
import { EXIT, red, UsageError } from "./terminal.js";

const version = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** Runs a command whose module is loaded only when it is asked for, and keeps its exit status. */
function lazily<Arguments extends unknown[]>(load: () => Promise<(...args: Arguments) => Promise<number>>) {
  return async (...args: Arguments): Promise<void> => {
    // biome-ignore lint/plugin: the arguments of a command, two or three
    process.exitCode = await (await load())(...args);
  };
}

function probability(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("a number from 0 to 1 is needed, such as 0.5.");
  return number;
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError("a whole number above 0 is needed, such as 1000000.");
  return number;
}

function program(): Command {
  const glossator = new Command("glossator")
    .description(
      "Turns news articles into annotated corpora: who is named, who is quoted saying\n" +
        "what, who is for or against whom and what, and how each paragraph sounds.",
    )
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });
  const command = (name: string) => glossator.command(name).exitOverride();

  command("annotate")
    .description(
      "Annotate articles: text, HTML, CSV, JSON, JSON Lines, exports of archives; files, folders, or - for standard input.",
    )
    .argument("[paths...]", "files, folders, or -")
    .option("-o, --out <folder>", "write a document an article into this folder (otherwise to stdout)")
    .option(
      "--ndjson",
      "read rows {id, text | html, meta?, targets?} (stdin, or the paths); write a document a line",
    )
    .option("--no-text", "leave the text out of the documents (and the lemmas, which would give it away)")
    .option("--layers <names>", "only these layers and what they need, such as mentions,quotations")
    .option("--codebook <file>", "your own names and words too: a codebook.yaml (docs/guide.md)")
    .option("--evidence", "write the words that weighed most in each sentence’s sentiment")
    .option("--fast", "in less time, without stances and without what is said of those who are named")
    .addOption(
      new Option(
        "--engine <name>",
        "what runs the encoder (default: node where it is installed, else web)",
      ).choices(["node", "web"]),
    )
    .option(
      "--least-stance <score>",
      "write stances of this score and more into the documents, 0 to 1 (default: where F1 is best, docs/models.md)",
      probability,
    )
    .option(
      "--max-length <characters>",
      "refuse a text that is longer: mostly a whole file taken for one article (default: 300000)",
      positive,
    )
    .addOption(
      new Option("--format <format>", "read every input as this, whatever its name").choices([
        "json",
        "text",
        "html",
        "jsonl",
        "csv",
      ]),
    )
    .option(
      "--text-column <name>",
      "column of the text in CSV and JSON (default: text, body, content, article, maintext …)",
    )
    .option("--id-column <name>", "column of the id in CSV and JSON (default: id, doc_id …)")
    .option("--force", "overwrite files in the folder even where they are not the tool's own")
    .option("-q, --quiet", "no summary and no progress bar")
    .addHelpText(
      "after",
      `
Examples:
  glossator annotate corpus -o annotations/auto
  glossator annotate page.html articles.csv --text-column body -o out
  curl -s https://example.org/a.html | glossator annotate - --format html
  glossator annotate corpus --codebook codebook.yaml -o out
  glossator annotate --ndjson < rows.jsonl > documents.ndjson`,
    )
    .action(lazily(async () => (await import("./annotate.js")).annotateCommand));

  command("export")
    .description(
      "Tables (CSV) of all documents: a row a mention, quotation, stance … and a dictionary of the columns.",
    )
    .argument("<paths...>", "folders of documents, .json or .ndjson files")
    .requiredOption("-o, --out <folder>", "write the tables into this folder")
    .option(
      "--excel",
      "for spreadsheets: byte order mark, no formula in a cell, long cells cut (the default)",
    )
    .option("--plain", "for programs: UTF-8, LF, text as it is")
    .option("--delimiter <name>", "comma, semicolon or tab", "comma")
    .option("--tokens", "the table of tokens too")
    .option(
      "--least-stance <score>",
      `count and list stances of this score and more, 0 to 1 (default: ${SURE}, from where three of four are right; 0 for all in the documents)`,
      probability,
    )
    .option("--force", "overwrite files in the folder even where they are not the tool's own")
    .option("-q, --quiet", "no list of the tables")
    .addHelpText(
      "after",
      `
Examples:
  glossator export annotations/auto -o tables
  glossator export documents.ndjson -o tables --plain --delimiter tab --tokens`,
    )
    .action(lazily(async () => (await import("./export.js")).exportCommand));

  command("evaluate")
    .description("Score documents against gold, layer by layer.")
    .argument("<auto>", "folder or file of the tool's documents")
    .argument("<gold>", "folder or file of gold")
    .option("--least <file>", 'JSON of thresholds such as {"entities.strict": 0.9}; status 1 below them')
    .option("--errors <file>", "write each difference as a row of this CSV file")
    .option(
      "--texts <folder>",
      "texts of documents that hold none: ID.txt, or a folder that annotate -o wrote",
    )
    .option("--json", "the report as JSON")
    .addHelpText(
      "after",
      `
Examples:
  glossator evaluate annotations/auto annotations/gold
  glossator evaluate out gold --least floors.json --errors errors.csv`,
    )
    .action(lazily(async () => (await import("./evaluate.js")).evaluateCommand));

  command("agree")
    .description("How far two people's annotations agree: κ, α, F1 of spans.")
    .argument("<first>", "folder or file of one person's documents")
    .argument("<second>", "folder or file of the other's")
    .option("--errors <file>", "write each difference as a row of this CSV file")
    .option(
      "--texts <folder>",
      "texts of documents that hold none: ID.txt, or a folder that annotate -o wrote",
    )
    .option("--json", "the report as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  glossator agree annotations/gold annotations/second --errors differences.csv",
    )
    .action(lazily(async () => (await import("./agree.js")).agreeCommand));

  command("marks")
    .description("Gold documents from marks: articles annotated by hand in text files (docs/marks.md).")
    .argument("<paths...>", ".marks files, or folders of them")
    .requiredOption(
      "--texts <folder>",
      "the articles: ID.txt for ID.marks, or a folder that annotate -o wrote",
    )
    .requiredOption("-o, --out <folder>", "write a document an article into this folder")
    .addHelpText("after", "\nExamples:\n  glossator marks my-marks --texts corpus -o gold")
    .action(lazily(async () => (await import("./marks.js")).marksCommand));

  command("codebook")
    .description("Your own names and words: targets and categories in a codebook.yaml (docs/guide.md).")
    .command("check")
    .exitOverride()
    .description("Check a codebook: every mistake with its line, and the test sentences in it.")
    .argument("<file>", "a codebook.yaml")
    .addHelpText("after", "\nExamples:\n  glossator codebook check codebook.yaml")
    .action(lazily(async () => (await import("./codebook.js")).checkCodebookCommand));

  command("schema")
    .description("Print the JSON Schema of an annotation document.")
    .addHelpText("after", "\nExamples:\n  glossator schema > glossator-1.schema.json")
    .action(lazily(async () => (await import("./schema.js")).schemaCommand));

  return glossator;
}

// No signal is listened to: the process ends at once, also in the middle of an article, and what it left written
// aside is cleared by the next run.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code === "EPIPE") process.exit(EXIT.well);
  const { problem } = fileProblem(error, "standard output", "write");
  process.stderr.write(`${red("✗", process.stderr)} ${problemLine(problem)}\n`);
  process.exit(EXIT.someFailed);
});

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has printed its own message.
    process.exitCode = error.exitCode === 0 ? EXIT.well : EXIT.wrongUse;
  } else if (error instanceof UsageError) {
    process.stderr.write(`${red("✗", process.stderr)} ${error.message}\n`);
    process.exitCode = EXIT.wrongUse;
  } else throw error;
}
