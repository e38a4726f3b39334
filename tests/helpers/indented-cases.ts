import { readFileSync } from "node:fs";

/** A case of a readable file: a text, and the indented lines below it. */
export interface Case {
  line: number;
  text: string;
  expected: string[];
}

/** Cases of `tests/cases/<name>.txt`: `#` lines are remarks, indented lines belong to the text above them. */
export function indentedCases(name: string): Case[] {
  const found: Case[] = [];
  const lines = readFileSync(new URL(`../cases/${name}.txt`, import.meta.url), "utf8").split("\n");
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (/^\s/.test(line)) found.at(-1)!.expected.push(line.trim());
    else found.push({ line: i + 1, text: line, expected: [] });
  }
  if (found.length === 0) throw new Error(`no case in tests/cases/${name}.txt`);
  return found;
}
