import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitizedAlpha } from "../../../src/evaluate/agreement/continuum-list.js";
import { sectioned, type Unit } from "../../../src/evaluate/agreement/unitized.js";

function unit(start: number, length: number, category = "c"): Unit {
  return { start, end: start + length, category };
}

/** Krippendorff (2004), Content Analysis, p. 254: a continuum from 150 to 450, here from 0. */
const FIRST = [unit(75, 70), unit(220, 30)];
const SECOND = [unit(70, 80), unit(205, 20), unit(250, 20)];
const ALIKE = [unit(30, 60, "k"), unit(150, 50, "k")];

describe("unitizedAlpha", () => {
  it("gives the example of Krippendorff (2004, p. 254)", () => {
    const alpha = (first: Unit[], second: Unit[]) =>
      unitizedAlpha([sectioned({ first, second, length: 300 })]);
    // As published: D_o .0144 and D_e .0532 for c, 0 and .0490 for k.
    expect(alpha(FIRST, SECOND)).toBeCloseTo(0.7286, 4);
    expect(alpha(ALIKE, ALIKE)).toBe(1);
    expect(alpha([...FIRST, ...ALIKE], [...SECOND, ...ALIKE])).toBeCloseTo(0.8591, 3);
  });

  it("gives a small example computed by hand", () => {
    // L = 10, units 2–4 and 3–5. D_o = (1² + 1²) / 10². Gaps that hold two: 2, 6 and 3, 5.
    // D_e = 2/10 · 2 · [1/3 · (16 − 12 + 2) + 4 · (1 + 5 + 2 + 4)] / (20 · 19 − 2 · 2) = 20 / 376.
    const sections = sectioned({ first: [unit(2, 2)], second: [unit(3, 2)], length: 10 });
    expect(unitizedAlpha([sections])).toBeCloseTo(1 - 0.02 / (20 / 376), 12);
  });

  it("counts a unit that the other has nothing for by the square of its length", () => {
    // Only the first marks 2–4. D_o = 2² / 10². Gaps: 2, 6 and 10. D_e = 2/10 · 4 · (1 + 5 + 9) / (380 − 2).
    const sections = sectioned({ first: [unit(2, 2)], second: [], length: 10 });
    expect(unitizedAlpha([sections])).toBeCloseTo(1 - 0.04 / (12 / 378), 12);
  });

  it("lays texts end to end, with a gap for either observer where a text has nothing of a category", () => {
    // As above, and a text of 10 without marks. D_o = 2² / 20². Gaps: 2, 6, 10 and 10, 10.
    // D_e = 2/20 · 4 · (1 + 5 + 9 + 9 + 9) / (40 · 39 − 2).
    const one = sectioned({ first: [unit(2, 2)], second: [], length: 10 });
    const none = sectioned({ first: [], second: [], length: 10 });
    expect(unitizedAlpha([one, none])).toBeCloseTo(1 - 0.01 / (13.2 / 1558), 12);
  });

  it("takes units that only touch for two, whoever they are of", () => {
    const sections = sectioned({ first: [unit(4, 4)], second: [unit(2, 2), unit(5, 3)], length: 10 });
    expect(sectioned({ first: [unit(2, 2), unit(4, 2)], second: [], length: 10 }).units).toEqual([2, 0]);
    // 2–4 lies in the other's gap; 4–8 and 5–8 begin one apart.
    expect(sections.categories.get("c")!.difference).toBe(2 ** 2 + 1 ** 2);
  });

  it("unites the overlapping units of one observer, and not those of two categories", () => {
    const nested = sectioned({ first: [unit(2, 6), unit(3, 2)], second: [unit(2, 6)], length: 10 });
    expect(nested.units).toEqual([1, 1]);
    expect(unitizedAlpha([nested])).toBe(1);
    const crossed = sectioned({ first: [unit(2, 4), unit(4, 4, "k")], second: [], length: 10 });
    expect(crossed.units).toEqual([2, 0]);
  });

  it("has no value where nobody marked anything", () => {
    expect(unitizedAlpha([])).toBeNull();
    expect(unitizedAlpha([sectioned({ first: [], second: [], length: 10 })])).toBeNull();
  });

  it("is the same whoever comes first, and is near 0 for two who mark by chance", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }));
    const marks = fc.array(place, { maxLength: 5 }).map((list) => list.map(([i, l]) => unit(i * 10, l)));
    fc.assert(
      fc.property(marks, marks, (first, second) => {
        const one = unitizedAlpha([sectioned({ first, second, length: 100 })]);
        const other = unitizedAlpha([sectioned({ first: second, second: first, length: 100 })]);
        expect(one === null ? 0 : one).toBeCloseTo(other === null ? 0 : other, 9);
      }),
    );
    const chance = Array.from({ length: 400 }, (_, i) => {
      // Two quite different walks over the same places.
      const [a, b] = [(i * 37) % 80, (i * 61 + 29) % 80];
      return sectioned({ first: [unit(a, 10)], second: [unit(b, 10)], length: 90 });
    });
    expect(Math.abs(unitizedAlpha(chance)!)).toBeLessThan(0.1);
  });
});
