import { indexesWithin } from "../../../document/span.js";
import { asks, type Ruled, readStances } from "../read-stances.js";
import type { Scene } from "../scene.js";
import { type Candidate, candidatesIn, type Gate } from "./candidates.js";
import { features, type Salience, type Sink } from "./features.js";
import { Subjects } from "./frames.js";
import { type Party, PartyKind } from "./party.js";
import { quotedIn, type View, viewOf } from "./view.js";
import type { WordTable } from "./word-table.js";

/** An article with everything by which its candidates are judged. */
export interface StanceArticle {
  scene: Scene;
  view: View;
  rules: Ruled[];
  candidates: Candidate[];
  salience: Salience;
  subjects: Subjects;
  /** The text is one sentence: who asks for it asks about the names in it. */
  alone: boolean;
}

/** A text of no more sentences stands alone (wink-nlp cuts a few in two). */
const ALONE = 2;

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
  const alone = layers.paragraphs.length === 1 && sentences.length <= ALONE;
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
      alone,
    };
    const { candidates: some, found } = candidatesIn(place, bySentence.get(sentence.id) ?? []);
    for (const candidate of some) candidates.push(candidate);
    before = found.filter(({ kind }) => kind !== PartyKind.Thing);
  });
  return {
    scene,
    view,
    rules,
    candidates,
    salience: salienceOf(scene),
    subjects: new Subjects(reading),
    alone,
  };
}

/** Adds the features of a candidate to `out`. */
export function candidateFeatures(
  { scene, view, rules, salience, subjects }: StanceArticle,
  candidate: Candidate,
  out: Sink,
): void {
  features(scene.reading, view, candidate, rules, salience, subjects, out);
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
