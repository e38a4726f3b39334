import { indexesWithin } from "../../../document/span.js";
import { asks, type Ruled, readStances } from "../read-stances.js";
import type { Scene } from "../scene.js";
import { type Candidate, candidatesIn, type Gate, type Party, PartyKind } from "./candidates.js";
import { features, type Salience, type Sink } from "./features.js";
import { quotedIn, type View, viewOf } from "./view.js";
import type { WordTable } from "./word-table.js";

/** An article with everything by which its candidates are judged. */
export interface StanceArticle {
  scene: Scene;
  view: View;
  rules: Ruled[];
  candidates: Candidate[];
  salience: Salience;
}

/** Every candidate of an article. Linear in the length of the text. */
export function stanceArticle(scene: Scene, table: WordTable, passes: Gate): StanceArticle {
  const { layers, reading, parties, quotationOf, carries } = scene;
  const { tokens, sentences, quotations } = layers;
  const view = viewOf(reading, table);
  const rules = readStances(scene);
  const bySentence = new Map<string, { ruled: Ruled; index: number }[]>();
  rules.forEach((ruled, index) => {
    const { sentence } = ruled.stance;
    const list = bySentence.get(sentence!);
    if (list) list.push({ ruled, index });
    else bySentence.set(sentence!, [{ ruled, index }]);
  });
  const said = quotedIn(tokens, sentences, quotations);
  const candidates: Candidate[] = [];
  let before: readonly Party[] = [];
  sentences.forEach((sentence, s) => {
    if (!carries.has(sentence.paragraph)) return;
    const [from, to] = indexesWithin(tokens, sentence);
    if (asks(reading, from, to)) return;
    const place = {
      reading,
      view,
      parties,
      quotations,
      quotationOf,
      said: said[s]!,
      sentence,
      s,
      before,
      passes,
    };
    const { candidates: some, found } = candidatesIn(place, bySentence.get(sentence.id) ?? []);
    for (const candidate of some) candidates.push(candidate);
    before = found.filter(({ kind }) => kind !== PartyKind.Thing);
  });
  return { scene, view, rules, candidates, salience: salienceOf(scene) };
}

/**
 * How a candidate is judged: the packs mark different things, and the model was told which an example is from. Two
 * names are judged as by readers who were asked about these two (directed, SEESAW), described people and things as
 * by readers who marked what they saw (MPQA).
 */
export const Manner = { Asked: 1, Marked: 2 } as const;

export function mannerOf({ holder, target }: Candidate): number {
  const named = holder.kind <= PartyKind.Pronoun && target.kind <= PartyKind.Pronoun;
  return named ? Manner.Asked : Manner.Marked;
}

/** Adds the features of a candidate to `out`. */
export function candidateFeatures(
  { scene, view, rules, salience }: StanceArticle,
  candidate: Candidate,
  manner: number,
  out: Sink,
): void {
  features(scene.reading, view, candidate, rules, salience, manner, out);
}

function salienceOf({ layers }: Scene): Salience {
  const times = new Map<string, number>();
  const titled = new Set<string>();
  const title = layers.paragraphs.find(({ role }) => role === "title");
  for (const { entity, start } of layers.mentions) {
    if (entity === undefined) continue;
    times.set(entity, (times.get(entity) ?? 0) + 1);
    if (title && start >= title.start && start < title.end) titled.add(entity);
  }
  return { times, titled };
}
