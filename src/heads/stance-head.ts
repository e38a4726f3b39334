import type { Vectors } from "../document/layers/vectors.js";
import { columnsOf, meanOf } from "../encoder/vectors.js";
import { softmax } from "../learn/softmax.js";
import type { Attitude } from "./attitudes.js";
import { dense, dotAt, joined, sigmoid } from "./dense.js";
import { bucketOf, bucketTo, MOST_TOKENS } from "./distance.js";
import { type Matrices, matrixOf } from "./matrices.js";

/** What is known of a mention as the holder of an attitude; parallel to `HolderFacts` of train/neural/tasks.py. */
export interface HolderMention {
  from: number;
  to: number;
  /** Its numbers, in the order of training. */
  facts: readonly number[];
}

/** How likely each is the holder; they sum to 1. */
export interface WhoHolds {
  author: number;
  /** The words that stand for the holder, of whom no mention is one. */
  words: number;
  mentions: Float64Array;
}

/** Reads the attitudes of one text. */
export type StanceHead = (vectors: Vectors) => StanceHeadOfText;

export interface StanceHeadOfText {
  /**
   * For tokens `from` to `to`: how likely each belongs to the target of an attitude, and to the words for its holder.
   * `sentence` is the sentence of the attitude.
   */
  arcs: (
    attitude: Attitude,
    sentence: { from: number; to: number },
    from: number,
    to: number,
  ) => { target: Float32Array; holder: Float32Array };
  /** Who holds an attitude. `state`: it stands in a quotation, whose speaker is named, which has a source. */
  who: (
    attitude: Attitude,
    mentions: readonly HolderMention[],
    state: readonly [number, number, number],
  ) => WhoHolds;
  /** How likely an attitude is only possible or conditional, and its words negated. */
  manners: (attitude: Attitude) => { hedged: number; negated: number };
}

export function stanceHead(matrices: Matrices): StanceHead {
  const roles = [dense(matrices, "arc.0"), dense(matrices, "arc.1")];
  const near = matrixOf(matrices, "arc_near.weight", roles.length).data;
  const sameSentence = matrixOf(matrices, "arc_sentence", roles.length).data;
  const whoQuery = dense(matrices, "who_query");
  const whoKey = dense(matrices, "who_key");
  const whoNear = matrixOf(matrices, "who_near.weight", 1).data;
  const factWeights = matrixOf(matrices, "who_facts.weight").data;
  const factBias = matrixOf(matrices, "who_facts.bias", 1).data[0]!;
  const whoOther = dense(matrices, "who_other");
  const manner = dense(matrices, "manners");
  return (vectors) => {
    // A mention is asked about for every attitude behind it.
    const keys = new Map<number, Float32Array>();
    const keyOf = (from: number, to: number) => {
      const name = from * MOST_TOKENS + to;
      let key = keys.get(name);
      if (!key) {
        key = whoKey.apply(meanOf(vectors, "span", from, to));
        keys.set(name, key);
      }
      return key;
    };
    return {
      arcs: (attitude, sentence, from, to) => {
        const { data, width, columns } = vectors;
        const party = columnsOf(columns, "party");
        const bias = columnsOf(columns, "bias").from;
        const words = meanOf(vectors, "attitude", attitude.from, attitude.to);
        const scale = 1 / Math.sqrt(party.to - party.from);
        const [target, holder] = roles.map((role, r) => {
          const query = role.apply(words);
          const belongs = new Float32Array(to - from);
          for (let row = from; row < to; row++) {
            const at = row * width;
            const inside = row >= sentence.from && row < sentence.to;
            belongs[row - from] = sigmoid(
              dotAt(query, 0, data, at + party.from, query.length) * scale +
                data[at + bias + r]! +
                near[bucketTo(attitude, row) * roles.length + r]! +
                (inside ? sameSentence[r]! : 0),
            );
          }
          return belongs;
        });
        return { target: target!, holder: holder! };
      },
      who: (attitude, mentions, state) => {
        const words = meanOf(vectors, "attitude", attitude.from, attitude.to);
        const query = whoQuery.apply(words);
        const scale = 1 / Math.sqrt(query.length);
        const others = whoOther.apply(joined([words, state]));
        const logits = new Float64Array(2 + mentions.length);
        logits.set(others);
        mentions.forEach(({ from, to, facts }, m) => {
          const key = keyOf(from, to);
          // Of a mention before the attitude its last word counts, of one behind its first.
          const distance =
            from >= attitude.to ? from - attitude.to + 1 : to <= attitude.from ? to - 1 - attitude.from : 0;
          let logit = dotAt(query, 0, key, 0, key.length) * scale + whoNear[bucketOf(distance)]! + factBias;
          for (let f = 0; f < facts.length; f++) logit += factWeights[f]! * facts[f]!;
          logits[2 + m] = logit;
        });
        const p = softmax(logits);
        return { author: p[0]!, words: p[1]!, mentions: p.slice(2) };
      },
      manners: (attitude) => {
        const [hedged, negated] = manner.apply(meanOf(vectors, "attitude", attitude.from, attitude.to));
        return { hedged: sigmoid(hedged!), negated: sigmoid(negated!) };
      },
    };
  };
}
