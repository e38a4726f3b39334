import { combine, hashText } from "../../../learn/hash.js";
import type { Sink } from "../../../learn/sink.js";
import type { Target } from "./target.js";
import { POS, type View } from "./view.js";
import { Trait } from "./words.js";

const BE = hashText("be");
const GET = hashText("get");
const TO = hashText("to");
const BY = hashText("by");

const Role = {
  Subject: 1,
  Passive: 2,
  Copula: 3,
  Object: 4,
  Preposition: 5,
  Possessed: 6,
  Agent: 7,
  Apposition: 8,
  Attribute: 9,
  Relative: 10,
  Owned: 11,
  Infinitive: 12,
} as const;

/** Who does what to whom, as far as it can be read off the words' order. Marks in `view.framed` which words say so. */
export function frames(view: View, target: Target, out: Sink): void {
  const { from, to, begin, end } = target;
  const { pos, traits, step, framed } = view;
  framed.fill(0, begin, end);
  const isNoun = (i: number) => pos[i] === POS.NOUN || pos[i] === POS.PROPN;
  const emit = (role: number, i: number) => {
    framed[i] = 1;
    const turned = view.negated[i]!;
    const at = role * 2 + turned;
    out.add(combine(140, combine(role, view.lemma[i]!)));
    out.add(combine(141, combine(at, view.lemma[i]!)));
    for (let c = 0; c < 3; c++)
      if (view.clusters[c]![i]) out.add(combine(142 + c, combine(at, view.clusters[c]![i]!)));
    out.add(combine(145, role * 4 + Math.sign(view.valence[i]!)));
    out.add(
      combine(146, role * 4 + (traits[i]! & Trait.Favors ? 1 : 0) + (traits[i]! & Trait.Opposes ? 2 : 0)),
    );
    out.add(combine(147, role));
  };
  // Possessor: the thing owned, and what is said of it.
  let right = to;
  const possessor = traits[to - 1]! & Trait.Possessive && pos[to - 1] === POS.PRON;
  const genitive = right < end && pos[right] === POS.PART && !(traits[right]! & Trait.Negates);
  let subject = Role.Subject as number;
  if (possessor || genitive) {
    if (genitive) right++;
    let head = -1;
    for (let i = right; i < end && i < right + 6; i++) {
      if (isNoun(i)) head = i;
      else if (pos[i] === POS.ADJ) emit(Role.Attribute, i);
      else if (pos[i] !== POS.ADV && pos[i] !== POS.NUM && pos[i] !== POS.PART) break;
    }
    if (head >= 0) {
      emit(Role.Possessed, head);
      right = head + 1;
      subject = Role.Owned;
    }
  }
  // Apposition and relative clause between the target and its verb.
  if (right < end && step[right] === 3) {
    const close = nextComma(view, right + 1, end);
    if (close > 0 && close - right <= 14) {
      for (let i = right + 1; i < close; i++)
        if (pos[i] === POS.NOUN || pos[i] === POS.ADJ || pos[i] === POS.VERB) emit(Role.Apposition, i);
      right = close + 1;
    }
  } else if (right < end && traits[right]! & Trait.Relative) {
    for (let i = right + 1; i < end && i < right + 5; i++) {
      if (pos[i] === POS.VERB) {
        emit(Role.Relative, i);
        break;
      }
    }
  }
  // The verb to the right: the target is its subject.
  let be = false;
  let infinitive = 0;
  for (let i = right; i < end; i++) {
    if (pos[i] === POS.AUX) be = be || view.lemma[i] === BE || view.lemma[i] === GET;
    else if (pos[i] === POS.VERB) {
      const passive = be && (traits[i]! & Trait.Participle) !== 0;
      const role = infinitive
        ? Role.Infinitive
        : passive
          ? subject === Role.Owned
            ? 20
            : Role.Passive
          : subject;
      emit(role, i);
      objectOf(view, i + 1, end, role, out, view.lemma[i]!);
      if (infinitive) break;
      // *Tried to mislead*: the verb behind *to* says what was done.
      if (i + 1 < end && view.form[i + 1] === TO) {
        infinitive = 1;
        i++;
        continue;
      }
      break;
    } else if (pos[i] === POS.ADJ && be) {
      emit(Role.Copula, i);
      break;
    } else if (pos[i] === POS.NOUN && be) {
      emit(Role.Copula, i);
      break;
    } else if (pos[i] === POS.ADV || pos[i] === POS.PART) continue;
    else if (be && (pos[i] === POS.DET || pos[i] === POS.NUM)) continue;
    else break;
  }
  // To the left: the target is the object of a verb or of a preposition.
  let i = from - 1;
  for (
    ;
    i >= begin && (pos[i] === POS.DET || pos[i] === POS.ADJ || pos[i] === POS.NOUN || pos[i] === POS.PROPN);
    i--
  ) {
    if (pos[i] === POS.ADJ || pos[i] === POS.NOUN) emit(Role.Attribute, i);
  }
  // *Ana and Otto*: what is done to one is done to both.
  while (i >= begin && (pos[i] === POS.CCONJ || (step[i] === 3 && i > begin && pos[i - 1] === POS.PROPN))) {
    let k = i - 1;
    while (k >= begin && (pos[k] === POS.PROPN || pos[k] === POS.DET)) k--;
    if (k === i - 1) break;
    i = k;
  }
  if (i < begin) return;
  if (pos[i] === POS.VERB) emit(Role.Object, i);
  else if (pos[i] === POS.ADP || view.form[i] === TO) {
    const preposition = view.form[i]!;
    out.add(combine(150, preposition));
    for (let k = i - 1; k >= begin && k >= i - 5; k--) {
      if (pos[k] !== POS.VERB && pos[k] !== POS.NOUN && pos[k] !== POS.ADJ) continue;
      emit(preposition === BY ? Role.Agent : Role.Preposition, k);
      out.add(combine(151, combine(preposition, view.lemma[k]!)));
      out.add(combine(152, combine(preposition, view.clusters[1]![k]!)));
      out.add(combine(153, combine(preposition, Math.sign(view.valence[k]!))));
      out.add(combine(154, combine(preposition, view.clusters[2]![k]!)));
      break;
    }
  }
}

/** What the verb of which the target is the subject goes for: its first noun or adjective. */
function objectOf(view: View, from: number, end: number, role: number, out: Sink, verb: number): void {
  for (let i = from; i < end && i < from + 6; i++) {
    const pos = view.pos[i]!;
    if (pos === POS.VERB || view.step[i] === 3 || view.step[i] === 4) return;
    if (pos === POS.ADJ || pos === POS.NOUN || view.step[i] === 1) {
      out.add(combine(160, combine(role, view.lemma[i]!)));
      out.add(combine(161, combine(role, view.clusters[1]![i]!)));
      out.add(combine(162, combine(role, view.clusters[2]![i]!)));
      out.add(combine(163, combine(verb, view.lemma[i]!)));
      out.add(combine(164, role * 4 + Math.sign(view.valence[i]!)));
      if (pos !== POS.ADJ) return;
    }
  }
}

function nextComma(view: View, from: number, end: number): number {
  for (let i = from; i < end && i < from + 16; i++) if (view.step[i] === 3) return i;
  return -1;
}
