import { grouped } from "../document/grouped.js";
import type {
  Entity,
  GlossatorDocument,
  Mention,
  Paragraph,
  Quotation,
  Sentence,
  Stance,
} from "../document/schema.js";
import { firstAtOrAfter, indexesWithin, type Piece, type Span } from "../document/span.js";
import { BETWEEN_PIECES } from "../document/words-of.js";

/**
 * A document as the tables look at it: things by id and by place, and their words. Each index is built when it
 * is first asked for. The document must have passed `checkDocument` and must not change meanwhile.
 */
export class DocumentView {
  /** `meta.title`, else the words of the first paragraph that is a title. */
  readonly title: string | undefined;
  /** The day of `meta.published` where that begins with an ISO 8601 date, else as the source gave it. */
  readonly published: string | undefined;
  #entities?: Map<string, Entity>;
  #paragraphs?: ById<Paragraph>;
  #sentences?: ById<Sentence>;
  #mentions?: Map<string | undefined, Mention[]>;
  #quotations?: Map<string, Quotation[]>;
  #around?: Map<Quotation, Quotation>;
  #stances?: Map<string, Stance[]>;
  #quoted?: { starts: number[]; ends: number[] };

  constructor(readonly doc: GlossatorDocument) {
    const { title, published } = doc.meta;
    const headline = doc.paragraphs?.find((p) => p.role === "title");
    this.title = title ?? (headline && (this.words(headline) ?? undefined));
    this.published =
      published && (/^\d{4}-\d{2}-\d{2}(?!\d)/.test(published) ? published.slice(0, 10) : published);
  }

  /** The words of a span; null where the document was written without its text. */
  words({ start, end }: Span): string | null {
    return this.doc.text?.slice(start, end) ?? null;
  }

  /** The words of all pieces, joined by ` … `; null where there is no piece or no text. */
  wordsOf(pieces: readonly Piece[]): string | null {
    const { text } = this.doc;
    if (text === undefined || pieces.length === 0) return null;
    return pieces.map(([start, end]) => text.slice(start, end)).join(BETWEEN_PIECES);
  }

  entity(id: string | undefined): Entity | undefined {
    this.#entities ??= new Map(this.doc.entities?.map((e) => [e.id, e]));
    return id === undefined ? undefined : this.#entities.get(id);
  }

  paragraph(id: string): Paragraph | undefined {
    this.#paragraphs ??= new ById(this.doc.paragraphs);
    return this.#paragraphs.get(id);
  }

  /** The paragraph in which `offset` stands; undefined between paragraphs. */
  paragraphAt(offset: number): Paragraph | undefined {
    this.#paragraphs ??= new ById(this.doc.paragraphs);
    return this.#paragraphs.at(offset);
  }

  sentence(id: string | undefined): Sentence | undefined {
    this.#sentences ??= new ById(this.doc.sentences);
    return id === undefined ? undefined : this.#sentences.get(id);
  }

  /** The sentence in which `offset` stands; undefined between sentences. */
  sentenceAt(offset: number): Sentence | undefined {
    this.#sentences ??= new ById(this.doc.sentences);
    return this.#sentences.at(offset);
  }

  /** Mentions that begin in a paragraph; null where mentions were not annotated. */
  mentionsIn(paragraph: Paragraph): readonly Mention[] | null {
    if (!this.doc.mentions) return null;
    this.#mentions ??= grouped(this.doc.mentions, (m) => this.paragraphAt(m.start)?.id);
    return this.#mentions.get(paragraph.id) ?? [];
  }

  /** Quotations of a paragraph; null where quotations were not annotated. */
  quotationsIn(paragraph: Paragraph): readonly Quotation[] | null {
    if (!this.doc.quotations) return null;
    this.#quotations ??= grouped(this.doc.quotations, (q) => q.paragraph);
    return this.#quotations.get(paragraph.id) ?? [];
  }

  /** The smallest other quotation of which one piece holds the first piece of `quotation` and its cue. */
  quotationAround(quotation: Quotation): Quotation | undefined {
    this.#around ??= aroundOf(this.doc.quotations ?? []);
    return this.#around.get(quotation);
  }

  /** Stances of a paragraph; null where stances were not annotated. */
  stancesIn(paragraph: Paragraph): readonly Stance[] | null {
    if (!this.doc.stances) return null;
    this.#stances ??= grouped(this.doc.stances, (s) => s.paragraph);
    return this.#stances.get(paragraph.id) ?? [];
  }

  /** Whose words a span begins in: a quotation's content, or else the writer's; null where quotations were not annotated. */
  voiceAt({ start }: Span): "author" | "quoted" | null {
    if (!this.doc.quotations) return null;
    this.#quoted ??= quotedStretches(this.doc.quotations);
    const at = firstAtOrAfter(this.#quoted.starts, start + 1) - 1;
    return at >= 0 && start < this.#quoted.ends[at]! ? "quoted" : "author";
  }

  /** Tokens that begin in `span` and are neither punctuation nor symbols; null where there is no token layer. */
  wordCount(span?: Span): number | null {
    const { tokens } = this.doc;
    if (!tokens) return null;
    const [from, to] = span ? indexesWithin(tokens, span) : [0, tokens.start.length];
    let words = 0;
    for (let i = from; i < to; i++) {
      const tag = tokens.pos[i];
      if (tag !== "PUNCT" && tag !== "SYM" && tag !== "SPACE") words++;
    }
    return words;
  }
}

/** The contents of quotations as stretches without overlap, in order: one may stand inside another. */
function quotedStretches(quotations: readonly Quotation[]): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [start, end] of quotations.flatMap((q) => q.content).sort((a, b) => a[0] - b[0])) {
    if (ends.length > 0 && start <= ends.at(-1)!) ends[ends.length - 1] = Math.max(ends.at(-1)!, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends };
}

/** For each quotation that stands inside a piece of another, with its cue: the smallest such other. */
function aroundOf(quotations: readonly Quotation[]): Map<Quotation, Quotation> {
  const pieces = quotations
    .flatMap((quotation) =>
      quotation.content.map(([start, end], k) => ({ start, end, quotation, first: k === 0 })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const around = new Map<Quotation, Quotation>();
  const open: typeof pieces = [];
  for (const piece of pieces) {
    while (open.length > 0 && open.at(-1)!.end <= piece.start) open.pop();
    const { start, end, quotation } = piece;
    const from = Math.min(start, quotation.cue[0]?.[0] ?? start);
    const outer = piece.first
      ? open.findLast(
          (o) => o.start <= from && o.end >= end && o.end - o.start > end - from && o.quotation !== quotation,
        )
      : undefined;
    if (outer) around.set(quotation, outer.quotation);
    open.push(piece);
  }
  return around;
}

/** Things that stand in order without overlap, by id and by place. */
class ById<Item extends Span & { id: string }> {
  readonly #items: readonly Item[];
  readonly #starts: number[];
  readonly #byId: Map<string, Item>;

  constructor(items: readonly Item[] = []) {
    this.#items = items;
    this.#starts = items.map((item) => item.start);
    this.#byId = new Map(items.map((item) => [item.id, item]));
  }

  get(id: string): Item | undefined {
    return this.#byId.get(id);
  }

  at(offset: number): Item | undefined {
    const item = this.#items[firstAtOrAfter(this.#starts, offset + 1) - 1];
    return item && offset < item.end ? item : undefined;
  }
}
