import type { Reading } from "../../../../reading/reading.js";
import type { FoundName } from "../finder.js";
import { knownType } from "../gazetteer.js";

/** A state has so many tokens at most: `N`, `.`, `H.`; *West*, *Virginia*. */
const STATE_TOKENS = 4;
const SCORE = 0.9;

/** The names with those in codes of party and state in the place of what was found there; all ascending. */
export function withPartyCodes(reading: Reading, names: readonly FoundName[]): FoundName[] {
  const codes = partyCodes(reading);
  if (codes.length === 0) return [...names];
  const out: FoundName[] = [];
  let c = 0;
  for (const name of names) {
    while (c < codes.length && codes[c]!.to <= name.from) out.push(codes[c++]!);
    const next = codes[c];
    const overlaps = (next && next.from < name.to) || (out.at(-1)?.to ?? 0) > name.from;
    if (!overlaps) out.push(name);
  }
  return [...out, ...codes.slice(c)];
}

/**
 * The names in codes of party and state, *(R-Ohio)*, *, D-N.Y.,*: the party by its letter, as a political group, and the
 * state; of an independent (*I-Vt.*) the state alone. Ascending.
 */
function partyCodes({ text, tokens: { start, end } }: Reading): FoundName[] {
  const out: FoundName[] = [];
  for (let i = 1; i + 2 < start.length; i++) {
    const at = start[i]!;
    if (end[i] !== at + 1 || text.charAt(at + 1) !== "-" || start[i + 2]! > at + 3) continue;
    const letter = text.charAt(at);
    if (!"RDI".includes(letter) || !"(,[".includes(text.charAt(start[i - 1]!))) continue;
    const from = i + 2;
    const last = Math.min(start.length, from + STATE_TOKENS);
    let to = last;
    // The longest that is a state: *W.Va.* before *W*.
    while (to > from && !isState(text.slice(start[from], end[to - 1]), text.charAt(end[to - 1]!))) to--;
    if (to === from) continue;
    if (letter !== "I") out.push({ from: i, to: i + 1, type: "NORP", score: SCORE });
    out.push({ from, to, type: "GPE", score: SCORE });
  }
  return out;
}

/** *Ohio*, *NY*, *N.H.*, *Fla.*, *Fla*; others by a period before the bracket (*R-Wisc.*), for *D-Day* is none. */
function isState(name: string, next: string): boolean {
  if (/^\p{Lu}{2}$/u.test(name)) return true;
  const known = name.toLowerCase();
  if (knownType(known) === "GPE" || knownType(`${known}.`) === "GPE") return true;
  return next === ")" && /^\p{Lu}\p{Ll}{1,4}\.$/u.test(name);
}
