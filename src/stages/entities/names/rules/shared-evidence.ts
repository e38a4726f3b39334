import { countryCode } from "../../../../lexicons/countries.js";
import { nameSuffixes } from "../../../../lexicons/person-names.js";
import { acronymOf } from "../../linking/short-forms.js";
import { knownType } from "../gazetteer.js";
import { decide, NAME_TYPE_INDEX, NAME_TYPES, type Scores } from "./scores.js";
import type { Candidate } from "./split.js";
import { phrase, type Words } from "./words.js";

/**
 * Evidence of the other mentions of a name, of the fuller names that a single word belongs to, and of the long
 * form of an acronym: a function from the index of a candidate to new points for it.
 */
export function shareEvidence(
  words: Words,
  candidates: readonly Candidate[],
  forms: readonly Scores[],
  contexts: readonly Scores[],
): (i: number) => Scores {
  const byName = new Map<string, Scores>();
  const counts = new Map<string, number>();
  const parts = new Map<string, Scores>();
  /** First words of bodies: *Norvik* of *Norvik Systems*. */
  const bodies = new Set<string>();
  const acronyms = new Map<string, number>();
  const keys = candidates.map(({ from, to }) => phrase(words, from, to));
  candidates.forEach((candidate, i) => {
    const sum = byName.get(keys[i]!) ?? new Float64Array(NAME_TYPES.length);
    byName.set(keys[i]!, sum);
    counts.set(keys[i]!, (counts.get(keys[i]!) ?? 0) + 1);
    const acronym = acronymOf(words.text.slice(words.start[candidate.from]!, words.end[candidate.to - 1]!));
    if (acronym && acronym.length >= 3) acronyms.set(acronym.toLowerCase(), i);
    for (let t = 0; t < sum.length; t++)
      sum[t]! += contexts[i]![t]! + (candidate.titled && t === NAME_TYPE_INDEX.PERSON ? 3 : 0);
    if (candidate.to - candidate.from < 2) return;
    const own = Float64Array.from(forms[i]!, (points, t) => points + contexts[i]![t]!);
    const { type } = decide(own);
    if (type === "ORG") bodies.add(words.lower[candidate.from]!);
    if (type !== "PERSON") return;
    let last = candidate.to - 1;
    if (nameSuffixes().has(words.lower[last]!)) last--;
    for (const at of [last, candidate.from]) {
      const part = words.lower[at]!;
      const held = parts.get(part) ?? new Float64Array(NAME_TYPES.length);
      held[NAME_TYPE_INDEX.PERSON] = Math.max(held[NAME_TYPE_INDEX.PERSON]!, at === last ? 4 : 2);
      parts.set(part, held);
    }
  });
  return (i) => {
    const sum = byName.get(keys[i]!)!;
    const single = candidates[i]!.to - candidates[i]!.from === 1;
    // *the Marshes* are those of whom one is called Marsh.
    const family =
      single && /[^s]s$/.test(keys[i]!) && parts.get(keys[i]!.replace(/(?:(?<=[sxzh])e)?s$/, ""));
    const held = parts.get(keys[i]!);
    const others = counts.get(keys[i]!)! - 1;
    const long =
      candidates[i]!.to - candidates[i]!.from === 1 ? acronyms.get(keys[i]!.replaceAll(".", "")) : undefined;

    const out = new Float64Array(NAME_TYPES.length);
    if (single && !held && bodies.has(keys[i]!) && knownType(keys[i]!) === undefined)
      out[NAME_TYPE_INDEX.ORG] = 2;
    if (family && !held) out[NAME_TYPE_INDEX.PERSON] = family[NAME_TYPE_INDEX.PERSON]!;
    // The mean of the others, so that a name said a hundred times is no surer than its mentions are on the whole.
    if (others > 0)
      for (let t = 0; t < out.length; t++)
        out[t]! += ((sum[t]! - contexts[i]![t]!) / others) * Math.min(2, 1 + others / 4);
    // *JLA* is what *Joint Lakes Act* is.
    if (long !== undefined) out[NAME_TYPE_INDEX[decide(forms[long]!).type]]! += 3;
    // Where people are named in full, one who never is may well be no person.
    if (!held && candidates[i]!.to - candidates[i]!.from === 1 && parts.size >= 6)
      out[NAME_TYPE_INDEX.PERSON]! -= 1;
    if (held && countryCode(keys[i]!) === undefined) for (let t = 0; t < out.length; t++) out[t]! += held[t]!;
    return out;
  };
}
