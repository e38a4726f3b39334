import type { Article } from "../document/article.js";
import type { Layer, ValueOf } from "../document/layers/layer.js";
import { type Layers, layerNamed } from "../document/layers/layers.js";
import { problemLine } from "../document/problem.js";
import type { Note } from "../document/schema.js";

/** The name of a layer: one of the library's, or of a caller's stage. */
export type LayerName = keyof Layers | (string & {});

/** What stages need and give: a layer of the library by its name, one of a caller's own as its value. */
export type Wanted = keyof Layers | Layer;

type NameOf<L extends Wanted> = L extends Layer<infer Name> ? Name : L extends string ? L : never;

/** Values of layers, by name. */
type Values<L extends Wanted> = Pick<Layers, Extract<L, keyof Layers>> & {
  [K in Extract<L, Layer> as K["name"]]: ValueOf<K>;
};

/** The article and the layers that a stage asked for: what `run` sees. */
export type SoFar<Needs extends Wanted> = Readonly<Article> & Readonly<Values<Needs>>;

/** The layers that a stage promised, and notes about doubtful text. */
export type Given<Gives extends Wanted> = Values<Gives> & { notes?: Note[] };

/**
 * One step of the pipeline, as a value: what it needs, what it gives, and a pure function between them.
 * A stage never imports another stage; what it needs of one it reads from the layers.
 */
export interface Stage<Needs extends Wanted = Wanted, Gives extends Wanted = Wanted> {
  readonly name: string;
  readonly version: string;
  readonly needs: readonly NameOf<Needs>[];
  readonly gives: readonly NameOf<Gives>[];
  /** Those of `gives` that are not the library's. */
  readonly own?: readonly Layer[];
  /** `sha256:…` of the model that it runs, where it runs one. */
  readonly model?: string;
  /**
   * Gives its layers, or a promise of them. Never changes what it is given. Throws, or rejects, only on a programmer's
   * mistake.
   */
  readonly run: (soFar: SoFar<Needs>) => Given<Gives> | Promise<Given<Gives>>;
}

/** A stage that has its answer at once. */
export interface PromptStage<Needs extends Wanted = Wanted, Gives extends Wanted = Wanted>
  extends Stage<Needs, Gives> {
  readonly run: (soFar: SoFar<Needs>) => Given<Gives>;
}

/** What is written of a stage besides what it does. */
type Declaration<Needs extends Wanted, Gives extends Wanted> = Pick<
  Stage<Needs, Gives>,
  "name" | "version" | "model"
> & {
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
};

/** Any stage, for lists of them: what each of them needs differs, and `pipeline` checks it. */
export interface AnyStage extends Omit<Stage, "run"> {
  // biome-ignore lint/suspicious/noExplicitAny: a parameter that every stage's own type accepts.
  readonly run: (soFar: any) => { notes?: Note[] } | Promise<{ notes?: Note[] }>;
}

/**
 * Declares a stage; needs and gives are inferred from the lists, which hold names of the library's layers and layers of
 * one's own (`layer`).
 *
 * @throws Error `layer-name` naming the layer that the library does not have, or whose name is taken: by the library,
 *   by a part of every document, or by the language (`__proto__`).
 */
export function stage<const Needs extends Wanted, const Gives extends Wanted>(
  value: Declaration<Needs, Gives> & Pick<PromptStage<Needs, Gives>, "run">,
): PromptStage<Needs, Gives>;
export function stage<const Needs extends Wanted, const Gives extends Wanted>(
  value: Declaration<Needs, Gives> & Pick<Stage<Needs, Gives>, "run">,
): Stage<Needs, Gives>;
export function stage<const Needs extends Wanted, const Gives extends Wanted>(
  value: Declaration<Needs, Gives> & Pick<Stage<Needs, Gives>, "run">,
): Stage<Needs, Gives> {
  const own = value.gives.filter((layer: Wanted): layer is Gives & Layer => typeof layer !== "string");
  return {
    ...value,
    needs: value.needs.map((layer) => nameOf(value.name, layer)) as NameOf<Needs>[],
    gives: value.gives.map((layer) => nameOf(value.name, layer)) as NameOf<Gives>[],
    ...(own.length > 0 && { own }),
  };
}

/** What no layer can be called: parts of a document that are no layers, and what assigning to an object loses. */
const TAKEN = new Set(["schema", "id", "offsetUnit", "text", "sha256", "meta", "layers", "__proto__"]);

function nameOf(stage: string, layer: Wanted): string {
  const name = typeof layer === "string" ? layer : layer.name;
  const isOurs = layerNamed(name) !== undefined && name !== "notes";
  if (typeof layer === "string" ? isOurs : !layerNamed(name) && !TAKEN.has(name)) return name;
  const message =
    typeof layer === "string"
      ? `stage "${stage}" names layer "${name}", which the library does not have: declare it with layer(…)`
      : `stage "${stage}" has a layer of its own named "${name}", which is taken: name it otherwise`;
  throw new Error(problemLine({ code: "layer-name", message }));
}
