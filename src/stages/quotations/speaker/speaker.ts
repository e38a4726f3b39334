import type { Entity, Mention, Speaker } from "../../../document/schema.js";
import { phraseBefore } from "../../../reading/phrases.js";
import {
  COMMA,
  first,
  isPossessive,
  pos,
  type Reading,
  sentenceStart,
  word,
} from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { FoundQuotation } from "../finder.js";
import { descriptionsOf } from "./descriptions.js";
import { type Gender, gendersOf } from "./gender.js";
import type { Known } from "./known.js";
import { NamedSource } from "./named-source.js";
import { isOwner } from "./source-phrase.js";
import { WhoSpoke } from "./who-spoke.js";

type Asked = Omit<FoundQuotation, "score">;

/** The quotation in whose content another stands. */
export interface Around {
  speaker: Speaker;
  /** True where the inner one stands between the outer one's quotation marks. */
  quoted: boolean;
}

/**
 * Finds the speakers of quotations in text order. A source that names somebody gives that entity, and so does one that
 * describes somebody whom the text calls so; several who are named speak together; `he`, `she`, `they`, `it` go back to
 * the last fitting speaker or subject; other described sources stay as described; null where nobody is named. To be
 * called in the order of the text, since it remembers who spoke; for a quotation inside another with what stands
 * around it, right after that, and then it remembers nothing.
 */
export function speakerFinder(
  reading: Reading,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): (candidate: Asked, around?: Around) => Speaker {
  const names = new NamedSource(reading, mentions, entities);
  const past = new WhoSpoke(
    reading,
    mentions,
    names,
    descriptionsOf(reading, mentions),
    gendersOf(reading, mentions, entities),
  );
  let answers: string | null | undefined;

  const find = (candidate: Asked, around: Around | undefined): Known | null => {
    const { source, impersonal, content, construction } = candidate;
    if (!source) {
      // A quotation without a cue in the paragraph of another, or a paragraph right after it, goes on speaking.
      const { last } = past;
      if (impersonal || construction !== "alone" || !last) return null;
      const row = content[0]!.from;
      return reading.paragraphAt[row]! - reading.paragraphAt[last.row]! <= 1 ? { ...last, row } : null;
    }
    const row = source.from;
    if (source.to - row > 1) return ofWords(source);
    const w = word(reading, row);
    if (/^(who|which|that|whom)$/.test(w)) return antecedent(source);
    if (construction === "label" && isAnswerLabel(w)) {
      answers = answers === undefined ? interviewee(mentions) : answers;
      return answers === null ? null : names.ofEntity(answers, row);
    }
    if (/^(he|she|his|her)$/.test(w)) {
      const gender = w === "he" || w === "his" ? "he" : "she";
      if (around) return pronounInside(around, row, gender);
      const known = past.person(row, gender);
      if (known) past.callBy(known, gender);
      return known;
    }
    if (w === "it" && /^(seems|seemed|appears|appeared)$/.test(word(reading, row + 1))) return null;
    if (around && /^(they|their|it|its)$/.test(w)) return pronounInside(around, row, null);
    if (w === "it" || w === "its") return past.body(row) ?? past.group(row);
    if (w === "they" || w === "their") return past.group(row);
    if (/^(i|we|you|my|our|your|this|these)$/.test(w)) return null;
    return ofPhrase(source);
  };

  /** The speaker behind a source of several words, with a relative at its end or beginning or without one. */
  const ofWords = (source: Rows): Known | null => {
    const { from, to } = source;
    const end = word(reading, to - 1);
    if (/^(who|which|that|whom)$/.test(end) && word(reading, to - 2) === "of") return antecedent(source);
    if (end === "who" || end === "that") return ofPhrase({ from, to: to - 1 });
    if (!/^(who|which)$/.test(word(reading, from))) return ofPhrase(source);
    // `the divers who worked there | assumed`; `the law, which critics | say`
    const tag = pos(reading, from + 1);
    if (tag === "VERB" || tag === "AUX") return antecedent({ from, to: from + 1 });
    return ofPhrase({ from: from + 1, to });
  };

  const ofPhrase = (source: Rows): Known | null => {
    const row = source.from;
    const whole = names.completed(source);
    const several = names.together(whole, row);
    if (several) return several;
    const called = past.meant(whole, row) ?? names.named(whole, row);
    if (called && names.isNear(called, row)) return called;
    // `The senator` of whom the text speaks now, rather than another far above who is called so.
    return past.variation(whole, row) ?? called ?? names.described(whole, row);
  };

  /** Who is meant by `who`, `which` or `many of whom` at the end of a source: the phrase before. */
  const antecedent = (source: Rows): Known | null => {
    const row = source.from;
    const edge = first(reading, row - 1) === COMMA ? row - 1 : row;
    const rows = phraseBefore(reading, edge, sentenceStart(reading, row));
    if (!rows) return null;
    if (source.to - row > 1) {
      // `two Democrats, both of whom` are not the party; in `about Brandt to the nurses, all of whom` it is the nurses.
      let from = rows.to - 1;
      while (from > rows.from && (pos(reading, from - 1) !== "ADP" || word(reading, from - 1) === "of"))
        from--;
      return names.described({ from, to: rows.to }, row);
    }
    const person = names.mentionsIn(rows).findLast(({ type }) => type === "PERSON");
    if (person) return names.ofEntity(person.entity!, row);
    return names.named(rows, row) ?? names.described(rows, row);
  };

  /** *He*, *she*, *it*, *they* inside another's words: that other where marks do not show that it is somebody else. */
  const pronounInside = ({ speaker, quoted }: Around, row: number, gender: Gender | null): Known | null => {
    if (quoted || !speaker) return null;
    const type = "entity" in speaker ? names.typeOf(speaker.entity) : null;
    const known = { speaker, type, row };
    if (gender === null) return type === "PERSON" ? null : known;
    const self = past.fits(known, gender) && (type === "PERSON" || type === null);
    return self ? known : past.person(row, gender);
  };

  /** `Brandt's promise`: she need not be the one whom the sentence is about. */
  const isOwning = ({ to }: Rows): boolean =>
    isPossessive(reading, to - 1) || isOwner(reading, reading.tokens.end[to - 1]!);

  const namesPersonBefore = (row: number): boolean => {
    const before = mentions[names.before(row)];
    return before !== undefined && before.start >= reading.tokens.start[sentenceStart(reading, row)]!;
  };

  return (candidate, around) => {
    const known = find(candidate, around);
    if (around) return known?.speaker ?? null;
    const { source } = candidate;
    const owned = source !== null && isOwning(source);
    if (owned && known && namesPersonBefore(source.from)) return known.speaker;
    if (!owned) past.hear(candidate.content, known);
    if (known) past.remember(known);
    return known?.speaker ?? null;
  };
}

/** True for the label of an answer (lower case): it stands for the one who is interviewed. */
const isAnswerLabel = (label: string): boolean => label === "a" || label === "answer";

/**
 * The entity of the person whom an interview is with: the one whom the text names most often. Null where it names
 * nobody, or two people as often.
 */
function interviewee(mentions: readonly Mention[]): string | null {
  const counts = new Map<string, number>();
  for (const { type, entity } of mentions)
    if (type === "PERSON" && entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] !== next?.[1] ? most[0] : null;
}
