import { hundredths } from "../../document/hundredths.js";
import type { Sentence, Sentiment, Tokens } from "../../document/schema.js";
import { indexesWithin } from "../../document/span.js";
import { wordForm } from "../../document/word-form.js";
import { type Encoder, stretchReader } from "../../encoder/encode.js";
import type { ToneHead } from "../../heads/tone-head.js";
import { concedes, contrasts, negates, removes } from "../../lexicons/shifters.js";
import { type Stage, stage } from "../stage.js";
import { mixedScore } from "./encoder-tone.js";
import { evidenceOf } from "./evidence.js";

/** Words of a sentence that are tried at most, the first ones: each costs the encoder one run. */
const MOST_TRIED = 40;
/** What hiding a word must take from the score at least: less may be the rounding of the encoder's numbers. */
const LEAST_TAKEN = 0.1;

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ"]);

/**
 * Which words decided the tone of a sentence that is not neutral. The encoder reads the sentence alone, once whole and
 * once for each word that may count, with that word hidden (leave one out: Li, Monroe and Jurafsky 2016). Its vector
 * alone cannot be left out: the other words have read it. Words without which the score is nearer to the other side are
 * evidence, with the points of score that hiding each takes; a neutral sentence has none. Nothing else is changed.
 *
 * @param model `sha256:…` of the network.
 */
export function toneEvidence(
  encoder: Encoder,
  head: ToneHead,
  model: string,
): Stage<"tokens" | "sentences" | "sentiment", "sentiment"> {
  return stage({
    name: "tone-evidence",
    version: "1.0.0",
    model,
    needs: ["tokens", "sentences", "sentiment"],
    gives: ["sentiment"],
    run: async ({ text, tokens, sentences, sentiment }) => {
      const explained: (Sentiment | null)[] = [];
      for (const [k, sentence] of sentences.entries()) {
        const sound = sentiment.sentences[k] ?? null;
        explained.push(
          sound && { ...sound, evidence: await decisive(text, tokens, sentence, sound, encoder, head) },
        );
      }
      return { sentiment: { ...sentiment, sentences: explained } };
    },
  });
}

async function decisive(
  text: string,
  tokens: Tokens,
  sentence: Sentence,
  { label }: Sentiment,
  encoder: Encoder,
  head: ToneHead,
): Promise<NonNullable<Sentiment["evidence"]>> {
  if (label === "neutral") return [];
  const [from, to] = indexesWithin(tokens, sentence);
  const read = stretchReader(text, tokens, { from, to }, encoder);
  if (!read) return [];
  const all = Array.from({ length: to - from }, (_, row) => row);
  const scoreWithout = async (hidden?: number) => mixedScore(head(await read(hidden), all));
  const whole = await scoreWithout();
  const side = label === "positive" ? 1 : -1;
  const taken = new Float32Array(all.length);
  for (const row of all.filter((row) => mayDecide(text, tokens, from + row)).slice(0, MOST_TRIED)) {
    const difference = whole - (await scoreWithout(row));
    // Two decimals: engines agree in these.
    if (difference * side > 0) taken[row] = hundredths(difference);
  }
  return evidenceOf(taken, tokens, from, LEAST_TAKEN);
}

/** True for content words, and for small words that turn others: *no*, *without*, *but*. */
function mayDecide(text: string, { start, end, pos }: Tokens, i: number): boolean {
  if (CONTENT.has(pos[i]!)) return true;
  const form = wordForm(text, start[i]!, end[i]!);
  return negates(form) || contrasts(form) || concedes(form) || removes(form);
}
