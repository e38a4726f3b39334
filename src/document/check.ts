import { sha256OfText } from "./hash.js";
import type { Problem } from "./problem.js";
import type { GlossatorDocument } from "./schema.js";
import { type Piece, type Span, splitsPair } from "./span.js";

/**
 * What must hold between the parts of a document, beyond its shape: spans inside the text and not empty,
 * in order, no surrogate pair cut, every id unique and every reference to one that exists, the hash right.
 * Without `text` (written with `--no-text`) the end of the text is unknown and only the order is checked.
 *
 * Gives every problem found, at most 20; `where` is a path such as `mentions[3].end`. Never throws.
 */
export function checkDocument(doc: GlossatorDocument): Problem[] {
  const check = new Checker(doc.text);
  if (doc.text !== undefined && sha256OfText(doc.text) !== doc.sha256) {
    check.fail("wrong-hash", "sha256", "is not the hash of text: the text was changed after annotation");
  }
  const ids = {
    paragraphs: check.ids("paragraphs", doc.paragraphs),
    sentences: check.ids("sentences", doc.sentences),
    entities: check.ids("entities", doc.entities),
    quotations: check.ids("quotations", doc.quotations),
  };
  check.ids("mentions", doc.mentions);
  check.ids("stances", doc.stances);

  const paragraphs = new Map(doc.paragraphs?.map((p) => [p.id, p]));
  check.ordered("paragraphs", doc.paragraphs, true);
  check.ordered("sentences", doc.sentences, true);
  check.ordered("mentions", doc.mentions, false);
  doc.sentences?.forEach((sentence, i) => {
    const where = `sentences[${i}].paragraph`;
    check.refers(where, sentence.paragraph, ids.paragraphs);
    const paragraph = paragraphs.get(sentence.paragraph);
    if (paragraph && (sentence.start < paragraph.start || sentence.end > paragraph.end)) {
      check.fail("outside-paragraph", `sentences[${i}]`, `is not inside paragraph ${paragraph.id}`);
    }
  });
  doc.sentences?.forEach(({ sentiment }, i) => {
    check.ordered(`sentences[${i}].sentiment.evidence`, sentiment?.evidence, true);
  });
  if (doc.tokens) check.columns(doc.tokens);
  doc.mentions?.forEach((mention, i) => {
    check.refers(`mentions[${i}].entity`, mention.entity, ids.entities);
  });
  doc.quotations?.forEach((quotation, i) => {
    const where = `quotations[${i}]`;
    check.refers(`${where}.paragraph`, quotation.paragraph, ids.paragraphs);
    if (quotation.speaker && "entity" in quotation.speaker) {
      check.refers(`${where}.speaker.entity`, quotation.speaker.entity, ids.entities);
    } else {
      quotation.speaker?.entities?.forEach((entity, k) => {
        check.refers(`${where}.speaker.entities[${k}]`, entity, ids.entities);
      });
    }
    if (quotation.content.length === 0) check.fail("empty-content", `${where}.content`, "has no piece");
    for (const part of ["content", "cue", "source"] as const) {
      check.pieces(`${where}.${part}`, quotation[part]);
    }
  });
  doc.stances?.forEach((stance, i) => {
    const where = `stances[${i}]`;
    check.refers(`${where}.paragraph`, stance.paragraph, ids.paragraphs);
    check.refers(`${where}.sentence`, stance.sentence, ids.sentences);
    check.refers(`${where}.quotation`, stance.quotation, ids.quotations);
    check.refers(`${where}.target.entity`, stance.target.entity, ids.entities);
    check.span(`${where}.target`, stance.target);
    const { holder } = stance;
    if ("entity" in holder) check.refers(`${where}.holder.entity`, holder.entity, ids.entities);
    if (!("author" in holder) && holder.start !== undefined && holder.end !== undefined) {
      check.span(`${where}.holder`, { start: holder.start, end: holder.end });
    }
    check.pieces(`${where}.evidence`, stance.evidence);
  });
  doc.targets?.forEach((target, i) => {
    check.span(`targets[${i}]`, target);
  });
  const categories = new Set<string>();
  doc.categories?.forEach(({ name, found }, i) => {
    if (categories.has(name)) check.fail("double-id", `categories[${i}].name`, `${name} stands twice`);
    categories.add(name);
    check.ordered(`categories[${i}].found`, found, true);
  });
  return check.problems.slice(0, 20);
}

class Checker {
  readonly problems: Problem[] = [];
  constructor(private readonly text: string | undefined) {}

  fail(code: string, where: string, message: string): void {
    this.problems.push({ code, where, message });
  }

  ids(layer: string, items: { id: string }[] | undefined): Set<string> | undefined {
    if (!items) return undefined;
    const seen = new Set<string>();
    items.forEach((item, i) => {
      if (seen.has(item.id)) this.fail("double-id", `${layer}[${i}].id`, `${item.id} stands twice`);
      seen.add(item.id);
    });
    return seen;
  }

  /** A reference into a layer; a layer that was not annotated cannot be referred to. */
  refers(where: string, id: string | undefined, known: Set<string> | undefined): void {
    if (id !== undefined && !known?.has(id)) this.fail("dangling-id", where, `${id} does not exist`);
  }

  span(where: string, { start, end }: Span): void {
    if (start >= end) {
      this.fail("empty-span", where, `start ${start} is not before end ${end}`);
      return;
    }
    if (this.text === undefined) return;
    if (end > this.text.length) {
      this.fail("offset-outside", where, `${start}–${end} ends after the text (length ${this.text.length})`);
    } else if (splitsPair(this.text, start) || splitsPair(this.text, end)) {
      this.fail("split-surrogate", where, `${start}–${end} cuts a surrogate pair in two`);
    }
  }

  ordered(layer: string, items: Span[] | undefined, apart: boolean): void {
    items?.forEach((item, i) => {
      this.span(`${layer}[${i}]`, item);
      const before = items[i - 1];
      if (!before) return;
      if (item.start < before.start)
        this.fail("not-ordered", `${layer}[${i}]`, "stands before the one before it");
      else if (apart && item.start < before.end)
        this.fail("overlap", `${layer}[${i}]`, "overlaps the one before it");
    });
  }

  pieces(where: string, pieces: Piece[]): void {
    this.ordered(
      where,
      pieces.map(([start, end]) => ({ start, end })),
      true,
    );
  }

  columns(tokens: NonNullable<GlossatorDocument["tokens"]>): void {
    const rows = tokens.start.length;
    for (const column of ["end", "pos", "lemma"] as const) {
      if (tokens[column].length !== rows) {
        this.fail(
          "uneven-columns",
          `tokens.${column}`,
          `has ${tokens[column].length} rows, start has ${rows}`,
        );
        return;
      }
    }
    let last = 0;
    for (let i = 0; i < rows && this.problems.length < 20; i++) {
      const start = tokens.start[i]!;
      this.span(`tokens[${i}]`, { start, end: tokens.end[i]! });
      if (start < last) this.fail("overlap", `tokens[${i}]`, "overlaps the one before it");
      // JSON would write null for what a stage left undefined, and no reader would take it.
      if (typeof tokens.pos[i] !== "string" || typeof tokens.lemma[i] !== "string")
        this.fail("empty-cell", `tokens[${i}]`, "lacks its part of speech or its lemma");
      last = tokens.end[i]!;
    }
  }
}
