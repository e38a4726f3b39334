/** Documents are compared in constant memory: many times what the heap may hold goes through it. */
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { expect, it } from "vitest";
import { glossator } from "../helpers/cli.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();

it.each(["evaluate", "agree"])(
  "%s holds one pair of documents at a time",
  async (command) => {
    const sentence = "Ana Brandt met Mr. Okafor in Geneva on Monday, and the mayor said no. ";
    const cwd = folderOf({ "a.txt": `${sentence.repeat(40)}\n\n`.repeat(8) });
    glossator(["annotate", "a.txt", "--fast", "-o", "."], { cwd });
    const json = JSON.stringify(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8")));
    const documents = Math.ceil(100_000_000 / json.length);
    const file = createWriteStream(join(cwd, "many.ndjson"));
    for (let i = 0; i < documents; i++) {
      const line = `${json.replace('"id":"a"', `"id":"a${i}"`)}\n`;
      if (!file.write(line)) await new Promise((resolve) => file.once("drain", () => resolve(undefined)));
    }
    file.end();
    await finished(file);
    const env = { ...process.env, NODE_OPTIONS: "--max-old-space-size=100" };
    const run = glossator([command, "many.ndjson", "many.ndjson", "--json"], { cwd, env });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(run.stdout).documents).toBe(documents);
  },
  180_000,
);
