import ts from "typescript";
import { expect, it } from "vitest";
import { lookUpsOfText } from "../../scripts/look-ups.js";

/** The lines of this source in which the rule finds something. */
function found(source: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const inner = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === "planted.ts"
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true)
      : inner(name, ...rest);
  const program = ts.createProgram(["planted.ts"], options, host);
  const places = lookUpsOfText(program, (file) => file === "planted.ts");
  return places.map((place) => source.split("\n")[Number(place.split(":")[1]) - 1]!);
}

const TABLES = [
  "declare const word: string;",
  "const days: Record<string, string[]> = {};",
  "const steps = { last: -1, next: 1 };",
  "const known = new Map<string, string[]>();",
];

const PLANTED = [
  "days[word];",
  "days[word] = [];",
  "days[word.slice(1).toLowerCase()];",
  "days[[word].at(-1)!];",
  "days['a' + word];",
  "steps[word as keyof typeof steps];",
  "({ a: 1 } as Record<string, number>)[word];",
  "if (word in steps) { }",
  "const { [word]: day } = days;",
  "(steps as any)[word];",
];

const FINE = [
  "known.get(word);",
  "[word][0];",
  "word[0];",
  "days.monday;",
  "days['monday'];",
  "for (const key of ['last', 'next'] as const) steps[key];",
  "if ('last' in steps) { }",
  "const { last } = steps;",
];

it("every look-up of text in a plain object is found, and nothing else", () => {
  expect(found([...TABLES, ...PLANTED, ...FINE].join("\n"))).toEqual(PLANTED);
});
