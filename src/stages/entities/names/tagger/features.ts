import { ENTITY_TYPES, type Sentence, type Tokens } from "../../../../document/schema.js";
import { indexesWithin } from "../../../../document/span.js";
import type { Clusters } from "../../../../learn/clusters.js";
import type { Features } from "../../../../learn/features.js";
import { extendPhrase, type Gazetteer, KINDS, LONGEST } from "../../../../learn/gazetteer.js";
import { combine } from "../../../../learn/hash.js";
import type { FoundName } from "../finder.js";
import { Case, Column, WordTable } from "./word-table.js";

/** What the tagger looks at, of one text. */
export interface TaggerInput {
  text: string;
  tokens: Pick<Tokens, "start" | "end">;
  sentences: readonly Pick<Sentence, "start" | "end">[];
}

/** Changes when the features change: a model that was trained on others is refused. */
export const FEATURES_VERSION = 1;

const KIND_COUNT = Object.keys(KINDS).length;
/** Ids of words outside the sentence. */
const BEFORE = -1;
const AFTER = -2;

/** How a word is written elsewhere in the text, and in what company. */
interface Elsewhere {
  lower: number;
  inside: number;
  first: number;
  /** Length and place in it of the longest run of capitals that the word stands in. */
  longest: number;
  place: number;
  /** Hashes of the words around that run, and of its ends. */
  left: number;
  right: number;
  head: number;
  tail: number;
  kinds: number;
}

/**
 * The features of names: one function for training and for tagging. For each token of a sentence a list of
 * hashes: the word and its neighbours (form, shape, affixes, clusters), known names that it is part of, and
 * how the word is written elsewhere in the same text.
 */
export class NameFeatures {
  private readonly words: WordTable;
  private ids: number[] = [];
  private input: TaggerInput = { text: "", tokens: { start: [], end: [] }, sentences: [] };
  private known = new Uint8Array(0);
  private hinted = new Uint8Array(0);
  private elsewhere = new Map<number, Elsewhere>();
  private capitals = new Uint8Array(0);
  /** 1 where the text opens with a line in capitals, as wire services do; else 0. */
  private style = 0;

  constructor(
    clusters: Clusters,
    private readonly gazetteer: Gazetteer,
  ) {
    this.words = new WordTable(clusters);
  }

  /** Takes a text; `sentence` then describes its sentences. */
  read(input: TaggerInput, hints: readonly FoundName[] = []): void {
    this.words.trim();
    this.hinted = new Uint8Array(input.tokens.start.length);
    for (const { from, to, type, score } of hints) {
      for (let i = from; i < to; i++) {
        const place = to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1;
        this.hinted[i] = 1 + ENTITY_TYPES.indexOf(type) * 8 + place * 2 + (score > 0.9 ? 1 : 0);
      }
    }
    this.input = input;
    const { text, tokens, sentences } = input;
    this.ids = tokens.start.map((start, i) => this.words.id(text.slice(start, tokens.end[i]!)));
    this.capitals = new Uint8Array(sentences.length);
    sentences.forEach((sentence, s) => {
      this.capitals[s] = this.manyCapitals(...indexesWithin(tokens, sentence));
    });
    this.style = this.capitals[0] === 2 ? 1 : 0;
    this.findKnown();
    this.lookElsewhere();
  }

  /** Adds the features of each token of sentence `s` to `out`; gives the range of its tokens. */
  sentence(s: number, out: Features): [from: number, to: number] {
    const [from, to] = indexesWithin(this.input.tokens, this.input.sentences[s]!);
    for (let i = from; i < to; i++) {
      this.token(i, from, to, this.capitals[s]!, out);
      out.next();
    }
    return [from, to];
  }

  private get(id: number, column: number): number {
    return id < 0 ? -id : this.words.get(id, column);
  }

  private token(i: number, from: number, to: number, capitals: number, out: Features): void {
    const at = (k: number) => (k < from ? BEFORE : k >= to ? AFTER : this.ids[k]!);
    const w = at(i);
    const [a, b, c, d] = [at(i - 2), at(i - 1), at(i + 1), at(i + 2)];
    const add = (template: number, value: number) => out.add(combine(template, value));
    // The same word means another thing in a wire service's sports page than in a magazine's essay.
    const addStyled = (template: number, value: number) => {
      out.add(combine(template, value));
      out.add(combine(template + 200 + 200 * this.style, value));
    };
    addStyled(1, 0);
    add(2, this.get(w, Column.Form));
    addStyled(3, this.get(w, Column.Lower));
    add(4, this.get(w, Column.Shape));
    addStyled(5, this.get(w, Column.ShortShape));
    for (let k = Column.Prefix2; k <= Column.Suffix4; k++) addStyled(10 + k, this.get(w, k));
    for (let k = 0; k < 3; k++) {
      const cluster = this.get(w, Column.Cluster + k);
      addStyled(30 + k, cluster);
      add(34 + k, combine(cluster, this.get(w, Column.Case)));
    }
    // Neighbours.
    addStyled(40, this.get(b, Column.Lower));
    addStyled(41, this.get(c, Column.Lower));
    add(42, this.get(a, Column.Lower));
    add(43, this.get(d, Column.Lower));
    add(44, this.get(b, Column.Shape));
    add(45, this.get(c, Column.Shape));
    add(46, this.get(b, Column.Suffix3));
    add(47, this.get(c, Column.Suffix3));
    for (let k = 0; k < 3; k++) {
      addStyled(50 + k, this.get(b, Column.Cluster + k));
      addStyled(54 + k, this.get(c, Column.Cluster + k));
    }
    for (let k = 0; k < 2; k++) {
      add(58 + k, this.get(a, Column.Cluster + k));
      add(60 + k, this.get(d, Column.Cluster + k));
    }
    // Pairs and triples.
    addStyled(62, combine(this.get(b, Column.Lower), this.get(w, Column.Lower)));
    addStyled(63, combine(this.get(w, Column.Lower), this.get(c, Column.Lower)));
    add(
      64,
      combine(
        this.get(b, Column.ShortShape),
        combine(this.get(w, Column.ShortShape), this.get(c, Column.ShortShape)),
      ),
    );
    add(65, combine(this.get(b, Column.Cluster + 1), this.get(w, Column.ShortShape)));
    add(66, combine(this.get(c, Column.Cluster + 1), this.get(w, Column.ShortShape)));
    add(
      67,
      combine(this.get(b, Column.Cluster), combine(this.get(w, Column.Cluster), this.get(c, Column.Cluster))),
    );
    add(68, combine(this.get(a, Column.Lower), this.get(b, Column.Lower)));
    add(69, combine(this.get(c, Column.Lower), this.get(d, Column.Lower)));
    add(70, combine(this.get(b, Column.Lower), this.get(c, Column.Lower)));
    // Where it stands.
    const first = i === from ? 1 : 0;
    addStyled(72, combine(this.get(w, Column.Case), first * 4 + capitals));
    // Known names.
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const here = this.known[i * KIND_COUNT + kind]!;
      if (here !== 0) {
        addStyled(80, kind * 64 + here);
        add(81, combine(kind * 64 + here, this.get(w, Column.ShortShape)));
      }
      if (i > from && this.known[(i - 1) * KIND_COUNT + kind]! !== 0)
        add(82, kind * 64 + this.known[(i - 1) * KIND_COUNT + kind]!);
      if (i + 1 < to && this.known[(i + 1) * KIND_COUNT + kind]! !== 0)
        add(83, kind * 64 + this.known[(i + 1) * KIND_COUNT + kind]!);
    }
    // What the rules say.
    const hint = this.hinted[i]!;
    addStyled(100, hint);
    add(101, combine(hint >> 1, this.get(w, Column.ShortShape)));
    add(102, combine(hint >> 1, this.get(w, Column.Lower)));
    add(103, i > from ? this.hinted[i - 1]! >> 1 : 255);
    add(104, i + 1 < to ? this.hinted[i + 1]! >> 1 : 255);
    add(
      105,
      combine(
        hint >> 1,
        combine(i > from ? this.hinted[i - 1]! >> 1 : 255, i + 1 < to ? this.hinted[i + 1]! >> 1 : 255),
      ),
    );
    add(106, combine(hint >> 1, this.get(b, Column.Lower)));
    add(107, combine(hint >> 1, this.get(c, Column.Lower)));
    // Elsewhere in the text.
    const casing = this.get(w, Column.Case);
    if (casing >= Case.Initial && casing <= Case.Mixed) {
      const other = this.elsewhere.get(this.get(w, Column.Lower));
      if (other) {
        const seen = Math.min(other.lower, 2) * 16 + Math.min(other.inside, 3) * 4 + Math.min(other.first, 3);
        addStyled(90, combine(seen, first * 4 + capitals));
        if (other.longest > 0) {
          add(91, other.longest * 16 + other.place);
          add(92, other.left);
          add(93, other.right);
          add(94, combine(other.head, other.place));
          add(95, combine(other.tail, other.place));
          for (let kind = 0; kind < KIND_COUNT; kind++)
            if (other.kinds & (1 << kind)) addStyled(96, kind * 64 + Math.min(other.longest, 4));
        }
      } else add(97, first * 4 + capitals);
    }
  }

  /** 2 where the words of a sentence are in capitals, 1 where most begin with one (a headline), else 0. */
  private manyCapitals(from: number, to: number): number {
    let words = 0;
    let upper = 0;
    let initial = 0;
    for (let i = from; i < to; i++) {
      const casing = this.words.get(this.ids[i]!, Column.Case);
      if (casing === Case.Other || casing === Case.Number) continue;
      words++;
      if (casing === Case.Upper) upper++;
      else if (casing === Case.Initial || casing === Case.Mixed) initial++;
    }
    if (words >= 2 && upper > words * 0.7) return 2;
    return words >= 4 && upper + initial > words * 0.7 ? 1 : 0;
  }

  /** For each token and kind the longest known name that covers it: its length and the token's place. */
  private findKnown(): void {
    const { tokens, sentences } = this.input;
    const size = tokens.start.length;
    this.known = new Uint8Array(size * KIND_COUNT);
    const lengths = new Uint8Array(size * KIND_COUNT);
    sentences.forEach((sentence) => {
      const [from, to] = indexesWithin(tokens, sentence);
      for (let i = from; i < to; i++) {
        const casing = this.words.get(this.ids[i]!, Column.Case);
        if (casing === Case.Lower || casing === Case.Other || casing === Case.Number) continue;
        let hash = 0;
        for (let n = 1; n <= LONGEST && i + n <= to; n++) {
          hash = extendPhrase(hash, this.words.get(this.ids[i + n - 1]!, Column.Lower));
          const kinds = this.gazetteer.kindsOf(hash);
          if (kinds === 0) continue;
          for (let kind = 0; kind < KIND_COUNT; kind++) {
            if ((kinds & (1 << kind)) === 0) continue;
            for (let k = 0; k < n; k++) {
              const slot = (i + k) * KIND_COUNT + kind;
              if (lengths[slot]! >= n) continue;
              lengths[slot] = n;
              // 1 first, 2 inside, 3 last, 4 alone; and whether the name is of two words or more.
              const place = n === 1 ? 4 : k === 0 ? 1 : k === n - 1 ? 3 : 2;
              this.known[slot] = place + 4 * Math.min(n - 1, 2);
            }
          }
        }
      }
    });
  }

  private lookElsewhere(): void {
    this.elsewhere = new Map();
    const { tokens, sentences } = this.input;
    sentences.forEach((sentence, s) => {
      if (this.capitals[s] !== 0) return;
      const [from, to] = indexesWithin(tokens, sentence);
      for (let i = from; i < to; ) {
        const casing = this.words.get(this.ids[i]!, Column.Case);
        if (casing === Case.Lower) this.entry(i).lower++;
        if (casing < Case.Initial || casing > Case.Mixed) {
          i++;
          continue;
        }
        let end = i + 1;
        while (end < to) {
          const next = this.words.get(this.ids[end]!, Column.Case);
          if (next < Case.Initial || next > Case.Mixed) break;
          end++;
        }
        const lower = (k: number) =>
          k < from ? 1 : k >= to ? 2 : this.words.get(this.ids[k]!, Column.Lower);
        for (let k = i; k < end; k++) {
          const entry = this.entry(k);
          if (k === from) entry.first++;
          else entry.inside++;
          const length = Math.min(end - i, 7);
          // A sentence's first word may have its capital from there.
          if (length <= entry.longest || (i === from && end === i + 1)) continue;
          entry.longest = length;
          entry.place = Math.min(k - i, 7);
          entry.left = lower(i - 1);
          entry.right = lower(end);
          entry.head = lower(i);
          entry.tail = lower(end - 1);
          entry.kinds = 0;
          for (let kind = 0; kind < KIND_COUNT; kind++)
            if (this.known[k * KIND_COUNT + kind]! !== 0) entry.kinds |= 1 << kind;
        }
        i = end;
      }
    });
  }

  private entry(i: number): Elsewhere {
    const key = this.words.get(this.ids[i]!, Column.Lower);
    let entry = this.elsewhere.get(key);
    if (!entry) {
      entry = {
        lower: 0,
        inside: 0,
        first: 0,
        longest: 0,
        place: 0,
        left: 0,
        right: 0,
        head: 0,
        tail: 0,
        kinds: 0,
      };
      this.elsewhere.set(key, entry);
    }
    return entry;
  }
}
