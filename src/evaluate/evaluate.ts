import { type Comparison, comparison } from "./comparison.js";
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
