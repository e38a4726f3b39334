import { describe, expect, it } from "vitest";
import { acronymOf, isShortFormOf } from "../../../src/stages/entities/linking/short-forms.js";

describe("acronymOf", () => {
  it.each([
    ["European Fisheries Council", "EFC"],
    ["Bureau of Lake Affairs", "BLA"],
    ["Trans-Alpine Rail", "TAR"],
    ["Norvik", undefined],
  ])("%s: %s", (name, acronym) => {
    expect(acronymOf(name)).toBe(acronym);
  });
});

describe("isShortFormOf", () => {
  it.each([
    ["Norvik", "Norvik Inc.", true],
    ["Norvik", "Norvik Systems", true],
    ["Supreme Court", "U.S. Supreme Court", true],
    ["National", "National Grain Board", false],
    ["Court", "U.S. Supreme Court", false],
    ["Chile", "Chile Copper", false],
    ["Norvik Systems", "Norvik", false],
    ["Lake Affairs", "Bureau of Lake Affairs", false],
  ])("%s of %s: %s", (short, long, answer) => {
    expect(isShortFormOf(short, long)).toBe(answer);
  });
});
