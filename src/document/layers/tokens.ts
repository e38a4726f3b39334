import { POS_TAGS } from "../vocabulary.js";
import { layer, type ValueOf } from "./layer.js";
import { offset, type Plain } from "./shapes.js";

/** Columns, which are far smaller than objects. */
export const tokens = layer({
  name: "tokens",
  shape: (z) =>
    z
      .object({
        start: z.array(offset(z)),
        end: z.array(offset(z)),
        pos: z.array(z.enum(POS_TAGS)),
        lemma: z.array(z.string()),
      })
      .describe("Columns of equal length, a token a row."),
  check({ start, end, pos, lemma }, check) {
    const rows = start.length;
    for (const [name, column] of Object.entries({ end, pos, lemma })) {
      if (column.length === rows) continue;
      check.fail("uneven-columns", `tokens.${name}`, `has ${column.length} rows, start has ${rows}`);
      return;
    }
    let last = 0;
    for (let i = 0; i < rows && !check.isFull; i++) {
      check.span(`tokens[${i}]`, { start: start[i]!, end: end[i]! });
      if (start[i]! < last) check.fail("overlap", `tokens[${i}]`, "overlaps the one before it");
      // JSON would write null for what a stage left undefined, and no reader would take it.
      if (typeof pos[i] !== "string" || typeof lemma[i] !== "string")
        check.fail("empty-cell", `tokens[${i}]`, "lacks its part of speech or its lemma");
      last = end[i]!;
    }
  },
  /** Lemmas would give the text away word by word. */
  withoutText: (tokens) => ({ ...tokens, lemma: tokens.lemma.map(() => "") }),
});
export type Tokens = Plain<ValueOf<typeof tokens>>;
