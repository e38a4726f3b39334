import type { Article } from "../document/article.js";
import { documentHead } from "../document/document-head.js";
import { failure, type Result, success } from "../document/problem.js";
import type {
  Entity,
  GlossatorDocument,
  Holder,
  Mention,
  Paragraph,
  Quotation,
  Speaker,
  Stance,
} from "../document/schema.js";
import type { Span } from "../document/span.js";
import { SPEAKING_ROLES } from "../document/vocabulary.js";
import { MADE_BY_HAND } from "./made-by-hand.js";
import { Finder } from "./marks-find.js";
import { type MarkedName, type MarkedParagraph, MarksFault, parseMarks } from "./marks-syntax.js";

/**
 * Marks: an article annotated by hand in a file that a linguist can read and mend.
 *
 *     ## body positive                           role; for title, deck and body also the sentiment
 *     {PERSON Ana Brandt|Brandt} spoke in {GPE|Sel}.      the paragraph, with its names in braces
 *     q direct: "Yes," + "and no." | said | she | @Ana Brandt
 *     s favor: @Ana Brandt ~ she -> harbor plan = Harbor Plan | Yes
 *     # a remark
 *
 * `q form: content | cue | source | speaker` and `s label: holder -> target = name | evidence`. Pieces are
 * joined by ` + `, `-` stands for none, `words ~2` for the second time that the words stand there, `@` for an
 * entity, `@Name ~ words` for a holder whom other words stand for, `\{` for a brace of the text. Words are
 * found only where they cut no word in two: `he` is not found in `the`.
 */

/**
 * A gold document from a `.marks` file and the article that it marks. The marked paragraphs must be the
 * article's lines that are not blank, word for word. Sentiment is the label alone.
 *
 * Problems, each with `file:line`: `text-differs`, `piece-not-found`, `unknown-entity`, `two-types`, and those
 * of the grammar (`bad-line`, `bad-mark`, `unknown-word`, …).
 */
export function readMarks(source: string, article: Article, file = article.id): Result<GlossatorDocument> {
  try {
    return success(documentOf(parseMarks(source), article));
  } catch (error) {
    if (error instanceof MarksFault) return failure(error.code, error.message, `${file}:${error.line}`);
    throw error;
  }
}

function documentOf(marked: MarkedParagraph[], article: Article): GlossatorDocument {
  const spans = linesOf(article.text);
  const paragraphs = marked.map((paragraph, i) => placed(paragraph, article.text, spans[i], `p${i + 1}`));
  if (marked.length < spans.length) {
    const { start, end } = spans[marked.length]!;
    const next = article.text.slice(start, end);
    throw new MarksFault("text-differs", marked.at(-1)?.line ?? 1, `a paragraph is not marked: "${next}"`);
  }
  const { mentions, entities } = namesOf(marked, paragraphs);
  const find = new Finder(article.text, paragraphs, mentions, entities);
  return {
    ...documentHead(article),
    layers: MADE_BY_HAND,
    paragraphs,
    mentions,
    entities,
    quotations: marked.flatMap((p, i) => p.quotations.map((q) => quotationOf(q, i, find))).map(numbered("q")),
    stances: marked.flatMap((p, i) => p.stances.map((s) => stanceOf(s, i, find))).map(numbered("t")),
  };
}

/** Gives the items of a layer their ids: `q1`, `q2`, … */
function numbered(prefix: string): <T>(item: T, index: number) => T & { id: string } {
  return (item, index) => ({ id: `${prefix}${index + 1}`, ...item });
}

/** The lines of `text` that are not blank, without white space at their ends. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\r\n]*\S)?/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}

function placed(paragraph: MarkedParagraph, text: string, span: Span | undefined, id: string): Paragraph {
  const line = paragraph.line + 1;
  const there = span ? text.slice(span.start, span.end) : "";
  if (!span || there !== paragraph.text) {
    let same = 0;
    while (same < there.length && there[same] === paragraph.text[same]) same++;
    const seen = JSON.stringify(paragraph.text.slice(same, same + 30));
    const wanted = span ? JSON.stringify(there.slice(same, same + 30)) : "no further paragraph";
    throw new MarksFault("text-differs", line, `${id} reads ${seen} where the article has ${wanted}`);
  }
  const { role, sentiment: label } = paragraph;
  const wants = SPEAKING_ROLES.has(role);
  if (wants !== (label !== undefined)) {
    const what = wants ? "needs a sentiment" : "carries no sentiment";
    throw new MarksFault("sentiment", paragraph.line, `a ${role} ${what}`);
  }
  return label ? { id, ...span, role, sentiment: { label } } : { id, ...span, role };
}

function namesOf(marked: MarkedParagraph[], paragraphs: Paragraph[]) {
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  marked.forEach((paragraph, i) => {
    for (const name of paragraph.names) {
      const mention: Mention = {
        id: `m${mentions.length + 1}`,
        start: paragraphs[i]!.start + name.start,
        end: paragraphs[i]!.start + name.end,
        type: name.type,
      };
      if (name.entity !== undefined) mention.entity = entityOf(name, paragraph, entities);
      mentions.push(mention);
    }
  });
  return { mentions, entities: [...entities.values()] };
}

/** The id of the entity that a mark names; its first mark makes it, later ones add their words as aliases. */
function entityOf(mark: MarkedName, { text, line }: MarkedParagraph, entities: Map<string, Entity>): string {
  const name = mark.entity!;
  const words = text.slice(mark.start, mark.end);
  let entity = entities.get(name);
  if (!entity) {
    entity = { id: `e${entities.size + 1}`, name, type: mark.type, aliases: [] };
    entities.set(name, entity);
  } else if (entity.type !== mark.type) {
    const message = `"${name}" is ${mark.type} here and ${entity.type} before; two things need two names`;
    throw new MarksFault("two-types", line + 1, message);
  }
  if (words !== name && !entity.aliases.includes(words)) entity.aliases.push(words);
  return entity.id;
}

function quotationOf(marks: MarkedParagraph["quotations"][number], index: number, find: Finder) {
  const { line, form } = marks;
  const content = find.pieces(marks.content, index, line, Infinity);
  const { id, end } = find.paragraphs[index]!;
  if (content[0]![0] >= end) {
    throw new MarksFault("piece-not-found", line, `no content is in ${id}; move the line to its paragraph`);
  }
  // A cue may stand in a later paragraph, but only in one that the quotation reaches.
  const reach = find.paragraphs.findLast((p) => p.start < content.at(-1)![1])!.end;
  const speaker: Speaker =
    marks.speaker && "name" in marks.speaker
      ? { entity: find.entity(marks.speaker.name, line) }
      : marks.speaker;
  return {
    paragraph: id,
    form,
    content,
    cue: find.pieces(marks.cue, index, line, reach),
    source: find.pieces(marks.source, index, line, reach),
    speaker,
  } satisfies Omit<Quotation, "id">;
}

function stanceOf(marks: MarkedParagraph["stances"][number], index: number, find: Finder) {
  const { line, label } = marks;
  const target: Stance["target"] = find.span(marks.target.at, index, line);
  if (marks.target.name !== undefined) target.entity = find.entity(marks.target.name, line);
  if (marks.target.text !== undefined) target.text = marks.target.text;
  let holder: Holder;
  if ("author" in marks.holder) holder = marks.holder;
  else if ("text" in marks.holder) {
    holder = { text: marks.holder.text, ...find.span(marks.holder.at, index, line) };
  } else {
    const entity = find.entity(marks.holder.name, line);
    const at = marks.holder.at ? find.span(marks.holder.at, index, line) : find.mention(entity, index);
    holder = { entity, ...at };
  }
  const evidence = find.pieces(marks.evidence, index, line);
  return { paragraph: find.paragraphs[index]!.id, label, holder, target, evidence } satisfies Omit<
    Stance,
    "id"
  >;
}
