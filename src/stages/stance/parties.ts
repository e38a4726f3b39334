import type { Entity, Holder, Quotation, Sentence, Stance } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import { canHold } from "../../lexicons/holder-nouns.js";
import { genderOfName } from "../../lexicons/person-names.js";
import { words } from "../../lexicons/word-lists.js";
import type { NounPhrase } from "./noun-phrase.js";
import type { Reading } from "./reading.js";
import { antecedentOf } from "./subject.js";
import { ownerIn } from "./verb-rules.js";

const FIRST_PERSON = new Set(words("i we me us my our myself ourselves"));
/** How many tokens before *who* its antecedent may begin. */
const ANTECEDENT = 15;
const ARTICLES = new Set(words("the this"));
const THIRD_PERSON = new Set(words("he she him her his himself herself"));
const MALE = new Set(words("he him his himself"));
/** How many sentences back the person behind a pronoun is looked for. */
const PRONOUN_REACH = 3;
/** How many persons of a sentence are asked whether they are meant. */
const PERSONS_SEEN = 8;

/** Turns noun phrases into holders and targets of the document. */
export class Parties {
  private readonly type: ReadonlyMap<string, Entity["type"]>;
  private readonly name: ReadonlyMap<string, string>;
  /** By sentence: indexes of the person mentions that begin in it. */
  private readonly persons: number[][];
  /** By title (*president*): who was called so, and from where on. */
  private readonly titled = new Map<string, { starts: number[]; entities: string[] }>();

  constructor(
    private readonly reading: Reading,
    entities: readonly Entity[],
    sentences: readonly Sentence[],
    private readonly quotations: readonly Quotation[],
  ) {
    this.type = new Map(entities.map((entity) => [entity.id, entity.type]));
    this.name = new Map(entities.map((entity) => [entity.id, entity.name]));
    this.persons = sentences.map(() => []);
    const { lemma, pos, start } = reading.tokens;
    let last = -1;
    for (let i = 1; i < pos.length; i++) {
      const m = reading.mention[i]!;
      if (m < 0 || m === last) continue;
      last = m;
      const { type, entity } = reading.mentions[m]!;
      if (type !== "PERSON" || entity === undefined || reading.mention[i - 1]! >= 0) continue;
      const title = lemma[i - 1]!;
      if ((pos[i - 1] !== "PROPN" && pos[i - 1] !== "NOUN") || !canHold(title)) continue;
      const list = this.titled.get(title);
      if (list) {
        list.starts.push(start[i]!);
        list.entities.push(entity);
      } else this.titled.set(title, { starts: [start[i]!], entities: [entity] });
    }
    let s = 0;
    for (const [m, mention] of reading.mentions.entries()) {
      while (s < sentences.length && sentences[s]!.end <= mention.start) s++;
      const sentence = sentences[s];
      if (sentence && mention.start >= sentence.start && mention.type === "PERSON") this.persons[s]!.push(m);
    }
  }

  /** What kind of entity it is. */
  typeOf(entity: string): Entity["type"] | undefined {
    return this.type.get(entity);
  }

  /** Its fullest name; undefined where there is no such entity. */
  nameOf(entity: string): string | undefined {
    return this.name.get(entity);
  }

  /** Who holds it; null where the phrase names nobody that could, or a pronoun stays open. */
  holder(phrase: NounPhrase, sentence: number, quotation: number): Holder | null {
    const { reading } = this;
    const { pos, lemma } = reading.tokens;
    if (pos[phrase.head] === "PRON" && reading.mention[phrase.head]! < 0) {
      return this.pronoun(phrase.head, sentence, quotation, undefined);
    }
    const named = this.named(phrase);
    if (named) return named;
    const unnamed = reading.mention[phrase.head]! < 0;
    if (unnamed && !canHold(lemma[phrase.head]!) && !isGroup(reading, phrase) && !ownerIn(reading, phrase))
      return null;
    const from = pos[phrase.from] === "DET" ? phrase.from + 1 : phrase.from;
    return this.words({ ...phrase, from: Math.min(from, phrase.head) });
  }

  /**
   * *the president* at token `i`: who was last called so, else who will be first; null where nobody is, or the
   * word is no title that stands alone.
   */
  called(i: number): string | null {
    const { reading } = this;
    const list = this.titled.get(reading.tokens.lemma[i]!);
    if (!list || i === 0 || !ARTICLES.has(reading.form(i - 1))) return null;
    const before = firstAtOrAfter(list.starts, reading.tokens.start[i]!) - 1;
    return list.entities[Math.max(0, before)]!;
  }

  /** Whoever speaks in the quotation; null where nobody is named, or only a letter as in *Q:* and *A:*. */
  speaker(quotation: number): Holder | null {
    const quoted = this.quotations[quotation];
    const piece = quoted?.source[0];
    if (!quoted?.speaker) return null;
    if ("entity" in quoted.speaker) {
      return { entity: quoted.speaker.entity, ...(piece && { start: piece[0], end: piece[1] }) };
    }
    if (!piece || piece[1] - piece[0] < 2) return null;
    return this.antecedent(piece[0]) ?? { text: quoted.speaker.text, start: piece[0], end: piece[1] };
  }

  /** What it is about; null where the phrase is a pronoun that stays open. */
  target(phrase: NounPhrase, sentence: number, quotation: number, holder: Holder): Stance["target"] | null {
    const { reading } = this;
    const { start, end, pos } = reading.tokens;
    if (pos[phrase.head] === "PRON" && reading.mention[phrase.head]! < 0) {
      const other = this.pronoun(phrase.head, sentence, quotation, "entity" in holder ? holder.entity : "");
      if (!other || !("entity" in other)) return null;
      const name = this.name.get(other.entity);
      return {
        start: start[phrase.head]!,
        end: end[phrase.head]!,
        entity: other.entity,
        ...(name && { text: name }),
      };
    }
    const named = this.named(phrase);
    if (named && "entity" in named) {
      return { start: named.start!, end: named.end!, entity: named.entity };
    }
    let from = phrase.head;
    while (from > phrase.from && this.belongs(from - 1)) from--;
    const span = { start: start[from]!, end: end[phrase.head]! };
    return { ...span, text: reading.text.slice(span.start, span.end) };
  }

  /** The entity whose name stands in front of the head (*Brandt's plan*), or behind it with *of* or *by*. */
  owner(phrase: NounPhrase, to: number): Stance["target"] | null {
    const { reading } = this;
    if (reading.mention[phrase.head]! >= 0) return null;
    const front = ownerIn(reading, phrase);
    let at = front ? front.head : -1;
    if (!front) {
      const joint = phrase.to < to ? reading.form(phrase.to) : "";
      if (joint !== "of" && joint !== "by") return null;
      at = phrase.to + 1;
      while (at < to && reading.mention[at]! < 0 && at <= phrase.to + 3 && reading.tokens.pos[at] !== "VERB")
        at++;
      if (at >= to || reading.mention[at]! < 0) return null;
    }
    const mention = reading.mentions[reading.mention[at]!]!;
    return mention.entity ? { start: mention.start, end: mention.end, entity: mention.entity } : null;
  }

  /** Who is meant by *who* at this offset: the phrase before it; null where no *who* stands there, or nobody before it. */
  private antecedent(offset: number): Holder | null {
    const { reading } = this;
    const at = firstAtOrAfter(reading.tokens.start, offset);
    if (at >= reading.tokens.pos.length || reading.form(at) !== "who") return null;
    const phrase = antecedentOf(reading, at, Math.max(0, at - ANTECEDENT));
    return phrase && this.holder(phrase, -1, -1);
  }

  private named(phrase: NounPhrase): Holder | null {
    const mention = this.reading.mentions[this.reading.mention[phrase.head]!];
    if (!mention?.entity) return null;
    return { entity: mention.entity, start: mention.start, end: mention.end };
  }

  private words({ from, head }: NounPhrase): Holder {
    const { text, tokens } = this.reading;
    const span = { start: tokens.start[from]!, end: tokens.end[head]! };
    return { text: text.slice(span.start, span.end), ...span };
  }

  /** True where the token is a part of the shortest phrase that names a thing: not its article nor its owner. */
  private belongs(i: number): boolean {
    const { reading } = this;
    const pos = reading.tokens.pos[i];
    if (reading.isPossessiveMark(i) || pos === "DET" || pos === "PRON") return false;
    return reading.isNominal(i) || pos === "ADJ" || pos === "VERB" || reading.joins(i);
  }

  /** True where the given name tells that the pronoun cannot mean this person: *he*, and *Hilda Lund*. */
  private excludes(pronoun: string, entity: string | undefined): boolean {
    const name = entity && this.name.get(entity);
    if (!name?.includes(" ")) return false;
    const gender = genderOfName(name.slice(0, name.indexOf(" ")).toLowerCase());
    return gender !== undefined && (gender === "female") === MALE.has(pronoun);
  }

  private pronoun(i: number, sentence: number, quotation: number, not: string | undefined): Holder | null {
    const form = this.reading.form(i);
    if (FIRST_PERSON.has(form)) return this.speaker(quotation);
    if (!THIRD_PERSON.has(form)) return null;
    const at = this.reading.tokens.start[i]!;
    for (let s = sentence; s >= 0 && s > sentence - PRONOUN_REACH; s--) {
      for (const m of this.persons[s]!.slice(0, PERSONS_SEEN)) {
        const mention = this.reading.mentions[m]!;
        if (mention.end > at) break;
        if (this.excludes(form, mention.entity)) continue;
        if (!mention.entity || mention.entity === not || this.type.get(mention.entity) !== "PERSON") continue;
        return { entity: mention.entity, start: mention.start, end: mention.end };
      }
    }
    return null;
  }
}

/** *The Greens*: an unfound name in the plural behind *the*. */
function isGroup(reading: Reading, { from, head }: NounPhrase): boolean {
  const { pos } = reading.tokens;
  if (pos[head] !== "PROPN" || from === head || reading.form(from) !== "the") return false;
  const form = reading.form(head);
  return (
    form.endsWith("s") && !form.endsWith("ss") && reading.first(head) !== reading.first(head).toLowerCase()
  );
}
