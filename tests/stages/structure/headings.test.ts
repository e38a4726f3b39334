import { expect, it } from "vitest";
import { fingerprint } from "../../../scripts/roles/probe.js";
import { FINGERPRINT } from "../../../src/stages/structure/headings/weights.js";

it("features of headings are those that their weights were learned with", () => {
  expect(fingerprint()).toBe(FINGERPRINT);
});
