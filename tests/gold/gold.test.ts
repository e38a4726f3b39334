/**
 * The pipeline against gold: each layer must reach the floor that was recorded for it in `floors.json`, which is
 * a little below what was measured when it was last raised. A floor is raised with the code that earns it.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markedIds } from "../../scripts/gold.js";
import { goldDocument, goldText } from "../../scripts/gold-texts.js";
import { evaluation } from "../../src/evaluate/evaluate.js";
import { belowLeast } from "../../src/evaluate/least.js";
import { whole } from "../helpers/models.js";

const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8"));

/** What falls below the floors when these articles are annotated and compared with their gold. */
async function below(ids: string[], least: object) {
  const comparison = evaluation();
  for (const id of ids) {
    const gold = goldDocument(id);
    const text = goldText(gold)!;
    const doc = await whole.annotate({ id, text, meta: {} });
    expect(comparison.add(doc, gold, text)).toMatchObject({ ok: true });
  }
  const shortfalls = belowLeast(comparison.report({ resamples: 0 }), least);
  if (!shortfalls.ok) throw new Error(shortfalls.problem.message);
  return shortfalls.value;
}

describe("gold", () => {
  it("our own articles: no layer falls below its floor", async () => {
    expect(await below(markedIds(), floors.corpus)).toEqual([]);
  });

  const reference = "sochi-summit-2008";
  const absent = goldText(goldDocument(reference)) === null;
  const title = absent
    ? `SKIPPED: the text of ${reference} is not ours to publish and is not here; put it into corpus/private/${reference}.txt to run this`
    : `the reference article ${reference}: no layer falls below its floor`;
  it.skipIf(absent)(title, async () => {
    expect(await below([reference], floors[reference])).toEqual([]);
  });

  it("would notice: an annotation with nothing in it falls below every floor", () => {
    const comparison = evaluation();
    for (const id of markedIds()) {
      const gold = goldDocument(id);
      const empty = {
        ...gold,
        layers: {},
        paragraphs: [],
        mentions: [],
        entities: [],
        quotations: [],
        stances: [],
      };
      expect(comparison.add(empty, gold)).toMatchObject({ ok: true });
    }
    const shortfalls = belowLeast(comparison.report({ resamples: 0 }), floors.corpus);
    expect(shortfalls.ok && shortfalls.value.map(({ key }) => key).sort()).toEqual(
      Object.keys(floors.corpus).sort(),
    );
  });
});
