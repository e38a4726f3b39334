import { z } from "zod";
import { sha256OfText } from "../document/hash.js";
import { failure, type Result, success } from "../document/problem.js";
import {
  documentSchema,
  type Entity,
  type GlossatorDocument,
  type Holder,
  type Mention,
  type Paragraph,
  type Quotation,
  SCHEMA,
  type Stance,
} from "../document/schema.js";
import { codePointOffsets, type Piece, type Span } from "../document/span.js";
import { MADE_BY_HAND } from "./made-by-hand.js";

/**
 * The shape of the reference annotations in `shared/gold`: offsets in code points, half-open; paragraphs by
 * number from 1; entities, speakers, holders and targets by name.
 */
const part = documentSchema.shape;
const piece = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const paragraphNumber = z.int().positive();
const sharedGold = z.object({
  id: part.id,
  sha256: part.sha256,
  offsetUnit: z.literal("code point"),
  paragraphs: z.array(
    z.object({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      role: part.paragraphs.unwrap().element.shape.role,
      sentiment: z.enum(["positive", "neutral", "negative"]).optional(),
    }),
  ),
  entities: z.array(
    z.object({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      type: part.mentions.unwrap().element.shape.type,
      entity: z.string().min(1).optional(),
    }),
  ),
  quotations: z.array(
    z.object({
      paragraph: paragraphNumber,
      content: z.array(piece),
      cue: z.array(piece),
      source: z.array(piece),
      form: z.enum(["direct", "indirect", "mixed"]),
      speaker: z.string().min(1).nullable(),
    }),
  ),
  stances: z.array(
    z.object({
      paragraph: paragraphNumber,
      holder: z.string().min(1),
      target: piece,
      targetName: z.string().min(1),
      label: z.enum(["favor", "against"]),
      evidence: z.array(piece),
    }),
  ),
});

type SharedGold = z.infer<typeof sharedGold>;

/**
 * A shared gold annotation as a document without `text`, for articles that may not be passed on: spans, names
 * and the short words of speakers, holders and targets stay. `text` is the article itself, exactly: it is needed
 * to turn the offsets into UTF-16 and to find where a described holder stands, in the paragraph or, failing that,
 * nearest before it.
 *
 * Problems: `not-shared-gold`, `wrong-hash` (another text), `offset-outside`, `holder-not-found`.
 */
export function readSharedGold(value: unknown, text: string, where?: string): Result<GlossatorDocument> {
  const parsed = sharedGold.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = issue.path.join(".") || "value";
    return failure("not-shared-gold", `is no shared gold annotation: ${path}: ${issue.message}`, where);
  }
  if (sha256OfText(text) !== parsed.data.sha256) {
    return failure("wrong-hash", `the text given is not the one annotated (${parsed.data.id})`, where);
  }
  try {
    return success(new Conversion(parsed.data, text).document());
  } catch (error) {
    if (error instanceof HolderNotFound) return failure("holder-not-found", error.message, where);
    if (error instanceof RangeError) return failure("offset-outside", error.message, where);
    throw error;
  }
}

class HolderNotFound extends Error {}

class Conversion {
  private readonly unit: (codePoint: number) => number;
  private readonly paragraphs: Paragraph[];
  private readonly mentions: Mention[];
  private readonly entities = new Map<string, Entity>();

  constructor(
    private readonly gold: SharedGold,
    private readonly text: string,
  ) {
    this.unit = codePointOffsets(text);
    this.paragraphs = gold.paragraphs.map(({ start, end, role, sentiment: label }, i) => {
      const paragraph = { id: `p${i + 1}`, start: this.unit(start), end: this.unit(end), role };
      return label ? { ...paragraph, sentiment: { label } } : paragraph;
    });
    this.mentions = gold.entities.map((entity, i) => this.mention(entity, i));
  }

  document(): GlossatorDocument {
    const { id, sha256 } = this.gold;
    return {
      schema: SCHEMA,
      id,
      offsetUnit: "utf16",
      sha256,
      meta: {},
      layers: MADE_BY_HAND,
      paragraphs: this.paragraphs,
      mentions: this.mentions,
      entities: [...this.entities.values()],
      quotations: this.gold.quotations.map((quotation, i) => this.quotation(quotation, `q${i + 1}`)),
      stances: this.gold.stances.map((stance, i) => this.stance(stance, `t${i + 1}`)),
    };
  }

  private mention(marked: SharedGold["entities"][number], index: number): Mention {
    const mention: Mention = {
      id: `m${index + 1}`,
      start: this.unit(marked.start),
      end: this.unit(marked.end),
      type: marked.type,
    };
    if (marked.entity === undefined) return mention;
    let entity = this.entities.get(marked.entity);
    if (!entity) {
      entity = { id: `e${this.entities.size + 1}`, name: marked.entity, type: marked.type, aliases: [] };
      this.entities.set(marked.entity, entity);
    }
    const words = this.text.slice(mention.start, mention.end);
    if (words !== entity.name && !entity.aliases.includes(words)) entity.aliases.push(words);
    return { ...mention, entity: entity.id };
  }

  private quotation(marked: SharedGold["quotations"][number], id: string): Quotation {
    const speaker = marked.speaker === null ? undefined : this.entities.get(marked.speaker);
    return {
      id,
      paragraph: this.paragraph(marked.paragraph).id,
      form: marked.form,
      content: this.pieces(marked.content),
      cue: this.pieces(marked.cue),
      source: this.pieces(marked.source),
      speaker: speaker ? { entity: speaker.id } : marked.speaker === null ? null : { text: marked.speaker },
    };
  }

  private stance(marked: SharedGold["stances"][number], id: string): Stance {
    const paragraph = this.paragraph(marked.paragraph);
    const [[start, end]] = this.pieces([marked.target]) as [Piece];
    const about = this.entities.get(marked.targetName);
    return {
      id,
      paragraph: paragraph.id,
      label: marked.label,
      holder: this.holder(marked.holder, paragraph),
      target: about ? { start, end, entity: about.id } : { start, end, text: marked.targetName },
      evidence: this.pieces(marked.evidence),
    };
  }

  private holder(name: string, paragraph: Paragraph): Holder {
    if (name === "author") return { author: true };
    const entity = this.entities.get(name);
    if (!entity) return { text: name, ...this.described(name, paragraph) };
    const mention = this.mentions.find(
      (m) => m.entity === entity.id && m.start >= paragraph.start && m.end <= paragraph.end,
    );
    return mention ? { entity: entity.id, start: mention.start, end: mention.end } : { entity: entity.id };
  }

  /** Where a described holder stands: the first time in the paragraph, else the last time before it. */
  private described(name: string, paragraph: Paragraph): Span {
    // Case is overlooked, since the words may open a sentence. Each stretch is lower-cased by itself: in the
    // whole text lower-casing could change lengths and so move offsets.
    const words = name.toLowerCase();
    let before = -1;
    for (let at = 0; at + name.length <= paragraph.end; at++) {
      if (this.text.slice(at, at + name.length).toLowerCase() !== words) continue;
      before = at;
      if (at >= paragraph.start) break;
    }
    if (before < 0)
      throw new HolderNotFound(`holder "${name}" of ${paragraph.id} is not in the text before it`);
    return { start: before, end: before + name.length };
  }

  private paragraph(number: number): Paragraph {
    const paragraph = this.paragraphs[number - 1];
    if (paragraph) return paragraph;
    throw new RangeError(`paragraph ${number} does not exist (1 to ${this.paragraphs.length})`);
  }

  private pieces(marked: [number, number][]): Piece[] {
    return marked.map(([start, end]): Piece => [this.unit(start), this.unit(end)]);
  }
}
