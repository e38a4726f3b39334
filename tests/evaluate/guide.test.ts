import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ENTITY_TYPES } from "../../src/document/schema.js";
import { agreement } from "../../src/evaluate/agreement/agree.js";
import { ERROR_COLUMNS } from "../../src/evaluate/errors.js";
import { evaluation } from "../../src/evaluate/evaluate.js";

const guide = readFileSync("docs/evaluation.md", "utf8");

it("explains every figure and every column of the error table", () => {
  const named = (key: string) => guide.includes(`\`${key}\``);
  for (const { key } of evaluation().report().figures) {
    const type = ENTITY_TYPES.find((one) => key === `entities.${one}`);
    expect(type ? named("entities.PERSON") : named(key), key).toBe(true);
  }
  for (const { key } of agreement().report().figures) {
    if (ENTITY_TYPES.some((type) => key === `entities.${type}`)) continue;
    const [stem, kind] = key.split(".");
    expect(named(key) || (named(`${stem}.…`) && named(`….${kind}`)), key).toBe(true);
  }
  expect(guide).toContain(ERROR_COLUMNS.join(", "));
});

it("gives every figure its own key", () => {
  for (const run of [evaluation(), agreement()]) {
    const keys = run.report().figures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
