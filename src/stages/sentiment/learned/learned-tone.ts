import { firstAtOrAfter } from "../../../document/span.js";
import { labelOf, rounded } from "../score.js";
import type { Tone, Voice } from "../tone.js";
import { contextsOf } from "./context.js";
import { type FeatureSink, passageFeatures, wordsOf } from "./features.js";
import { readTone } from "./model-file.js";
import { WordMemo } from "./word-memo.js";
import { wordValues } from "./word-values.js";

/** The model of tone, as bytes: `models/sentiment/weights.bin`. */
export interface ToneModel {
  weights: Uint8Array;
}

/** Points of people's ratings (−4 to 4) that a score of 1 stands for; more is rare and counts as 1. */
const POINTS = 2;
const VOICES: readonly Voice[] = ["author", "quoted", "both"];
/** How often the last sentence of a stretch counts: what a paragraph ends on decides how it sounds. */
const LAST = 2;
/** Chosen by cross-validation for the best macro-F1 of rated sentences (`scripts/train-sentiment.ts`). */
const NEGATIVE_BELOW = -0.2;
const POSITIVE_ABOVE = 0.18;

/**
 * How words sound as people rated sentences: twice the score is the rating from −4 to 4 that people are expected
 * to give a sentence, in the mean. A longer stretch has the mean of its sentences, each weighed by its
 * words and the last one twice.
 *
 * @throws Error where the bytes are not such a model.
 */
export function learnedTone(model: ToneModel): Tone {
  const { bias, weights, words: known } = readTone(model.weights);
  const memo = new WordMemo(known);
  return {
    read(input) {
      const { reading, skip, quoted } = input;
      const { tokens, sentences } = reading;
      const values = wordValues(reading, memo);
      const contexts = contextsOf(values, reading);
      // Where each sentence begins, as token index, and the end of the last.
      const begins = sentences.map(({ start }) => firstAtOrAfter(tokens.start, start));
      const quotedBefore = countsBefore(quoted);
      const heardBefore = new Float64Array(sentences.length * VOICES.length).fill(Number.NaN);
      let sum = 0;
      const adds: FeatureSink = {
        add(feature, _, value) {
          sum += weights[feature]! * value;
        },
      };
      /** Score and words of one stretch; null where it has no word. */
      const heardIn = (from: number, to: number, voice: Voice) => {
        let total = 0;
        let words = 0;
        let last = 0;
        let lastWords = 0;
        let at = Math.max(0, firstAtOrAfter(begins, from + 1) - 1);
        for (let begin = from; begin < to; at++) {
          const end = Math.min(to, begins[at + 1] ?? to);
          // Most sentences have one voice: what is asked of it is what both give, or nothing.
          const others = quotedBefore[end]! - quotedBefore[begin]!;
          const alone = others === 0 ? "author" : others === end - begin ? "quoted" : null;
          const own = alone === voice ? "both" : voice;
          const heard = {
            from: begin,
            to: end,
            voices: own === "both" ? null : quoted,
            voice: own === "quoted" ? 1 : 0,
          };
          begin = end;
          if (alone !== null && own !== "both") continue;
          const heardWords = wordsOf(heard, contexts);
          if (heardWords === 0) continue;
          // A paragraph asks again for what its sentences were asked for.
          const whole = heard.from === begins[at] && heard.to === (begins[at + 1] ?? tokens.start.length);
          const slot = at * VOICES.length + VOICES.indexOf(own);
          let score = whole ? heardBefore[slot]! : Number.NaN;
          if (Number.isNaN(score)) {
            sum = bias;
            passageFeatures(heard, values, contexts, skip, adds);
            score = Math.max(-1, Math.min(1, sum / POINTS));
            if (whole) heardBefore[slot] = score;
          }
          last = heardWords * score;
          lastWords = heardWords;
          total += last;
          words += heardWords;
        }
        if (words === 0) return null;
        const more = LAST - 1;
        const mean = (total + more * last) / (words + more * lastWords);
        return { score: mean, words };
      };
      return {
        of(stretches, voice) {
          let total = 0;
          let words = 0;
          for (const { from, to } of stretches) {
            const piece = heardIn(from, to, voice);
            if (!piece) continue;
            total += piece.score * piece.words;
            words += piece.words;
          }
          if (words === 0) return null;
          const score = rounded(total / words);
          return { label: labelOf(score, NEGATIVE_BELOW, POSITIVE_ABOVE), score };
        },
        evidence(from, to) {
          const given = new Float32Array(to - from);
          passageFeatures({ from, to, voices: null, voice: 0 }, values, contexts, skip, {
            add(feature, token, value) {
              if (token >= 0) given[token - from]! += (weights[feature]! * value) / POINTS;
            },
          });
          return given;
        },
      };
    },
  };
}

/** How many of `flags` are set before each place, and in all at the end. */
function countsBefore(flags: Uint8Array): Uint32Array {
  const counts = new Uint32Array(flags.length + 1);
  for (let i = 0; i < flags.length; i++) counts[i + 1] = counts[i]! + flags[i]!;
  return counts;
}
