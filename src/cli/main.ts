#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { dropAsides } from "../io/files.js";
import { EXIT, red, UsageError } from "./terminal.js";

const version = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** Runs a command whose module is loaded only when it is asked for, and keeps its exit status. */
function lazily<Arguments extends unknown[]>(load: () => Promise<(...args: Arguments) => Promise<number>>) {
  return async (...args: Arguments): Promise<void> => {
    process.exitCode = await (await load())(...args);
  };
}

function program(): Command {
  const glossator = new Command("glossator")
    .description(
      "Turns news articles into annotated corpora: who is named, who is quoted saying what,\n" +
        "who is for or against whom and what, and how each paragraph sounds.",
    )
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });
  const command = (name: string) => glossator.command(name).exitOverride();

  command("annotate")
    .description("Annotate articles: text, HTML, JSON Lines, CSV; files, folders, or - for standard input.")
    .argument("[paths...]", "files, folders, or -")
    .option("-o, --out <folder>", "write a document an article into this folder (otherwise to stdout)")
    .option(
      "--ndjson",
      "read rows {id, text | html, meta?, targets?} (stdin, or the paths); write a document a line",
    )
    .option("--no-text", "leave the text out of the documents (and the lemmas, which would give it away)")
    .option("--layers <names>", "only these layers and what they need, such as mentions,quotations")
    .addOption(
      new Option("--format <format>", "read every input as this, whatever its name").choices([
        "text",
        "html",
        "jsonl",
        "csv",
      ]),
    )
    .option(
      "--text-column <name>",
      "column of the text in CSV and JSON Lines (default: text, body, content, article)",
    )
    .option("--id-column <name>", "column of the id in CSV and JSON Lines (default: id, doc_id)")
    .option("--force", "overwrite files in the folder even where they are not the tool's own")
    .option("-q, --quiet", "no summary and no progress bar")
    .addHelpText(
      "after",
      `
Examples:
  glossator annotate corpus -o annotations/auto
  glossator annotate page.html articles.csv --text-column body -o out
  curl -s https://example.org/a.html | glossator annotate - --format html
  glossator annotate --ndjson < rows.jsonl > documents.ndjson`,
    )
    .action(lazily(async () => (await import("./annotate.js")).annotateCommand));

  command("schema")
    .description("Print the JSON Schema of an annotation document.")
    .addHelpText("after", "\nExamples:\n  glossator schema > glossator-1.schema.json")
    .action(lazily(async () => (await import("./schema.js")).schemaCommand));

  return glossator;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code === "EPIPE") process.exit(EXIT.well);
  throw error;
});
process.once("SIGINT", () => {
  dropAsides();
  process.exit(EXIT.interrupted);
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
