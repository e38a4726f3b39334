import { describe, expect, it } from "vitest";
import { annotate } from "../../src/annotate.js";
import { withoutText } from "../../src/document/without-text.js";
import { withCodebook } from "../../src/pipeline/with-codebook.js";
import { categories } from "../../src/tables/categories.js";
import { expectDeclaredCells } from "../helpers/cells.js";
import { codebookOf } from "../helpers/codebook.js";
import { quick } from "../helpers/models.js";
import { rowsByName } from "../helpers/table-rows.js";

const codebook = codebookOf(`
categories:
  water: {words: [dam, river*: 0.1, flood: 0.2]}
  fire: {words: [fire]}
`);
const text = "The dam and the river rose.\n\nThe council met.\n\nRivers flood, and the dam, the DAM, broke.";
const doc = await annotate({ id: "a", text, meta: {} }, withCodebook(quick, codebook));

describe("the table categories", () => {
  it("has a row a category and paragraph, with counts, weights and words", () => {
    const water = rowsByName(categories, doc).filter(({ category }) => category === "water");
    expect(water).toEqual([
      expect.objectContaining({
        paragraph: "p1",
        n: 2,
        weighted: 1.1,
        words: "dam; river",
        entries: "dam; river*",
      }),
      expect.objectContaining({ paragraph: "p3", n: 4, weighted: 2.3, words: "Rivers; flood; dam; DAM" }),
    ]);
  });

  it("has a row with 0 for what the article has nothing of", () => {
    const fire = rowsByName(categories, doc).filter(({ category }) => category === "fire");
    expect(fire).toEqual([
      { paragraph: null, role: null, category: "fire", n: 0, weighted: 0, words: null, entries: null },
    ]);
  });

  it("has cells as declared, without the text too, and no row where there was no codebook", async () => {
    expectDeclaredCells(categories, doc);
    const bare = rowsByName(categories, withoutText(doc));
    expect(bare[0]).toMatchObject({ n: 2, words: null, entries: "dam; river*" });
    expect(categories.rows(await annotate(text, quick))).toEqual([]);
  });
});
