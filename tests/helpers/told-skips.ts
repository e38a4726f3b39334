import { relative } from "node:path";
import { globSync } from "tinyglobby";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";

/** Ends a run with what was not run and why: the titles of skipped tests say what they need. */
export default class ToldSkips implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) => {
      const file = relative(process.cwd(), module.moduleId);
      return skippedIn(module).map((title) => `  ${file}: ${title}`);
    });
    const ran = new Set(modules.map(({ moduleId }) => relative(process.cwd(), moduleId)));
    const slow = globSync("tests/**/*.slow.test.ts").filter((file) => !ran.has(file));
    if (lines.length > 0) console.log(`Skipped:\n${lines.join("\n")}\n`);
    // Whoever asked for some files knows that there are others.
    if (slow.length > 0 && ran.size > 20)
      console.log(`Not run, since they take long (npm run test:all):\n  ${slow.sort().join("\n  ")}\n`);
  }
}

/** Titles of the tests that were skipped; of a group of which all were, its own. */
function skippedIn(group: TestModule | TestSuite): string[] {
  return [...group.children].flatMap((child: TestCase | TestSuite): string[] => {
    if (child.type === "test") return child.result().state === "skipped" ? [child.name] : [];
    const tests = [...child.children.allTests()];
    const all = tests.length > 0 && tests.every((test) => test.result().state === "skipped");
    return all
      ? [`${child.name} (${tests.length} tests)`]
      : skippedIn(child).map((t) => `${child.name} > ${t}`);
  });
}
