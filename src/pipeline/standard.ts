import { entities } from "../stages/entities/entities.js";
import { quotations } from "../stages/quotations/quotations.js";
import { sentiment } from "../stages/sentiment/sentiment.js";
import { targets } from "../stages/sentiment/targets.js";
import { stance } from "../stages/stance/stance.js";
import { structure } from "../stages/structure/structure.js";
import { tokens } from "../stages/tokens/tokens.js";
import { pipeline } from "./pipeline.js";

/** The whole pipeline by rules and word lists alone, in order: it needs no model files. */
export const standard = pipeline([structure, tokens, entities, quotations, sentiment, targets, stance]);
