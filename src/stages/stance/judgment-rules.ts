import { judgmentOf } from "../../lexicons/judgments.js";
import { frameOf } from "../../lexicons/reporting.js";
import { words } from "../../lexicons/word-lists.js";
import type { Finding } from "./finding.js";
import { nounPhraseBefore } from "./noun-phrase.js";
import { polarityBefore } from "./polarity.js";
import type { Reading } from "./reading.js";

const DUTY = new Set(words("should must ought"));
const DESERVING = new Set(words("deserve merit"));
const DESERTS: ReadonlyMap<string, Finding["label"]> = new Map([
  ...words("praise credit applause support thanks respect admiration recognition gratitude commendation").map(
    (word): [string, Finding["label"]] => [word, "favor"],
  ),
  ...words("blame criticism scorn condemnation contempt censure rebuke punishment").map(
    (word): [string, Finding["label"]] => [word, "against"],
  ),
]);
/** What makes a clause a condition or a question, of which nothing is claimed. */
const OPEN = new Set(words("if whether unless why how what when who"));
/** Words between *be* and what is judged; of the verb group before; between *should* and its verb. */
const COMPLEMENT = 4;
/** How many words before are read for what makes a clause open. */
const REACH = 40;

/** Index of *should*, *must* or *ought* in the verb group before token `i`; −1 where there is none, or it is a condition. */
export function dutyBefore(reading: Reading, i: number, from: number): number {
  const { pos } = reading.tokens;
  const least = Math.max(from, i - COMPLEMENT);
  for (let j = i - 1; j >= least && (pos[j] === "AUX" || pos[j] === "ADV" || pos[j] === "PART"); j--) {
    if (reading.mention[j]! >= 0) return -1;
    if (DUTY.has(reading.form(j))) return isOpen(reading, j, from) ? -1 : j;
  }
  return -1;
}

/** *the plan is foolish*, *the vote was a disgrace*, outside quotations, at the form of *be*: the writer judges. */
export function judgmentRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { lemma, pos } = reading.tokens;
  if (lemma[i] !== "be") return;
  let word = i + 1;
  const end = Math.min(to, i + 1 + COMPLEMENT);
  let label: Finding["label"] | undefined;
  for (; word < end; word++) {
    const tag = pos[word];
    label = tag === "ADJ" || tag === "NOUN" || tag === "VERB" ? judgmentOf(reading.form(word)) : undefined;
    if (label) break;
    if (tag !== "ADV" && tag !== "DET" && tag !== "ADJ" && tag !== "PART") return;
  }
  if (!label || isOpen(reading, i, from)) return;
  judge(reading, i, label, word, from, found);
}

/** *the mayor deserves praise*, at the verb: in a quotation the speaker judges, outside the writer. */
export function desertRule(reading: Reading, i: number, from: number, to: number, found: Finding[]): void {
  const { lemma, pos } = reading.tokens;
  if (!DESERVING.has(lemma[i]!) || isOpen(reading, i, from)) return;
  let word = i + 1;
  while (word < to && word < i + COMPLEMENT && (pos[word] === "ADJ" || pos[word] === "DET")) word++;
  const label = word < to ? DESERTS.get(lemma[word]!) : undefined;
  if (label) judge(reading, i, label, word, from, found);
}

/** Pushes the judgment by `word` of the subject of the verb group that ends at token `i`. */
function judge(
  reading: Reading,
  i: number,
  label: Finding["label"],
  word: number,
  from: number,
  found: Finding[],
): void {
  const { pos } = reading.tokens;
  const least = Math.max(from, i - COMPLEMENT);
  let first = i;
  while (first > least && (pos[first - 1] === "AUX" || pos[first - 1] === "ADV" || pos[first - 1] === "PART"))
    first--;
  const target = nounPhraseBefore(reading, first, from);
  // *the treatment of the strikers by the police was shameful*: what hangs on more than *of* is not taken apart.
  if (!target || (target.from > from && pos[target.from - 1] === "ADP")) return;
  found.push({
    rule: "judgment",
    label,
    holder: "voice",
    target,
    evidence: [word, word + 1],
    ...polarityBefore(reading, word, from),
  });
}

/** *if*, *critics say …*: what the sentence says before token `i` makes the clause somebody's claim, or none. */
function isOpen(reading: Reading, i: number, from: number): boolean {
  const { lemma, pos } = reading.tokens;
  for (let j = i - 1; j >= from && j >= i - REACH; j--) {
    if (OPEN.has(reading.form(j))) return true;
    if (pos[j] === "VERB" && reading.mention[j]! < 0 && frameOf(lemma[j]!) !== 0) return true;
  }
  return false;
}
