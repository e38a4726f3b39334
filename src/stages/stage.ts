import type { Article } from "../document/article.js";
import type {
  Category,
  Entity,
  Mention,
  Note,
  Paragraph,
  Quotation,
  Sentence,
  Sentiment,
  Stance,
  Target,
  Tokens,
} from "../document/schema.js";
import type { Span } from "../document/span.js";

/** Sentiment by paragraph, by sentence and by quotation, parallel to those layers; null where none is given. */
export interface SentimentLayer {
  paragraphs: (Sentiment | null)[];
  sentences: (Sentiment | null)[];
  quotations: (Sentiment | null)[];
}

/**
 * Everything that stages can give, by name. `asked` is not stored; `sentiment` and `tones` are stored on what they
 * are about.
 */
export interface Layers {
  paragraphs: Paragraph[];
  tokens: Tokens;
  sentences: Sentence[];
  mentions: Mention[];
  entities: Entity[];
  quotations: Quotation[];
  sentiment: SentimentLayer;
  stances: Stance[];
  /** What is said of each mention, parallel to `mentions`; null where none is given. Stored with the mentions. */
  tones: (Sentiment | null)[];
  /** Takes the place of the caller's `article.asked`; it begins with these. Not stored. */
  asked: Span[];
  /** Answers to `asked`, in the order asked. */
  targets: Target[];
  /** Every category of the user's codebook, in its order. */
  categories: Category[];
}

export type LayerName = keyof Layers;

/** Layers that stages hand on to each other and no document holds. */
export const UNSTORED: ReadonlySet<LayerName> = new Set<LayerName>(["asked"]);

/** The article and the layers that a stage asked for: what `run` sees. */
export type SoFar<Needs extends LayerName> = Readonly<Article> & Readonly<Pick<Layers, Needs>>;

/** The layers that a stage promised, and notes about doubtful text. */
export type Given<Gives extends LayerName> = Pick<Layers, Gives> & { notes?: Note[] };

/**
 * One step of the pipeline, as a value: what it needs, what it gives, and a pure function between them.
 * A stage never imports another stage; what it needs of one it reads from the layers.
 */
export interface Stage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName> {
  readonly name: string;
  readonly version: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  /** `sha256:…` of the model that it runs, where it runs one. */
  readonly model?: string;
  /**
   * Gives its layers, or a promise of them. Never changes what it is given. Throws, or rejects, only on a programmer's
   * mistake.
   */
  readonly run: (soFar: SoFar<Needs>) => Given<Gives> | Promise<Given<Gives>>;
}

/** A stage that has its answer at once. */
export interface PromptStage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName>
  extends Stage<Needs, Gives> {
  readonly run: (soFar: SoFar<Needs>) => Given<Gives>;
}

/** Any stage, for lists of them: what each of them needs differs, and `pipeline` checks it. */
export interface AnyStage extends Omit<Stage, "run"> {
  // biome-ignore lint/suspicious/noExplicitAny: a parameter that every stage's own type accepts.
  readonly run: (soFar: any) => { notes?: Note[] } | Promise<{ notes?: Note[] }>;
}

/** Declares a stage; needs and gives are inferred from the lists. */
export function stage<const Needs extends LayerName, const Gives extends LayerName>(
  value: PromptStage<Needs, Gives>,
): PromptStage<Needs, Gives>;
export function stage<const Needs extends LayerName, const Gives extends LayerName>(
  value: Stage<Needs, Gives>,
): Stage<Needs, Gives>;
export function stage<const Needs extends LayerName, const Gives extends LayerName>(
  value: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return value;
}
