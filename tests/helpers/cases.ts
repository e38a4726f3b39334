import { readFileSync } from "node:fs";

/** One block of a case file: its first line and the lines after it. */
export interface Case {
  title: string;
  body: string;
}

/** Blocks of `tests/cases/NAME`, which blank lines part; lines that begin with "#" are for the reader. */
export function readCases(name: string): Case[] {
  const lines = readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      const [title, ...body] = block.split("\n");
      if (body.length === 0) throw new Error(`case "${title}" of ${name} has no text`);
      return { title: title!, body: body.join("\n") };
    });
}
