import { combine } from "../../../learn/hash.js";
import type { Finding } from "../finding.js";
import type { Reading } from "../reading.js";
import { type Candidate, Relation } from "./candidates.js";
import { frameOf, Link, type Subjects } from "./frames.js";
import { PartyKind } from "./party.js";
import { kindOf } from "./party-kind.js";
import { isSubject, sidesOf, toneOf } from "./stretches.js";
import { POS, type View } from "./view.js";
import { Flag, Word } from "./word-table.js";

/** Where features go: the hash, and the token that the feature saw, −1 where it saw none in particular. */
export interface Sink {
  add(hash: number, token: number): void;
}

/** What of the whole article a candidate is judged by. */
export interface Salience {
  /** Times that the party is mentioned, by key. */
  times: ReadonlyMap<string, number>;
  /** Keys of the parties that the title names. */
  titled: ReadonlySet<string>;
}

/** A rule's finding as evidence. */
export interface RuleEvidence {
  finding: Pick<Finding, "rule" | "label" | "negated" | "hedged">;
  owner: boolean;
}

const RULES: Record<Finding["rule"], number> = {
  attitude: 1,
  act: 2,
  aim: 3,
  side: 4,
  noun: 5,
  adjective: 6,
  people: 7,
  compound: 8,
  against: 9,
  calls: 10,
  says: 11,
  mentions: 12,
  things: 13,
  duty: 14,
  judgment: 15,
};

/** Words between two parties that are looked at one by one. */
const BETWEEN = 14;
/** Words on each side of a target in what somebody says. */
const AROUND = 7;

/**
 * The features of a candidate. Packs differ in what they mark: a copy of some features for each manner takes that up.
 */
export function features(
  reading: Reading,
  view: View,
  candidate: Candidate,
  rules: readonly RuleEvidence[],
  salience: Salience,
  subjects: Subjects,
  out: Sink,
): void {
  const { table, word, lemma, pos } = view;
  const { manner: domain, holder, target, relation, from, to } = candidate;
  const speaks = relation === Relation.Speaker;
  const here = holder.from >= 0;
  const before = here && holder.from < target.from;
  /** Which way it goes: said by the holder, holder before target, target before holder. */
  const way = speaks ? 0 : !here ? 3 : before ? 1 : 2;
  const add = (template: number, value: number, token = -1) =>
    out.add(combine(template * 4 + way, value), token);
  const base = (i: number) => (i < from || i >= to ? 7 : table.get(lemma[i]!, Word.Lower));
  const cluster = (i: number, c: number) => (i < from || i >= to ? 0 : table.get(word[i]!, Word.Cluster + c));
  const tag = (i: number) => (i < from || i >= to ? 40 : pos[i]!);

  const hKind = kindOf(holder);
  const tKind = kindOf(target);
  const kinds = hKind * 32 + tKind;
  add(1, 0);
  add(2, hKind);
  add(3, tKind);
  add(4, kinds);
  add(5, domain);
  out.add(combine(6, domain * 4096 + way * 1024 + kinds), -1);

  // What the rules found.
  let agree = 0;
  for (const r of candidate.rules) {
    const { finding, owner } = rules[r]!;
    const side = finding.label === "favor" ? 0 : 1;
    const code = RULES[finding.rule] * 4 + side * 2 + (finding.negated ? 1 : 0);
    add(10, code);
    add(11, code * 4 + (owner ? 2 : 0) + (finding.hedged ? 1 : 0));
    add(12, side * 2 + (finding.negated ? 1 : 0));
    add(13, code * 32 + tKind);
    agree |= 1 << (side ^ (finding.negated ? 1 : 0));
  }
  for (const r of candidate.reverse)
    add(14, RULES[rules[r]!.finding.rule] * 2 + (rules[r]!.finding.label === "favor" ? 0 : 1));
  add(15, agree * 2 + (candidate.reverse.length > 0 ? 1 : 0));
  out.add(combine(16, domain * 16 + agree * 2 + (candidate.reverse.length > 0 ? 1 : 0)), -1);

  // The sentence as a whole.
  const tone = toneOf(view, from, to);
  add(20, tone);
  add(21, Math.min(view.names[to]! - view.names[from]!, 6));
  add(22, Math.min((to - from) >> 3, 6));
  add(23, sidesOf(view, from, to));

  // How much the article is about them.
  const hTimes = step(salience.times.get(holder.key) ?? 1);
  const tTimes = step(salience.times.get(target.key) ?? 1);
  add(30, hTimes);
  add(31, tTimes);
  add(32, (salience.titled.has(holder.key) ? 2 : 0) + (salience.titled.has(target.key) ? 1 : 0));
  out.add(combine(33, ((domain * 8 + hTimes) * 8 + tTimes) * 4 + way), -1);

  // The target and the words beside it.
  const first = target.from;
  const end = target.to;
  if (first >= 0) {
    for (let k = 1; k <= 3; k++) {
      add(40 + k, base(first - k), first - k);
      add(44 + k, base(end + k - 1), end + k - 1);
      add(48 + k, cluster(first - k, 1), first - k);
      add(52 + k, cluster(end + k - 1, 1), end + k - 1);
    }
    add(56, combine(base(first - 2), base(first - 1)), first - 2);
    add(57, combine(base(end), base(end + 1)), end);
    add(58, combine(tag(first - 1), tag(end)));
    add(59, combine(base(first - 1), tKind), first - 1);
    const verb = verbBefore(view, first, from, 5);
    add(60, verb < 0 ? 7 : base(verb), verb);
    add(61, verb < 0 ? 7 : combine(base(verb), base(first - 1)), verb);
    const behind = verbAfter(view, end, to, 4);
    add(62, behind < 0 ? 7 : base(behind), behind);
    add(63, behind < 0 ? 0 : cluster(behind, 2), behind);
    add(64, verb < 0 ? 0 : cluster(verb, 2), verb);
    if (target.kind === PartyKind.Thing || target.kind === PartyKind.Group) {
      add(65, base(end - 1), end - 1);
      add(66, cluster(end - 1, 1), end - 1);
      add(67, cluster(end - 1, 2), end - 1);
    }
    // Good and bad words around it.
    const left = toneOf(view, Math.max(from, first - 4), first);
    const right = toneOf(view, end, Math.min(to, end + 5));
    add(70, left);
    add(71, right);
    add(72, left * 8 + right);
  }

  if (first >= 0) {
    const { link, governor, preposition, verb } = frameOf(reading, view, first, end, from, to);
    add(160, link);
    add(161, link * 32 + tKind);
    const above = link === Link.Noun || link === Link.Owner ? verb : governor;
    const subject =
      above >= 0 && link !== Link.Subject && pos[above] === POS.VERB ? subjects.of(above, from, to) : -1;
    const does = subject < 0 ? 0 : subject >= holder.from && subject < holder.to ? 2 : 1;
    const how = link * 4 + does;
    add(162, how);
    out.add(combine(163, (domain * 4 + way) * 32 + how), -1);
    if (governor >= 0) {
      const joint = preposition < 0 ? 7 : base(preposition);
      add(164, combine(base(governor), how), governor);
      add(165, combine(combine(base(governor), joint), how), governor);
      add(166, combine(cluster(governor, 2), how), governor);
      add(167, combine(cluster(governor, 1), how), governor);
      add(168, view.side[governor]! * 32 + how, governor);
      add(169, combine(combine(view.side[governor]!, joint), how), governor);
      const v = view.valence[governor]!;
      add(170, (v < -1 ? 0 : v < 0 ? 1 : v === 0 ? 2 : v <= 1 ? 3 : 4) * 32 + how, governor);
      add(171, combine(joint, how * 32 + tKind), preposition);
    }
    if (above >= 0 && above !== governor) {
      add(172, combine(base(above), how), above);
      add(173, combine(cluster(above, 2), how), above);
      add(174, view.side[above]! * 32 + how, above);
    }
  }

  if (speaks) {
    const { saidFrom, saidTo } = candidate;
    const said = toneOf(view, saidFrom, saidTo);
    const negated = view.negations[saidTo]! > view.negations[saidFrom]! ? 1 : 0;
    add(80, said);
    add(81, said * 2 + negated);
    add(82, sidesOf(view, saidFrom, saidTo));
    add(83, Math.min((saidTo - saidFrom) >> 2, 7));
    add(84, Math.min(view.names[saidTo]! - view.names[saidFrom]!, 4));
    add(85, isSubject(view, end, saidTo) ? 1 : 0);
    out.add(combine(86, (said * 2 + negated) * 32 + tKind), -1);
    add(87, (here ? 2 : 0) + (saidFrom > from ? 1 : 0));
    for (let i = saidFrom; i < saidTo; i++) {
      if (!tells(view, reading, i)) continue;
      const away = i < first ? first - i : i - end + 1;
      add(88, base(i), i);
      add(89, cluster(i, 1), i);
      if (away <= AROUND) {
        const side = i < first ? 0 : 1;
        add(90 + side, base(i), i);
        add(92 + side, cluster(i, 1), i);
        add(94 + side, cluster(i, 2), i);
      }
      if (view.side[i] !== 0) add(96, view.side[i]! * 2 + (away <= 4 ? 1 : 0), i);
    }
    // The words by which it is said.
    const cue = cueBeside(view, candidate);
    add(97, cue < 0 ? 7 : base(cue), cue);
    if (cue >= 0) {
      add(98, cluster(cue, 2), cue);
      add(99, combine(base(cue), said));
    }
    return;
  }
  if (!here || first < 0) return;

  // Between the two.
  const a = before ? holder.to : end;
  const b = before ? first : holder.from;
  const size = b - a;
  const verbs = Math.min(view.verbs[b]! - view.verbs[a]!, 4);
  const commas = Math.min(view.commas[b]! - view.commas[a]!, 3);
  const names = Math.min(view.names[b]! - view.names[a]!, 3);
  add(110, Math.min(size, 12));
  add(111, verbs * 16 + commas * 4 + names);
  add(112, combine(kinds, Math.min(size, 6)));
  const tonal = toneOf(view, a, b);
  const negated = view.negations[b]! > view.negations[a]! ? 1 : 0;
  const hedged = view.hedges[b]! > view.hedges[a]! ? 1 : 0;
  add(113, tonal);
  add(114, tonal * 4 + negated * 2 + hedged);
  add(115, sidesOf(view, a, b) * 2 + negated);
  out.add(combine(116, ((domain * 4 + way) * 16 + Math.min(size, 12)) * 8 + verbs), -1);
  const inner = Math.min(size, BETWEEN);
  for (let k = 0; k < inner; k++) {
    const i = a + k;
    const t = pos[i]!;
    if (!tells(view, reading, i)) continue;
    add(120, base(i), i);
    add(121, cluster(i, 1), i);
    add(122, cluster(i, 2), i);
    if (t === POS.VERB) add(123, combine(base(i), verbs), i);
    if (view.side[i] !== 0) {
      add(124, view.side[i]!, i);
      add(125, view.side[i]! * 8 + negated * 4 + (verbs > 1 ? 2 : 0) + hedged, i);
    }
  }
  // The verb of the holder, and whether it undergoes it.
  const verb = before ? verbAfter(view, holder.to, b, 5) : verbAfter(view, holder.to, to, 5);
  add(130, verb < 0 ? 7 : base(verb), verb);
  if (verb >= 0) {
    const passive = isPassive(view, verb, from) ? 1 : 0;
    add(131, combine(base(verb), passive), verb);
    add(132, combine(base(verb), base(first - 1)), verb);
    add(133, cluster(verb, 2) * 2 + passive, verb);
    add(134, cluster(verb, 1) * 2 + passive, verb);
    add(135, combine(base(verb), tKind), verb);
    add(136, (view.side[verb]! * 2 + passive) * 4 + (view.verbs[b]! - view.verbs[a]! > 1 ? 1 : 0), verb);
  }
  for (let k = 1; k <= 2; k++) {
    add(140 + k, base(holder.from - k), holder.from - k);
    add(144 + k, base(holder.to + k - 1), holder.to + k - 1);
    add(148 + k, cluster(holder.to + k - 1, 1), holder.to + k - 1);
  }
  add(151, combine(base(holder.to), base(holder.to + 1)), holder.to);
  add(152, combine(tag(holder.from - 1), tag(holder.to)));
  add(153, combine(tag(holder.to), combine(tag(first - 1), verbs)));
  // What stands before the first and behind the second, and its tone.
  const x = before ? holder.from : first;
  const y = before ? end : holder.to;
  add(154, toneOf(view, from, x));
  add(155, toneOf(view, y, to));
  add(156, sidesOf(view, y, Math.min(to, y + 8)));
  for (let i = y; i < Math.min(to, y + 6); i++) if (tells(view, reading, i)) add(157, base(i), i);
  for (let i = Math.max(from, x - 5); i < x; i++) if (tells(view, reading, i)) add(158, base(i), i);
}

function step(times: number): number {
  return times <= 1 ? 0 : times === 2 ? 1 : times <= 4 ? 2 : times <= 8 ? 3 : 4;
}

/** A word that says something by itself: no name, no mark, no grammar. */
function tells(view: View, reading: Reading, i: number): boolean {
  const t = view.pos[i]!;
  if (reading.mention[i] !== -1) return false;
  if (t === POS.VERB || t === POS.NOUN || t === POS.ADJ || t === POS.ADV) return true;
  return (view.flags[i]! & (Flag.Negates | Flag.Hedges | Flag.Contrasts)) !== 0 || view.side[i] !== 0;
}

function verbBefore(view: View, at: number, from: number, reach: number): number {
  for (let i = at - 1; i >= from && i >= at - reach; i--) if (view.pos[i] === POS.VERB) return i;
  return -1;
}

function verbAfter(view: View, at: number, to: number, reach: number): number {
  for (let i = at; i < to && i < at + reach; i++) if (view.pos[i] === POS.VERB) return i;
  return -1;
}

/** A participle behind an auxiliary, or before *by*. */
function isPassive(view: View, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= from && i >= verb - 3; i--) {
    if (view.pos[i] === POS.AUX) return view.word[verb] !== view.lemma[verb];
    if (view.pos[i] !== POS.ADV && view.pos[i] !== POS.PART) return false;
  }
  return false;
}

/** The reporting verb beside what is said; −1 where none stands there. */
function cueBeside(view: View, { from, to, saidFrom, saidTo }: Candidate): number {
  for (let i = saidFrom - 1; i >= from && i >= saidFrom - 6; i--)
    if (view.pos[i] === POS.VERB && (view.flags[i]! & Flag.Reports) !== 0) return i;
  for (let i = saidTo; i < to && i < saidTo + 8; i++)
    if (view.pos[i] === POS.VERB && (view.flags[i]! & Flag.Reports) !== 0) return i;
  return -1;
}
