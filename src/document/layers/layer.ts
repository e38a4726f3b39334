import type { z as Zod } from "zod";
import type { Checker } from "../checker.js";
import type { Span } from "../span.js";

/** What shapes are written with. It is handed to them, so that annotating loads no zod. */
export type Z = typeof Zod;

/**
 * A layer as one value: what it looks like, what must hold of it, where a document keeps it, and what is left of it
 * where the text may not be passed on. Stages need and give layers; the document, its checks and its JSON Schema are
 * loops over their list.
 */
export interface Layer<Name extends string = string, Shape extends Zod.ZodType = Zod.ZodType> {
  readonly name: Name;
  /** The zod schema of its value, as stages give it: shape only. A value stored by itself must survive JSON. */
  readonly shape: (z: Z) => Shape;
  /**
   * Where a document keeps it; under its own name where this is absent. `nowhere`: stages hand it on to each other.
   * Else on the items of other layers.
   */
  readonly stored?: "nowhere" | OnItems;
  /** Whether the document of an article keeps it, by what its stages gave; it always does where this is absent. */
  readonly wanted?: (article: Asking, given: Asking) => boolean;
  /** Tells `check` what is wrong with a stored value of the right shape. */
  // biome-ignore lint/suspicious/noExplicitAny: each layer's own value, which lists of layers cannot know.
  readonly check?: (value: any, check: Checker) => void;
  /** The stored value without what the text could be read back from; the value itself where this is absent. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly withoutText?: (value: any) => unknown;
}

interface Asking {
  readonly asked?: readonly Span[];
}

/**
 * Storage on the items of other layers: a property, and its values by layer, parallel to the items; null for none. The
 * shape of those items names the property too, since people and other tools may have written it.
 */
export interface OnItems {
  readonly as: string;
  // biome-ignore lint/suspicious/noExplicitAny: each layer's own value, which lists of layers cannot know.
  readonly on: (value: any) => Readonly<Record<string, readonly unknown[]>>;
}

/** The value of a layer, as stages give and need it. */
export type ValueOf<L extends Layer> = L extends Layer<string, infer Shape> ? Zod.output<Shape> : never;

/**
 * What a document holds of a layer that is stored under its own name; undefined where that was not annotated. A layer
 * may be called *constructor*, which every object knows, so only what the document itself holds counts.
 */
export function layerOf<L extends Layer>(doc: object, { name }: L): ValueOf<L> | undefined {
  return Object.getOwnPropertyDescriptor(doc, name)?.value as ValueOf<L> | undefined;
}

/** Declares a layer; the type of its value is that of its shape. */
export function layer<const Name extends string, Shape extends Zod.ZodType>(
  value: Omit<Layer<Name, Shape>, "check" | "withoutText"> & {
    readonly check?: (value: Zod.output<Shape>, check: Checker) => void;
    readonly withoutText?: (value: Zod.output<Shape>) => Zod.output<Shape>;
  },
): Layer<Name, Shape> {
  return value;
}
