import { Lattice } from "../../src/learn/lattice.js";
import { emissionsOf, type Sequence, type TrainedCrf } from "../../src/learn/train/crf.js";
import { LABELS, NAME_TYPES, namesOf } from "../../src/stages/entities/names/labels.js";
import type { NameDocument } from "./examples.js";
import type { Scheme } from "./packs.js";

/** Articles to score on, with their sequences made once. */
export interface ScoredPack {
  name: string;
  scheme: Scheme;
  documents: { document: NameDocument; sequences: Sequence[] }[];
}

/** Exact span and type F1 over the types that the tagger gives, as the outside scorer counts them. */
export function scoreOf(model: TrainedCrf, pack: ScoredPack): number {
  const { names, gold } = judged(model, pack);
  return (2 * names.filter(({ right }) => right).length) / (names.length + gold);
}

/** Every name that the tagger gives, with its probability under the chain and whether it is right. */
export function judged(model: TrainedCrf, { scheme, documents }: ScoredPack) {
  const lattice = new Lattice(model.chain);
  const types = new Set(Object.values(scheme.scored));
  const names: { probability: number; right: boolean }[] = [];
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
      const emissions = emissionsOf(sequence, model.weights, LABELS);
      const path = lattice.best(emissions, tokens.length);
      const found = namesOf(path);
      if (found.length === 0) return;
      lattice.read(emissions, tokens.length);
      for (const { from, to, type } of found) {
        const kind = scheme.scored[NAME_TYPES[type]!];
        if (!kind) continue;
        names.push({
          probability: lattice.probabilityOf(path, from, to),
          right: wanted.has(`${tokens[from]!.start} ${tokens[to - 1]!.end} ${kind}`),
        });
      }
    });
  }
  return { names, gold };
}
