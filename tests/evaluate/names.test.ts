import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameOf, sameName } from "../../src/evaluate/names.js";

const cases = readFileSync("tests/cases/same-name.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(.+) ([=≠]) (.+)$/.exec(line)!.slice(1) as [string, string, string]);

describe("sameName", () => {
  it.each(cases)("%s %s %s", (a, sign, b) => {
    expect(sameName(a, b)).toBe(sign === "=");
    expect(sameName(b, a)).toBe(sign === "=");
  });

  it("takes nobody for nobody", () => {
    expect(sameName(null, null)).toBe(false);
    expect(sameName("", "Ana")).toBe(false);
  });
});

describe("nameOf", () => {
  const names = new Map([["e1", "Ana Brandt"]]);
  const text = "Critics speak.";
  it.each([
    ["an entity", { entity: "e1" }, "Ana Brandt"],
    ["the author", { author: true as const }, "author"],
    ["words", { text: "some critics", start: 0, end: 7 }, "some critics"],
    ["words in the text alone", { start: 0, end: 7 }, "Critics"],
    ["an entity before the words", { start: 0, end: 7, entity: "e1", text: "she" }, "Ana Brandt"],
    ["nobody", null, null],
  ])("gives %s", (_what, who, name) => {
    expect(nameOf(who, names, text)).toBe(name);
  });
});
