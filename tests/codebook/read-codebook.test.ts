import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.js";
import { sha256OfText } from "../../src/document/hash.js";
import { codebookOf } from "../helpers/codebook.js";

/** The problems as `line code`, in order. */
function mistakes(source: string): string[] {
  const read = readCodebook(source, "my.yaml");
  if (read.ok) return [];
  return read.problems.map(({ code, where }) => `${/^my\.yaml line (\d+)$/.exec(where!)![1]} ${code}`);
}

/** Lines that end in `#! code` hold that mistake: what must be found, and nothing else. */
function expectMarked(source: string): void {
  const wanted = source
    .split("\n")
    .flatMap((line, i) => [...line.matchAll(/#! ([\w-]+)/g)].map((match) => `${i + 1} ${match[1]}`));
  expect(wanted.length).toBeGreaterThan(0);
  expect(mistakes(source)).toEqual(wanted);
}

describe("a codebook", () => {
  it("is read with everything in it", () => {
    const source = readFileSync("samples/night-ferry.yaml", "utf8");
    const { hash, name, targets, categories, tests } = codebookOf(source);
    expect(hash).toBe(`sha256:${sha256OfText(source)}`);
    expect(name).toBe("A city and its night ferry");
    expect(targets[0]).toMatchObject({ label: "the night ferry", type: "PRODUCT" });
    expect(targets[0]!.names.map(({ text }) => text)).toEqual([
      "Marrow Strait ferry",
      "night ferry",
      "the ferry",
    ]);
    expect(targets[0]!.exceptions.map(({ text }) => text)).toEqual(["the ferry terminal"]);
    expect(targets[1]!.definition).toBe("Director of the Sandoval Transit Authority.");
    expect(categories[0]!.entries.map(({ text, weight, cased }) => [text, weight, cased])).toEqual([
      ["budget*", 1, false],
      ["fare", 1, false],
      ["fares", 1, false],
      ["pay*", 1, false],
      ["paid", 1, false],
      ["empty seats", 2, false],
      ["expense*", 0.5, false],
      ["$", 1, true],
    ]);
    expect(tests.map(({ gets }) => gets.length)).toEqual([3, 0, 2]);
    expect(tests[1]!.line).toBe(source.slice(0, source.indexOf("- text: Pay")).split("\n").length);
  });

  it("takes words for words, whatever YAML might make of them", () => {
    const { categories } = codebookOf(
      "categories:\n  A:\n    words: [no, yes, null, 1984, 007, 1e3, ~]\n  B:\n    words: on\n",
    );
    expect(categories[0]!.entries.map(({ text }) => text)).toEqual([
      "no",
      "yes",
      "null",
      "1984",
      "007",
      "1e3",
      "~",
    ]);
    expect(categories[1]!.entries.map(({ text }) => text)).toEqual(["on"]);
  });

  it("takes weights in a list and in a map", () => {
    const source =
      "categories:\n  A:\n    words: {war: 2, peace: -1}\n  B:\n    words:\n      - war: 0.5\n      - peace\n";
    expect(codebookOf(source).categories.map(({ entries }) => entries.map(({ weight }) => weight))).toEqual([
      [2, -1],
      [0.5, 1],
    ]);
  });
});

describe("mistakes", () => {
  it("are all named at once, each with its line", () => {
    expectMarked(
      `target: x            #! unknown-key
targets:
  Ana:
    names: [Ana Brandt]  # no type
  Bo:
    type: HUMAN          #! bad-type
    names:
      - Bo Lund
      - Ana Brandt       #! double-name
      - Bo: 2            #! bad-weight
      - Bo Lund          #! double-name
    alias: Bo            #! unknown-key
  Cy:                    #! missing-key
    type: PERSON
  Ana:                   #! double-label
    type: DATE           #! bad-type
    names: Ana
categories:
  - A                    #! wrong-kind
tests:
  - gets: Ana            #! missing-key
  - text: Hello          #! missing-key
  - text: Hello
    gets: [Ana, Dora]    #! unknown-label
`.replace("  Ana:\n", "  Ana:                 #! bad-type\n"),
    );
  });

  it("in words", () => {
    expectMarked(`categories:
  A:
    words:
      - war*
      - WAR*             #! double-entry
      - "*fare"          #! bad-wildcard
      - w*               #! bad-wildcard
      - wa*r             #! bad-wildcard
      - trade war, peace #! several-in-one
      - peace: much      #! bad-weight
      - truce:           #! bad-weight
      - ""               #! empty-entry
      - ${"a ".repeat(41)}#! long-entry
      - *fare            #! bad-wildcard
    names:
      - "Keller, Sohn und Co."
      - Keller, Lund     #! several-in-one
    exceptions: {war: 1} #! bad-weight
  B:                     #! missing-key
    definition: Nothing
  C:
    definition: [a]      #! wrong-kind
    words: [x]
  D: text                #! wrong-kind
  E:                     #! missing-key
    words: []
  "": {words: [x]}       #! missing-key
  G:
    words:
      - #strike          #! empty-entry
`);
  });

  it("in YAML itself", () => {
    expectMarked("targets:\n  Ana:\n\t  type: PERSON #! bad-yaml\n");
    expect(mistakes('categories:\n  A:\n    words: ["war\n')).toContain("4 bad-yaml");
  });

  it("of a codebook without anything in it", () => {
    for (const source of ["", "name: x\n", "targets:\n", "- a\n", "# only this\n", "just words"]) {
      expect(mistakes(source), source).toHaveLength(1);
    }
  });

  it("name the line that a double entry stands in already", () => {
    const read = readCodebook("categories:\n  A:\n    words: [war]\n    names:\n      - War\n      - War\n");
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      '"War" stands in line 5 already: take one of them away',
    ]);
  });
});
