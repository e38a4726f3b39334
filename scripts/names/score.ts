import { decode, predecessors } from "../../src/learn/chain.js";
import { emissionsOf, type Sequence, type TrainedCrf } from "../../src/learn/train/crf.js";
import { LABELS, NAME_TYPES, namesOf } from "../../src/stages/entities/names/tagger/labels.js";
import type { NameDocument } from "./examples.js";
import type { Scheme } from "./packs.js";

/** Articles to score on, with their sequences made once. */
export interface ScoredPack {
  name: string;
  scheme: Scheme;
  documents: { document: NameDocument; sequences: Sequence[] }[];
}

/** Exact span and type F1 over the types that the tagger gives, as the outside scorer counts them. */
export function scoreOf(model: TrainedCrf, { scheme, documents }: ScoredPack): number {
  const before = predecessors(model.chain);
  const types = new Set(Object.values(scheme.scored));
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const { document, sequences } of documents) {
    const wanted = new Set(
      document.gold
        .filter(({ type }) => types.has(type))
        .map(({ start, end, type }) => `${start} ${end} ${type}`),
    );
    gold += wanted.size;
    sequences.forEach((sequence, s) => {
      const { tokens } = document.examples[s]!;
      const path = decode(model.chain, emissionsOf(sequence, model.weights, LABELS), tokens.length, before);
      for (const { from, to, type } of namesOf(path)) {
        const kind = scheme.scored[NAME_TYPES[type]!];
        if (!kind) continue;
        predicted++;
        if (wanted.has(`${tokens[from]!.start} ${tokens[to - 1]!.end} ${kind}`)) right++;
      }
    });
  }
  return (2 * right) / (predicted + gold);
}
