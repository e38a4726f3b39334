import type { Entity, EntityType, Mention } from "../../../document/schema.js";
import { firstAtOrAfter } from "../../../document/span.js";
import { honorifics } from "../../../lexicons/titles.js";
import { isPossessive, pos, type Reading, word } from "../../../reading/reading.js";
import type { Rows } from "../../../reading/rows.js";
import type { Known } from "./known.js";
import {
  commaIn,
  endsPhrase,
  headOf,
  isNameLike,
  isOwner,
  isTitled,
  joinsNames,
  nounBetween,
  saysHow,
  spanOf,
  WRITINGS,
} from "./source-phrase.js";

/** Types of names that several speak under together. */
const SPEAK: ReadonlySet<string> = new Set(["PERSON", "ORG", "GPE", "NORP"]);

/** How far back a name is looked for, in mentions and in paragraphs. */
const REACH = 60;
const NEAR = 2;

/** What the words of a source say by themselves: a name, several names, a description. */
export class NamedSource {
  private readonly types: ReadonlyMap<string, EntityType>;
  private readonly starts: readonly number[];

  constructor(
    private readonly reading: Reading,
    private readonly mentions: readonly Mention[],
    entities: readonly Entity[],
  ) {
    this.types = new Map(entities.map(({ id, type }) => [id, type]));
    this.starts = mentions.map(({ start }) => start);
  }

  typeOf(entity: string): EntityType | null {
    return this.types.get(entity) ?? null;
  }

  ofEntity(entity: string, row: number): Known {
    return { speaker: { entity }, type: this.typeOf(entity), row };
  }

  /** Mentions that share a place with the rows and have an entity. */
  mentionsIn(rows: Rows): Mention[] {
    const { start, end } = spanOf(this.reading, rows);
    const found: Mention[] = [];
    let i = firstAtOrAfter(this.starts, start);
    if (i > 0 && this.mentions[i - 1]!.end > start) i--;
    for (; i < this.mentions.length && this.mentions[i]!.start < end; i++)
      if (this.mentions[i]!.entity) found.push(this.mentions[i]!);
    return found;
  }

  /** Index of the last mention that begins before the row; -1 where none does. */
  before(row: number): number {
    return firstAtOrAfter(this.starts, this.reading.tokens.start[row]!) - 1;
  }

  /** `Ana Brandt, the mayor`; `his chief of staff, Ana Brandt`: the one whom the phrase names; null where it names none. */
  named(whole: Rows, row: number): Known | null {
    const { reading } = this;
    // `Brandt's` of `Brandt's promise`: the mark belongs to neither.
    const rows = isPossessive(reading, whole.to - 1) ? { from: whole.from, to: whole.to - 1 } : whole;
    const head = headOf(reading, rows);
    const nearest = this.mentionsIn(head).at(-1);
    // `Trump lawyers` are not Trump: nothing but the name may end the phrase.
    if (nearest && !nounBetween(reading, nearest.end, head.to)) return this.ofEntity(nearest.entity!, row);
    // `a worker | named Ana Brandt`
    if (word(reading, head.to) === "named") {
      const [behind] = this.mentionsIn({ from: head.to, to: head.to + 2 });
      if (behind) return this.ofEntity(behind.entity!, row);
    }
    // A paper speaks for whoever wrote it: `Brandt's letter`, `the council report`.
    if (nearest && WRITINGS.test(word(reading, head.to - 1))) return this.ofEntity(nearest.entity!, row);
    // `his chief of staff, Rahm Emanuel`: the apposition names him.
    const comma = commaIn(reading, rows);
    if (comma > 0 && comma + 1 < rows.to) {
      const [behind] = this.mentionsIn({ from: comma + 1, to: Math.min(rows.to, comma + 4) });
      if (
        behind?.type === "PERSON" &&
        behind.start <= reading.tokens.start[comma + 1]! + 8 &&
        !isOwner(reading, behind.end)
      )
        return this.ofEntity(behind.entity!, row);
    }
    return null;
  }

  /** `Brandt, Oduya and the Elm Council`: several who are named, and nothing but their names and titles. */
  together(rows: Rows, row: number): Known | null {
    const { reading } = this;
    const names = this.mentionsIn(rows).filter(({ type }) => SPEAK.has(type));
    const places = names.map(
      ({ start, end }): Rows => ({
        from: firstAtOrAfter(reading.tokens.start, start),
        to: firstAtOrAfter(reading.tokens.start, end),
      }),
    );
    const joined = (k: number, last: boolean) => joinsNames(reading, places[k - 1]!, places[k]!, last);
    const last = names.findLastIndex((_, k) => k > 0 && joined(k, true));
    if (last < 1) return null;
    let k = last - 1;
    while (k > 0 && joined(k, false)) k--;
    if (!isTitled(reading, rows.from, places[k]!.from) || !endsPhrase(reading, places[last]!.to, rows.to))
      return null;
    const several = [...new Set(names.slice(k, last + 1).map(({ entity }) => entity!))];
    if (several.length < 2) return null;
    const text = reading.text.slice(spanOf(reading, rows).start, names[last]!.end).replaceAll(/\s+/g, " ");
    return { speaker: { text, entities: several }, type: null, row };
  }

  /** The source's own words, without an apposition where they are a name. */
  described(rows: Rows, row: number): Known | null {
    const { reading } = this;
    const head = headOf(reading, rows);
    // `Critics of the mayor` are not `Critics`: a preposition belongs to the description.
    const whole = head.to < rows.to && pos(reading, head.to) === "ADP";
    const part = !whole && (isNameLike(reading, head) || saysHow(reading, head.to)) ? head : rows;
    const { start, end } = spanOf(reading, part);
    const text = reading.text
      .slice(start, end)
      .replace(/[\s,–—-]+$/, "")
      .replaceAll(/\s+/g, " ");
    return text ? { speaker: { text }, type: null, row } : null;
  }

  /** A source with the name that it only begins: `British | Prime Minister Ana Brandt`, `Mr. | Brandt`. */
  completed({ from, to }: Rows): Rows {
    const { reading } = this;
    const next = this.mentions[firstAtOrAfter(this.starts, reading.tokens.end[to - 1]!)];
    if (next?.type !== "PERSON") return { from, to };
    const name = firstAtOrAfter(reading.tokens.start, next.start);
    if (name - to > 3) return { from, to };
    for (let row = to; row < name; row++) if (!honorifics().has(word(reading, row))) return { from, to };
    const people = this.mentionsIn({ from: to - 1, to }).some(
      ({ type }) => type === "NORP" || type === "GPE",
    );
    if (!honorifics().has(word(reading, to - 1)) && !people) return { from, to };
    return { from, to: firstAtOrAfter(reading.tokens.start, next.end) };
  }

  /** True where the text names the entity in this paragraph or the two before. */
  isNear({ speaker }: Known, row: number): boolean {
    const { reading } = this;
    let i = this.before(row);
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      const { entity, start } = this.mentions[i]!;
      const at = firstAtOrAfter(reading.tokens.start, start);
      if (reading.paragraphAt[at]! < reading.paragraphAt[row]! - NEAR) return false;
      if ("entity" in speaker && speaker.entity === entity) return true;
    }
    return false;
  }
}
