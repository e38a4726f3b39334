import { firstWhere } from "../../document/span.js";
import type { Attitude } from "../../heads/attitudes.js";
import type { HolderMention, StanceHeadOfText } from "../../heads/stance-head.js";
import type { Rows } from "../../reading/rows.js";
import type { Named, StanceText } from "./stance-text.js";

/** Who may hold an attitude: an entity, the author, or somebody whom words stand for that name nobody. */
export type Holder = { entity: number } | "author" | "words";

/** A holder and how likely it is. */
export interface LikelyHolder {
  holder: Holder;
  probability: number;
}

/** Of the mentions before the end of a paragraph so many may be its holders. */
const NEAR_MENTIONS = 60;

/** Types of entities that a fact tells; all others are one. */
const TYPES = ["PERSON", "ORG", "GPE", "NORP"];

/**
 * Who holds an attitude, the likeliest first. A mention says whom it means, so that whom *he* stands for is decided
 * here as well: the head reads the words of attitude and every mention up to the end of the paragraph.
 */
export function holdersOf(
  text: StanceText,
  head: StanceHeadOfText,
  attitude: Attitude,
  paragraph: Rows,
): LikelyHolder[] {
  const mentions = mentionsBefore(text.named, paragraph.to);
  const said = text.saidAt(attitude.from);
  const state = [said ? 1 : 0, said && said.speaker >= 0 ? 1 : 0, said?.source ? 1 : 0] as const;
  const facts = mentions.map((mention) => factsOf(text, mention, attitude, paragraph));
  const who = head.who(attitude, facts, state);
  const byEntity = new Map<number, number>();
  mentions.forEach(({ entity }, m) => {
    byEntity.set(entity, (byEntity.get(entity) ?? 0) + who.mentions[m]!);
  });
  return [
    { holder: "author" as const, probability: who.author },
    { holder: "words" as const, probability: who.words },
    ...[...byEntity].map(([entity, probability]) => ({ holder: { entity }, probability })),
  ].sort((a, b) => b.probability - a.probability);
}

/** The last mentions that end before `end`. */
function mentionsBefore(named: readonly Named[], end: number): readonly Named[] {
  const behind = firstWhere(named, ({ to }) => to > end);
  return named.slice(Math.max(0, behind - NEAR_MENTIONS), behind);
}

/** What is known of a mention as holder; in the order of `facts_of` in train/neural/tasks.py. */
function factsOf(text: StanceText, mention: Named, attitude: Attitude, paragraph: Rows): HolderMention {
  const { from, to, entity, type } = mention;
  const sentence = text.sentenceOf(attitude.from);
  const said = text.saidAt(attitude.from);
  const known = TYPES.indexOf(type);
  const facts = [
    said && said.speaker === entity,
    said?.source && said.source.from <= from && to <= said.source.to,
    sentence.from <= from && from < sentence.to,
    paragraph.from <= from && from < paragraph.to,
    said && said.from <= from && from < said.to,
    from < attitude.from,
  ].map((value) => (value ? 1 : 0));
  const types = [...TYPES, ""].map((_, k) => (k === (known < 0 ? TYPES.length : known) ? 1 : 0));
  return { from, to, facts: [...facts, Math.min(text.counts[entity]!, 20) / 10, ...types] };
}
