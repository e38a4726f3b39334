import type { z as Zod } from "zod";
import type { Z } from "./layer.js";

/** Shapes that several layers are made of. */

export const offset = (z: Z) => z.int().nonnegative();

export const span = (z: Z) => ({ start: offset(z), end: offset(z) });

export const id = (z: Z) => z.string().min(1);

export const probability = (z: Z) => z.number().min(0).max(1).describe("Probability, 0 to 1.");

export const pieces = (z: Z) =>
  z.array(z.tuple([offset(z), offset(z)])).describe("Pieces [start, end), ascending, without overlap.");

const polarity = (z: Z) => z.number().min(-1).max(1).describe("Sentiment, −1 (bad) to 1 (good).");

export const sentimentShape = (z: Z) =>
  z.object({
    label: z.enum(["positive", "neutral", "negative"]),
    score: polarity(z).optional().describe("Always given by the tool; people decide the label alone."),
    probability: probability(z).optional().describe("Of the label, 0 to 1, where a model gave it."),
    author: polarity(z).nullable().optional().describe("The writer's own words; null where there are none."),
    quoted: polarity(z).nullable().optional().describe("Words inside quotations; null where there are none."),
    evidence: z
      .array(z.object({ ...span(z), weight: z.number() }))
      .optional()
      .describe("On request: the words that gave most to a sentence's score, ascending, and what each gave."),
  });

export type Sentiment = Plain<Zod.output<ReturnType<typeof sentimentShape>>>;
export type SentimentLabel = Sentiment["label"];

/** An object type as one list of its properties. */
export type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
