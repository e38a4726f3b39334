import type { StanceArticle } from "./article.js";
import type { Judged } from "./outcome.js";
import type { Party } from "./party.js";
import { POS, type View } from "./view.js";

/** Farthest that an apposition stands behind its name, in tokens. */
const APART = 8;

/**
 * Each stance once: of those of a sentence with one label, not the ones whose target is a part of the phrase of another
 * (*criticized Brandt's plan*), nor those whose holder is a part of another holder's phrase (*Brandt supporters fear*)
 * or says again who he is (*Brandt, the only senator to endorse Oduya*: her score is the higher of the two). Those of
 * a sentence stand together.
 *
 * @param least the score from which a holder's phrase puts its parts aside
 */
export function withoutDoubles({ view }: StanceArticle, judged: readonly Judged[], least: number): Judged[] {
  const kept: Judged[] = [];
  for (let from = 0; from < judged.length; ) {
    let to = from + 1;
    while (to < judged.length && judged[to]!.candidate.sentence === judged[from]!.candidate.sentence) to++;
    const here = judged.slice(from, to);
    const sentence = here.filter((one) => !here.some((other) => outdoes(other, one)));
    for (const one of oneHolder(view, sentence, least)) kept.push(one);
    from = to;
  }
  return kept;
}

/** True where the target of `other` is a part of the phrase of that of `one`, by the same holder, or the reverse. */
function outdoes(one: Judged, other: Judged): boolean {
  const { holder, target } = one.candidate;
  const { holder: otherHolder, target: part } = other.candidate;
  if (one === other || one.label !== other.label || holder.key !== otherHolder.key) return false;
  if (one.score < other.score || target.from < 0 || part.from < 0) return false;
  return target.phrase < part.to && part.phrase < target.to && target.to !== part.to;
}

function oneHolder(view: View, here: readonly Judged[], least: number): Judged[] {
  const scores = here.map(({ score }) => score);
  const out = new Uint8Array(here.length);
  here.forEach((one, i) => {
    here.forEach((other, k) => {
      if (i === k || one.label !== other.label || one.candidate.target.from !== other.candidate.target.from)
        return;
      const [holder, rival] = [one.candidate.holder, other.candidate.holder];
      if (holder.from < 0 || rival.from < 0) return;
      if (isWithin(holder, rival) && other.score >= least) out[i] = 1;
      else if (isApposition(view, holder, rival)) {
        out[k] = 1;
        scores[i] = Math.max(scores[i]!, scores[k]!);
      }
    });
  });
  return here.map((one, i) => ({ ...one, score: scores[i]! })).filter((_, i) => out[i] === 0);
}

/** True where `part` stands before the last word of the phrase of `whole`: *Brandt* in *Brandt supporters*. */
function isWithin(part: Party, whole: Party): boolean {
  return part.from >= whole.phrase && part.to < whole.to;
}

/** *Ana Brandt of Elm, | the only senator*: a name, a comma, and who she is. */
function isApposition(view: View, name: Party, who: Party): boolean {
  if (name.type !== "PERSON" || who.type !== undefined) return false;
  const gap = who.phrase - name.to;
  if (gap < 1 || gap > APART || view.commas[who.phrase]! - view.commas[name.to]! !== 1) return false;
  for (let i = name.to; i < who.phrase; i++) {
    const tag = view.pos[i]!;
    if (tag === POS.VERB || tag === POS.AUX || tag === POS.CCONJ) return false;
  }
  return true;
}
