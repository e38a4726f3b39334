import fc from "fast-check";
import { alpha as oracle } from "krippendorff";
import { describe, expect, it } from "vitest";
import { alphaOfConfusion, nominalAlpha } from "../../../src/evaluate/agreement/alpha.js";

/** A line an observer, a column a unit, a dot for a missing value. */
function units(...observers: string[]): (string | null)[][] {
  const rows = observers.map((observer) =>
    observer.split(" ").map((value) => (value === "." ? null : value)),
  );
  return rows[0]!.map((_, unit) => rows.map((row) => row[unit]!));
}

describe("nominalAlpha", () => {
  it("gives the examples of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability", () => {
    // A: two observers, two values, ten units.
    expect(nominalAlpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))).toBeCloseTo(0.095, 3);
    // B: two observers, five values, twelve units.
    expect(nominalAlpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))).toBeCloseTo(0.692, 3);
    // C: four observers, missing values.
    const four = units(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(nominalAlpha(four)).toBeCloseTo(0.743, 3);
  });

  it("gives the example of Wikipedia, three observers with missing values", () => {
    const three = units(
      ". . . . . 3 4 1 2 1 1 3 3 . 3",
      "1 . 2 1 3 3 4 3 . . . . . . .",
      ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
    );
    expect(nominalAlpha(three)).toBeCloseTo(0.691, 3);
  });

  it("has no value where nothing can be paired or nothing varies", () => {
    expect(nominalAlpha([])).toBeNull();
    expect(
      nominalAlpha([
        ["a", null],
        [null, "b"],
      ]),
    ).toBeNull();
    expect(
      nominalAlpha([
        ["a", "a", "a"],
        ["a", "a"],
      ]),
    ).toBeNull();
  });

  it("agrees with the krippendorff package on random data with missing values", () => {
    const value = fc.option(fc.constantFrom("a", "b", "c"), { nil: null, freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 30 }), (random) => {
        const ours = nominalAlpha(random);
        if (ours === null) return;
        const byObserver = [0, 1, 2].map((observer) => random.map((unit) => unit[observer] ?? undefined));
        expect(ours).toBeCloseTo(oracle(byObserver), 9);
      }),
    );
  });
});

describe("alphaOfConfusion", () => {
  it("is α of the same two observers", () => {
    // Example B above as a table: a, b, c, d, e.
    const table = new Float64Array(25);
    const index = (label: string) => "abcde".indexOf(label);
    for (const [a, b] of units("a a b b d c c c e d d a", "b a b b b c c c e d d d")) {
      table[index(a!) * 5 + index(b!)]! += 1;
    }
    expect(alphaOfConfusion(table, 5)).toBeCloseTo(0.692, 3);
  });
});
