import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, it } from "vitest";

const guide = readFileSync("docs/guide.md", "utf8");

/** Where a code is given to a problem, a note or a fault: `failure("code"`, `fail(line, "code"`, `code: "code"`. */
const GIVEN =
  /(?:(?:failure|fail|MarksFault)\(\s*(?:[^"(),]*(?:\([^()]*\)[^"(),]*)?,\s*)?|\bcode: )"([a-z]+(?:-[a-z]+)*)"/g;

const source = globSync("src/**/*.ts")
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const given = new Set([...source.matchAll(GIVEN)].map((match) => match[1]!));
/** Codes in the first column of the guide's tables of codes. */
const explained = new Set(
  [...guide.matchAll(/^\| code \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/gm)].flatMap(([, rows = ""]) =>
    rows
      .split("\n")
      .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!)),
  ),
);

it("the guide explains every code that the source gives", () => {
  expect([...given]).toEqual(
    expect.arrayContaining(["empty-text", "bad-type", "bad-mark", "overlap", "too-many-rows", "little-text"]),
  );
  expect([...given].filter((code) => !explained.has(code)).sort()).toEqual([]);
});

it("the guide explains no code that there is not", () => {
  expect([...explained].filter((code) => !source.includes(`"${code}"`))).toEqual([]);
});
