import type { Mention } from "../../../document/schema.js";
import { firstAtOrAfter } from "../../../document/span.js";
import { type Reading, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { Descriptions } from "./descriptions.js";
import { type Gender, genderOfNoun } from "./gender.js";
import { canThink, isOnePerson, type Known, keyOf } from "./known.js";
import type { NamedSource } from "./named-source.js";
import { describedPerson, headNoun, headOf, isBodySubject, isSubject } from "./source-phrase.js";

/** How many mentions back a pronoun looks. */
const REACH = 60;

/** Remembers who spoke, in the order of the text, and tells whom *he*, *she*, *it* and *they* mean. */
export class WhoSpoke {
  /** Who spoke last. */
  last: Known | null = null;
  private lastPerson: Known | null = null;
  private lastGroup: Known | null = null;
  /** By row, the quotation in whose content it stands (index in `speakers`), or -1. */
  private readonly spoken: Int32Array;
  private readonly speakers: (Known | null)[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly mentions: readonly Mention[],
    private readonly names: NamedSource,
    private readonly descriptions: Descriptions,
    private readonly genders: Map<string, Gender>,
  ) {
    this.spoken = new Int32Array(reading.count).fill(-1);
  }

  remember(known: Known): void {
    this.last = known;
    if (isOnePerson(known)) this.lastPerson = known;
    else if (canThink(known)) this.lastGroup = known;
  }

  /** Notes that these rows are somebody's words; null where it is not known whose. */
  hear(content: readonly Rows[], known: Known | null): void {
    for (const { from, to } of content) this.spoken.fill(this.speakers.length, from, to);
    this.speakers.push(known);
  }

  /** What the text calls the speaker by its pronouns from here on. */
  callBy(known: Known, gender: Gender): void {
    this.genders.set(keyOf(known.speaker), gender);
  }

  /** False where a name, title or noun says that the pronoun is not his. */
  fits({ speaker }: Known, gender: Gender): boolean {
    const seen =
      this.genders.get(keyOf(speaker)) ??
      ("text" in speaker ? genderOfNoun(headNoun(speaker.text)) : undefined);
    return seen === undefined || seen === gender;
  }

  /** *He* or *she*: the last person whom the text made a subject before `row`, where that is later than the last speaker. */
  person(row: number, gender: Gender): Known | null {
    const near = this.opening(row, gender);
    const suits = (known: Known) => this.fits(known, gender);
    const subject = this.lastSubject(row, near ? near.row : -1, suits);
    if (subject) return subject;
    const { lastPerson } = this;
    if (near && !(lastPerson && lastPerson.row > near.row && suits(lastPerson))) return { ...near, row };
    return lastPerson && suits(lastPerson) ? { ...lastPerson, row } : null;
  }

  /** *They*: the last group that spoke. */
  group(row: number): Known | null {
    return this.lastGroup && { ...this.lastGroup, row };
  }

  /** *It*: the last body or country that the text made a subject in this sentence or the one before. */
  body(row: number): Known | null {
    const { reading } = this;
    const floor = reading.sentenceFrom[Math.max(0, reading.sentenceAt[row]! - 1)]!;
    let i = this.names.before(row);
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const { type, entity, start, end } = this.mentions[i]!;
      const at = firstAtOrAfter(reading.tokens.start, start);
      if (at < floor) return null;
      if ((type !== "ORG" && type !== "GPE") || !entity || reading.quotedAt[at]! >= 0) continue;
      if (this.spoken[at]! < 0 && isBodySubject(reading, at, end)) return this.names.ofEntity(entity, row);
    }
    return null;
  }

  /** `The retired surgeon`: whoever the text last spoke of and may be that, not far before. */
  variation(rows: Rows, row: number): Known | null {
    const mayBe = this.descriptions.mayBe(rows);
    if (!mayBe) return null;
    const gender = genderOfNoun(word(this.reading, headOf(this.reading, rows).to - 1));
    const suits = (known: Known) => !gender || this.fits(known, gender);
    const { lastPerson } = this;
    const known = this.lastSubject(row, -1, suits) ?? (lastPerson && suits(lastPerson) ? lastPerson : null);
    return known && "entity" in known.speaker && mayBe(known.speaker.entity) ? { ...known, row } : null;
  }

  /** Whom a description means by what the text calls its people and bodies. */
  meant(rows: Rows, row: number): Known | null {
    const entity = this.descriptions.meant(rows);
    return entity === null ? null : this.names.ofEntity(entity, row);
  }

  /** The last subject after row `floor` that is a person and suits; null where the last speaker suits and is later. */
  private lastSubject(row: number, floor: number, suits: (known: Known) => boolean): Known | null {
    const { reading, lastPerson } = this;
    let i = this.names.before(row);
    let told: Known | null = null;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const mention = this.mentions[i]!;
      if (mention.type !== "PERSON" || !mention.entity) continue;
      const at = firstAtOrAfter(reading.tokens.start, mention.start);
      if (at <= floor || (lastPerson && at <= lastPerson.row && suits(lastPerson))) return null;
      const known = this.names.ofEntity(mention.entity, row);
      if (reading.quotedAt[at]! >= 0 || !suits(known) || !isSubject(reading, at, mention.end)) continue;
      // Of whom somebody speaks is not who speaks, where that may be meant.
      const voice = this.speakers[this.spoken[at]!];
      if (voice === undefined || (voice && !(isOnePerson(voice) && suits(voice)))) return known;
      told ??= known;
    }
    return told;
  }

  /** A person whom a sentence of the paragraph shortly before `row` begins with and does not name: `Their captain`. */
  private opening(row: number, gender: Gender): Known | null {
    const { reading } = this;
    const sentence = reading.sentenceAt[row]!;
    for (let k = sentence; k >= Math.max(0, sentence - 2); k--) {
      const from = reading.sentenceFrom[k]!;
      if (reading.paragraphAt[from] !== reading.paragraphAt[row]) break;
      const phrase = describedPerson(reading, from, row);
      if (!phrase) continue;
      const known =
        this.meant(phrase, from) ??
        this.names.named(phrase, from) ??
        this.variation(phrase, from) ??
        this.names.described(phrase, from);
      if (known && this.fits(known, gender)) return known;
    }
    return null;
  }
}
