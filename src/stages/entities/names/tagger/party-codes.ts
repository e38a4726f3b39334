import type { FinderInput, FoundName } from "../finder.js";

/** A code has its state within so many tokens: `N`, `.`, `H.` */
const STATE_TOKENS = 4;
const SCORE = 0.9;

/** The names with those in codes of party and state in the place of what was found there. */
export function withPartyCodes(input: FinderInput, names: readonly FoundName[]): FoundName[] {
  const codes = partyCodes(input);
  if (codes.length === 0) return [...names];
  const out: FoundName[] = [];
  let c = 0;
  for (const name of names) {
    while (c < codes.length && codes[c]!.to <= name.from) out.push(codes[c++]!);
    const before = out.at(-1);
    const overlaps = (codes[c] && codes[c]!.from < name.to) || (before && before.to > name.from);
    if (!overlaps) out.push(name);
  }
  return [...out, ...codes.slice(c)];
}

/**
 * The names in codes of party and state, *(R-Ohio)*, *, D-N.Y.,*: the party by its letter, as a political group, and the
 * state; of an independent (*I-Vt.*) the state alone. Ascending.
 */
function partyCodes({ text, tokens: { start, end } }: FinderInput): FoundName[] {
  const out: FoundName[] = [];
  for (let i = 1; i + 2 < start.length; i++) {
    const at = start[i]!;
    if (end[i] !== at + 1 || text.charAt(at + 1) !== "-" || start[i + 2]! > at + 3) continue;
    const letter = text.charAt(at);
    if (!"RDI".includes(letter) || !"(,[".includes(text.charAt(start[i - 1]!))) continue;
    const from = i + 2;
    let to = from;
    while (to < start.length && to < from + STATE_TOKENS && !"),]".includes(text.charAt(start[to]!))) to++;
    // A bracket that is never closed, or a phrase.
    if (to === from || to === start.length || to === from + STATE_TOKENS) continue;
    if (!/^\p{Lu}[\p{L}. ]{1,14}$/u.test(text.slice(start[from], end[to - 1]))) continue;
    if (letter !== "I") out.push({ from: i, to: i + 1, type: "NORP", score: SCORE });
    out.push({ from, to, type: "GPE", score: SCORE });
  }
  return out;
}
