import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook } from "../io/codebook.js";
import { type CodebookTestResult, testCodebook } from "../pipeline/test-codebook.js";
import { EXIT, green, Problems, print, red } from "./terminal.js";

/** The codebook of a file; null where it has mistakes, each of which has been named then. */
export async function codebookOf(path: string, problems: Problems): Promise<Codebook | null> {
  const codebook = await loadCodebook(path);
  if (codebook.ok) return codebook.value;
  for (const problem of codebook.problems) problems.add(problem);
  return null;
}

/** `glossator codebook check`: every mistake with its line, else every test that fails; status 1 for either. */
export async function checkCodebookCommand(path: string): Promise<number> {
  const problems = new Problems();
  const codebook = await codebookOf(path, problems);
  if (!codebook) return problems.exitStatus;
  const results = testCodebook(codebook);
  const failing = results.filter(({ missing, extra }) => missing.length + extra.length > 0);
  const { targets, categories } = codebook;
  const names = targets.reduce((sum, target) => sum + target.names.length, 0);
  const entries = categories.reduce((sum, category) => sum + category.entries.length, 0);
  await print(
    `${counted(targets.length, "target", "targets")} with ${counted(names, "name", "names")}, ` +
      `${counted(categories.length, "category", "categories")} with ${counted(entries, "entry", "entries")}\n`,
  );
  for (const result of failing) await print(describe(result));
  await print(
    failing.length > 0
      ? `${red("✗")} ${failing.length} of ${counted(results.length, "test", "tests")} failed\n`
      : results.length > 0
        ? `${green("✓")} ${results.length === 1 ? "the test passes" : `all ${results.length} tests pass`}\n`
        : "no tests: write some under tests:, each a sentence and the labels that it gets\n",
  );
  return failing.length > 0 ? EXIT.someFailed : EXIT.well;
}

function describe({ test, missing, extra, found }: CodebookTestResult): string {
  const places = found.map(({ label, words, entry }) => `${label}: "${words}" by ${entry}`);
  return [
    `${red("✗")} line ${test.line}: ${test.text}`,
    `    gets     ${listed(test.gets)}`,
    `    found    ${listed(places)}`,
    ...(missing.length > 0 ? [`    missing  ${listed(missing)}`] : []),
    ...(extra.length > 0 ? [`    extra    ${listed(extra)}`] : []),
    "",
  ].join("\n");
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join("; ") : "nothing";
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
