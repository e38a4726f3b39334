import { z } from "zod";
import { ENTITY_TYPES, POS_TAGS, ROLES, SCHEMA } from "./vocabulary.js";

/**
 * The annotation document, `glossator/1`: the one definition behind the TypeScript types, the checks on
 * reading and the published JSON Schema. All offsets count UTF-16 code units, half-open (see `span.ts`).
 */
export * from "./vocabulary.js";

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
const id = z.string().min(1);
const probability = z.number().min(0).max(1).describe("Probability, 0 to 1.");
const polarity = z.number().min(-1).max(1).describe("Sentiment, −1 (bad) to 1 (good).");
const pieces = z
  .array(z.tuple([offset, offset]))
  .describe("Pieces [start, end), ascending, without overlap.");

const sentiment = z.object({
  label: z.enum(["positive", "neutral", "negative"]),
  score: polarity.optional().describe("Always given by the tool; people decide the label alone."),
  probability: probability.optional().describe("Of the label, 0 to 1, where a model gave it."),
  author: polarity.nullable().optional().describe("The writer's own words; null where there are none."),
  quoted: polarity.nullable().optional().describe("Words inside quotations; null where there are none."),
  evidence: z
    .array(z.object({ ...span, weight: z.number() }))
    .optional()
    .describe("On request: the words that gave most to a sentence's score, ascending, and what each gave."),
});

const paragraph = z.object({
  id,
  ...span,
  role: z.enum(ROLES),
  sentiment: sentiment.optional(),
});

const sentence = z.object({ id, ...span, paragraph: id, sentiment: sentiment.optional() });

const tokens = z
  .object({
    start: z.array(offset),
    end: z.array(offset),
    pos: z.array(z.enum(POS_TAGS)),
    lemma: z.array(z.string()),
  })
  .describe("Columns of equal length, a token a row.");

const mention = z.object({
  id,
  ...span,
  type: z.enum(ENTITY_TYPES),
  entity: id.optional().describe("Entity named; absent for dates and numbers."),
  value: z.string().optional().describe("Normalized value: ISO 8601 date or interval, amount, number."),
  score: probability.optional(),
  sentiment: sentiment
    .optional()
    .describe("What its sentence says of it; absent where that was not judged, as for dates and numbers."),
});

const entity = z.object({
  id,
  name: z.string().min(1).describe("Fullest form in the article."),
  type: z.enum(ENTITY_TYPES),
  aliases: z.array(z.string()),
  ids: z.record(z.string(), z.string()).optional().describe("Outside ids, for example iso3166."),
});

const speaker = z
  .union([
    z.object({ entity: id }),
    z.object({
      text: z.string().min(1),
      entities: z.array(id).min(2).optional().describe("Those named where several speak together."),
    }),
  ])
  .nullable()
  .describe("The entity behind the source, else the source's own words; null where nobody is named.");

const quotation = z.object({
  id,
  paragraph: id,
  form: z.enum(["direct", "indirect", "mixed"]),
  content: pieces,
  cue: pieces,
  source: pieces,
  speaker,
  sentiment: sentiment.optional().describe("How its content sounds, a voice by itself."),
  score: probability.optional(),
});

const holder = z.union([
  z.object({ author: z.literal(true) }),
  z.object({ entity: id, start: offset.optional(), end: offset.optional() }),
  z.object({ text: z.string().min(1), ...span }),
]);

const stance = z.object({
  id,
  paragraph: id,
  sentence: id.optional(),
  label: z.enum(["favor", "against"]),
  holder,
  target: z.object({
    ...span,
    entity: id.optional(),
    text: z.string().min(1).optional().describe("The canonical words of the target where it is a phrase."),
  }),
  evidence: pieces,
  quotation: id.optional(),
  negated: z.boolean().optional(),
  hedged: z.boolean().optional(),
  score: probability.optional(),
});

const target = z.object({ ...span, sentiment });

const category = z
  .object({
    name: z.string().min(1),
    found: z
      .array(z.object({ ...span, entry: z.string().min(1), weight: z.number() }))
      .describe("In the order of the text, without overlap; entry is what the codebook lists."),
  })
  .describe("A category of the user's codebook, and every place where a word of it stands.");

const note = z.object({
  code: z.string().min(1),
  start: offset.optional(),
  end: offset.optional(),
  message: z.string(),
});

const meta = z
  .object({
    title: z.string().optional(),
    outlet: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
  })
  .catchall(z.string())
  .describe("What the source gave; further columns of the source are kept under their own names.");

/** Who made a layer: a stage by name and version, its model by hash; or people. */
const maker = z.object({ by: z.string(), version: z.string().optional(), model: z.string().optional() });

/** zod schema of a document. Shape only; `checkDocument` checks what holds between the parts. */
export const documentSchema = z.object({
  schema: z.literal(SCHEMA),
  id,
  offsetUnit: z.literal("utf16"),
  text: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  meta,
  layers: z.record(z.string(), maker),
  paragraphs: z.array(paragraph).optional(),
  sentences: z.array(sentence).optional(),
  tokens: tokens.optional(),
  mentions: z.array(mention).optional(),
  entities: z.array(entity).optional(),
  quotations: z.array(quotation).optional(),
  stances: z.array(stance).optional(),
  targets: z.array(target).optional(),
  categories: z.array(category).optional(),
  notes: z.array(note).optional(),
});

/** The published JSON Schema (draft 2020-12) of a document, made from the same definition as the types. */
export function jsonSchema(): object {
  return z.toJSONSchema(documentSchema, { io: "input" });
}

type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

export type GlossatorDocument = Plain<z.infer<typeof documentSchema>>;
export type Paragraph = Plain<z.infer<typeof paragraph>>;
export type Sentence = Plain<z.infer<typeof sentence>>;
export type Tokens = Plain<z.infer<typeof tokens>>;
export type Mention = Plain<z.infer<typeof mention>>;
export type Entity = Plain<z.infer<typeof entity>>;
export type Quotation = Plain<z.infer<typeof quotation>>;
export type Speaker = Plain<z.infer<typeof speaker>>;
export type Stance = Plain<z.infer<typeof stance>>;
export type Holder = Plain<z.infer<typeof holder>>;
export type Sentiment = Plain<z.infer<typeof sentiment>>;
export type SentimentLabel = Sentiment["label"];
export type Target = Plain<z.infer<typeof target>>;
export type Category = Plain<z.infer<typeof category>>;
export type Note = Plain<z.infer<typeof note>>;
export type Meta = Plain<z.infer<typeof meta>>;
export type Maker = Plain<z.infer<typeof maker>>;
export type Role = (typeof ROLES)[number];
export type EntityType = (typeof ENTITY_TYPES)[number];
export type PosTag = (typeof POS_TAGS)[number];
