import { NEGATIVE_BELOW, POSITIVE_ABOVE, score } from "./score.js";
import type { Tone } from "./tone.js";
import { weigh } from "./weigh.js";

/** How words sound by word lists and rules alone. */
export const ruledTone: Tone = {
  thresholds: [NEGATIVE_BELOW, POSITIVE_ABOVE],
  read({ reading, skip, quoted }) {
    const { text, tokens, sentences } = reading;
    const weights = weigh(text, tokens, sentences, skip);
    return {
      of(from, to, voice) {
        let weight = 0;
        let words = 0;
        for (let i = from; i < to; i++) {
          if (tokens.pos[i] === "PUNCT") continue;
          if (voice !== "both" && (quoted[i] === 1) !== (voice === "quoted")) continue;
          weight += weights[i]!;
          words++;
        }
        return words === 0 ? null : { score: score({ weight, words }), words };
      },
      evidence(from, to) {
        let weight = 0;
        let words = 0;
        for (let i = from; i < to; i++) {
          if (tokens.pos[i] === "PUNCT") continue;
          weight += weights[i]!;
          words++;
        }
        const share = weight === 0 ? 0 : score({ weight, words }) / weight;
        return weights.slice(from, to).map((value) => value * share);
      },
    };
  },
};
