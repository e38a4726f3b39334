import { type Comparison, comparison } from "../comparison.js";
import { entities } from "../layers/entities.js";
import { linking } from "../layers/linking.js";
import { quotations } from "../layers/quotations.js";
import { paragraphs, sentences, tokens } from "../layers/segments.js";
import { stance } from "../layers/stance.js";
import { mentionUnits, quotationUnits } from "./continua.js";
import { entityLabels, roleLabels, sentimentLabels, stanceLabels } from "./labels.js";

const LAYERS = [
  paragraphs,
  roleLabels,
  sentimentLabels,
  tokens,
  sentences,
  entities,
  mentionUnits,
  entityLabels,
  linking,
  quotations,
  quotationUnits,
  stance,
  stanceLabels,
];

/**
 * Agreement of two people over many documents: `add` each pair, then `report`. Only layers that both annotated
 * are compared. Spans by F1 (which treats both alike), labels by κ and nominal α, units by u-α.
 * In the error rows `auto` is the first person and `gold` the second.
 */
export function agreement(): Comparison {
  return comparison(LAYERS, (layer, first, second) => layer.annotated(first) && layer.annotated(second));
}
