import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { nounPhraseBefore } from "./noun-phrase.js";
import { valenceWithin } from "./polarity.js";
import type { Reading } from "./reading.js";

/** How many words of a predicate are weighed, and what they must weigh for the speaker to take a side. */
const PREDICATE = 12;
const LEAST = 2;
const RELATING = new Set(words("who which that"));

/**
 * What a speaker says of a name: in the quoted tokens `[from, to)`, a name that is the subject of a clause
 * (*Brandt is unfit*) is spoken of well or badly by the words of that clause.
 */
export function saysRule(reading: Reading, from: number, to: number, found: Finding[]): void {
  const { pos } = reading.tokens;
  for (let i = from; i + 1 < to; i++) {
    if (reading.mention[i]! < 0 || reading.mention[i + 1] === reading.mention[i]) continue;
    const verb = RELATING.has(reading.form(i + 1)) ? i + 2 : i + 1;
    if (verb >= to || (pos[verb] !== "AUX" && pos[verb] !== "VERB")) continue;
    const target = nounPhraseBefore(reading, i + 1, from);
    if (!target || (target.from > from && pos[target.from - 1] === "ADP")) continue;
    let end = verb;
    while (end < to && end < verb + PREDICATE && !(pos[end] === "PUNCT" && ",;:.!?—".includes(reading.first(end)))) {
      end++;
    }
    const value = valenceWithin(reading, verb, end);
    if (Math.abs(value) < LEAST) continue;
    found.push({
      rule: "says",
      label: value > 0 ? "favor" : "against",
      holder: "speaker",
      target: { from: Math.max(from, target.from), to: target.to, head: target.head },
      evidence: [verb, end],
      negated: false,
      hedged: false,
    });
  }
}
