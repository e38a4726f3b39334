import { spawn } from "node:child_process";
import { existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { glossator } from "../helpers/cli.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Starts the command line, waits until `ready`, sends the signal, and gives how it ended and after how long. */
async function killed(args: string[], cwd: string, signal: NodeJS.Signals, ready: () => boolean) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, by) => resolve(by)));
  while (!ready() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  const start = performance.now();
  child.kill(signal);
  return { by: await ended, after: performance.now() - start };
}

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `{"id":"a${i}","text":"Ana Brandt said no to plan ${i}."}\n`).join("");

describe("a run that is ended", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s ends at once, also in the middle of an article",
    async (signal) => {
      // One sentence of many clauses, a second of work or more for each article, a minute for all.
      const heavy = "Ana Brandt and Bo Lund met in Geneva, and the mayor criticized the plan while ".repeat(
        3000,
      );
      const articles = Array.from(
        { length: 60 },
        (_, i) => `${JSON.stringify({ id: `a${i}`, text: heavy })}\n`,
      );
      const cwd = folderOf({ "a.jsonl": articles.join("") });
      const out = join(cwd, "out");
      let begun = Number.POSITIVE_INFINITY;
      const { by, after } = await killed(["annotate", "a.jsonl", "-o", "out"], cwd, signal, () => {
        // The folder is made before the first article is read; the models are loaded by then.
        if (begun === Number.POSITIVE_INFINITY && existsSync(out)) begun = performance.now();
        return performance.now() - begun > 500;
      });
      expect(by).toBe(signal);
      expect(after).toBeLessThan(1000);
    },
  );

  it("by kill -9 leaves whole documents and a true manifest, and the next run clears the rest", async () => {
    const cwd = folderOf({ "rows.jsonl": rows(3000) });
    const out = join(cwd, "out");
    const args = ["annotate", "rows.jsonl", "-o", "out", "-q", "--layers", "paragraphs"];
    const { by } = await killed(args, cwd, "SIGKILL", () => existsSync(out) && readdirSync(out).length > 300);
    expect(by).toBe("SIGKILL");
    const documents = () => readdirSync(out).filter((name) => name.endsWith(".json"));
    const left = documents();
    expect(left.length).toBeLessThan(3000);
    for (const name of left)
      expect(() => JSON.parse(readFileSync(join(out, name), "utf8")), name).not.toThrow();
    const listed = readFileSync(join(out, "manifest.tsv"), "utf8").split("\n").length - 2;
    expect(Math.abs(listed - left.length)).toBeLessThan(2);
    expect(glossator(args, { cwd })).toMatchObject({ status: 0, stderr: "" });
    expect(documents()).toHaveLength(3000);
    expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(readFileSync(join(out, "manifest.tsv"), "utf8").trim().split("\n")).toHaveLength(3001);
  });

  it.skipIf(!existsSync("/dev/full"))("by a disk that is full says so in one line", async () => {
    const cwd = folderOf({ "rows.jsonl": rows(50) });
    const child = spawn(process.execPath, [MAIN, "annotate", "--ndjson", "rows.jsonl"], {
      cwd,
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    let errors = "";
    child.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, errors }).toEqual({
      status: 1,
      errors: "✗ standard output: does not fit: the disk is full; make room and run again [disk-full]\n",
    });
  });
});
