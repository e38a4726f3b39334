import type { Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { type Compared, type Comparison, compareOne, comparison } from "./comparison.js";
import { entities } from "./layers/entities.js";
import { linking } from "./layers/linking.js";
import { quotations } from "./layers/quotations.js";
import { roles } from "./layers/roles.js";
import { sentences, tokens } from "./layers/segments.js";
import { sentiment } from "./layers/sentiment.js";
import { stance } from "./layers/stance.js";

const LAYERS = [roles, tokens, sentences, entities, linking, quotations, sentiment, stance];

/**
 * Scores over many documents: `add` each with its gold, then `report`. A layer that gold has not annotated is not
 * scored; one that the document lacks counts as empty.
 */
export function evaluation(): Comparison {
  return comparison(LAYERS, (layer, _auto, gold) => layer.annotated(gold));
}

/**
 * Scores one document against gold, with its errors. Gold may lack its text (stand-off): it is then `text`, or
 * that of `auto`. Intervals are drawn over paragraphs.
 *
 * Problems: `different-text`, `wrong-hash`, `no-text`.
 */
export function evaluate(auto: GlossatorDocument, gold: GlossatorDocument, text?: string): Result<Compared> {
  return compareOne(evaluation(), auto, gold, text);
}
