import { describe, expect, it } from "vitest";
import { commonWords, grammarWords, lesserWords } from "../../src/lexicons/common-words.js";
import { countryCode } from "../../src/lexicons/countries.js";
import { organizations } from "../../src/lexicons/organizations.js";
import { peoples } from "../../src/lexicons/peoples.js";
import { genderOfName, givenNames } from "../../src/lexicons/person-names.js";
import { cities, landscapes, regions } from "../../src/lexicons/places.js";
import { readFrontCoded } from "../../src/lexicons/word-set.js";

describe("front-coded lists", () => {
  it("give back what was coded", () => {
    expect(readFrontCoded("0ana|3bel|2n|0bo")).toEqual(["ana", "anabel", "ann", "bo"]);
  });
  it("hold entries in small letters without stray marks", () => {
    for (const set of [
      commonWords,
      lesserWords,
      grammarWords,
      cities,
      regions,
      landscapes,
      peoples,
      givenNames,
      organizations,
    ]) {
      const odd = [...set()].filter(
        (entry) => entry === "" || entry !== entry.toLowerCase() || /^\s|\s$|\|/.test(entry),
      );
      expect(odd).toEqual([]);
    }
  });
});

describe("countries", () => {
  it.each([
    ["russia", "RU"],
    ["u.s.", "US"],
    ["ivory coast", "CI"],
    ["england", ""],
    ["atlantis", undefined],
  ])("%s: %s", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

describe("given names", () => {
  it("tell a gender only where all who bear them share it", () => {
    expect(genderOfName("margaret")).toBe("female");
    expect(genderOfName("boris")).toBe("male");
    expect(genderOfName("xyz")).toBeUndefined();
  });
});
