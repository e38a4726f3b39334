import { hundredths } from "../../document/hundredths.js";
import { type Sound, TONE_LABELS, type ToneHead } from "../../heads/tone-head.js";
import { likeliest } from "../../learn/softmax.js";
import type { Tone, Voice } from "./tone.js";

/** How much the labels' probabilities count for the score beside the rating that people would give. */
const LABELS = 0.5;
/** A rating of 1 is far beyond what people give on average: such a one counts as 1. */
const MOST_RATING = 0.6;

/**
 * How words sound to the encoder: the label that readers of articles would give, and a score that goes with the
 * ratings of sentences and never stands on the other side of the label. Scores have two decimals: engines agree in these.
 */
export function encoderTone(head: ToneHead): Tone {
  return {
    read({ reading, quoted, vectors }) {
      if (!vectors) throw new Error("this tone needs the layer vectors: put the stage encode before it");
      const { pos } = reading.tokens;
      const sound = (rows: readonly number[]) => {
        const said = head(vectors, rows);
        const best = likeliest(said.labels);
        const mixed = mixedScore(said);
        const side = best - 1;
        const score = side === 0 || mixed * side > 0 ? mixed : 0;
        return { label: TONE_LABELS[best]!, score: hundredths(score) };
      };
      const heard = (i: number, voice: Voice) =>
        voice === "both" || (quoted[i] === 1) === (voice === "quoted");
      return {
        of(stretches, voice) {
          const rows: number[] = [];
          let words = 0;
          for (const { from, to } of stretches) {
            for (let i = from; i < to; i++) {
              if (!heard(i, voice)) continue;
              rows.push(i);
              if (pos[i] !== "PUNCT") words++;
            }
          }
          return words === 0 ? null : sound(rows);
        },
      };
    },
  };
}

/** The score before it is kept on the side of the label and rounded, −1 to 1. */
export function mixedScore({ rating, labels }: Sound): number {
  const rated = Math.max(-1, Math.min(1, rating / MOST_RATING));
  return LABELS * (labels[2]! - labels[0]!) + (1 - LABELS) * rated;
}
