import { z } from "zod";
import type { Layer } from "./layers/layer.js";
import { type OwnLayers, STORED } from "./layers/layers.js";
import { id, type Plain } from "./layers/shapes.js";
import { type ENTITY_TYPES, type POS_TAGS, type ROLES, SCHEMA } from "./vocabulary.js";

/**
 * The annotation document, `glossator/1`: its head here, its layers in `layers/`. The one definition behind the
 * TypeScript types, the checks on reading and the published JSON Schema. All offsets count UTF-16 code units, half-open
 * (see `span.ts`).
 */
export type { Category } from "./layers/categories.js";
export type { Entity, Mention } from "./layers/names.js";
export type { Note } from "./layers/notes.js";
export type { Quotation, Speaker } from "./layers/quotations.js";
export type { Sentiment, SentimentLabel } from "./layers/shapes.js";
export type { Holder, Stance } from "./layers/stances.js";
export type { Target } from "./layers/targets.js";
export type { Paragraph, Sentence } from "./layers/text-structure.js";
export type { Tokens } from "./layers/tokens.js";
export * from "./vocabulary.js";

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

/** The shapes of layers, each optional. */
type Shapes<List extends readonly Layer[]> = {
  [L in List[number] as L["name"]]: z.ZodOptional<ReturnType<L["shape"]>>;
};

function shapesOf<const List extends readonly Layer[]>(layers: List): Shapes<List> {
  return Object.fromEntries(layers.map(({ name, shape }) => [name, shape(z).optional()])) as Shapes<List>;
}

/** zod schema of a document. Shape only; `checkDocument` checks what holds between the parts. */
export const documentSchema = z.object({
  schema: z.literal(SCHEMA),
  id: id(z),
  offsetUnit: z.literal("utf16"),
  text: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  meta,
  layers: z.record(z.string(), maker),
  ...shapesOf(STORED),
});

const OWN_SHAPES = new WeakMap<Layer, z.ZodType>();

/** The zod schema of a layer of a caller's stage, made once. */
export function ownShape(layer: Layer): z.ZodType {
  const shape = OWN_SHAPES.get(layer) ?? layer.shape(z);
  OWN_SHAPES.set(layer, shape);
  return shape;
}

/**
 * The published JSON Schema (draft 2020-12) of a document, made from the same definition as the types; with `own`, that
 * of documents with these layers too.
 */
export function jsonSchema(own: OwnLayers = []): object {
  return z.toJSONSchema(documentSchema.extend(shapesOf(own)), { io: "input" });
}

export type GlossatorDocument = Plain<z.infer<typeof documentSchema>>;
export type Meta = Plain<z.infer<typeof meta>>;
export type Maker = Plain<z.infer<typeof maker>>;
export type Role = (typeof ROLES)[number];
export type EntityType = (typeof ENTITY_TYPES)[number];
export type PosTag = (typeof POS_TAGS)[number];
