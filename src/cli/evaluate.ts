import { readFile } from "node:fs/promises";
import type { Result } from "../document/problem.js";
import { problemLine } from "../document/problem.js";
import { evaluation } from "../evaluate/evaluate.js";
import { belowLeast } from "../evaluate/least.js";
import { reportTable } from "../evaluate/table.js";
import { type CompareOptions, compareFolders } from "./compare.js";
import { EXIT, green, print, red, UsageError } from "./terminal.js";

export interface EvaluateOptions extends CompareOptions {
  least?: string;
}

/** `glossator evaluate`: a table per layer; exit status 1 below the thresholds of `least`. */
export async function evaluateCommand(auto: string, gold: string, options: EvaluateOptions): Promise<number> {
  const thresholds = options.least === undefined ? {} : await readThresholds(options.least);
  const comparison = evaluation();
  const { compared, problems } = await compareFolders(comparison, auto, gold, options);
  const report = comparison.report();
  // Checked before anything is shown: a wrong key is a wrong use, whatever was compared.
  const below: Result<{ key: string; least: number; value: number | null }[]> = belowLeast(
    report,
    thresholds,
  );
  if (!below.ok) throw new UsageError(`${options.least}: ${problemLine(below.problem)}`);
  if (compared === 0) return EXIT.someFailed;
  await print(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportTable(report));
  for (const { key, least, value } of below.value) {
    process.stderr.write(
      `${red("✗", process.stderr)} ${key} is ${value?.toFixed(3) ?? "not computed"}, below ${least}\n`,
    );
  }
  if (options.least !== undefined && below.value.length === 0) {
    process.stderr.write(
      `${green("✓", process.stderr)} all ${Object.keys(thresholds).length} thresholds are met\n`,
    );
  }
  return below.value.length > 0 ? EXIT.someFailed : problems.exitStatus;
}

async function readThresholds(path: string): Promise<object> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}
