import { describe, expect, it } from "vitest";
import { cohenKappa } from "../../../src/evaluate/agreement/kappa.js";

describe("cohenKappa", () => {
  it("gives the textbook examples", () => {
    // Two readers of 50 grant proposals; p_o = .7, p_e = .5 (the example of Wikipedia, "Cohen's kappa").
    expect(cohenKappa([20, 5, 10, 15], 2)).toBeCloseTo(0.4, 12);
    // The two tables there that show how κ depends on the marginals: the same agreement of 60 in 100.
    expect(cohenKappa([45, 15, 25, 15], 2)).toBeCloseTo(0.1304, 4);
    expect(cohenKappa([25, 35, 5, 35], 2)).toBeCloseTo(0.2593, 4);
  });

  it("is 1 for the same labels throughout, −1 for two labels exchanged", () => {
    expect(cohenKappa([5, 0, 0, 0, 3, 0, 0, 0, 2], 3)).toBeCloseTo(1, 12);
    expect(cohenKappa([0, 5, 5, 0], 2)).toBe(-1);
  });

  it("has no value without units, or where only one label was ever used", () => {
    expect(cohenKappa([0, 0, 0, 0], 2)).toBeNull();
    expect(cohenKappa([9, 0, 0, 0], 2)).toBeNull();
  });
});
