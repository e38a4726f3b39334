import type { GlossatorDocument } from "../../document/schema.js";
import type { ComparedLayer } from "../layer.js";
import { sectioned, type Unit } from "./unitized.js";

/** Mentions as units of their types, on characters. */
export const mentionUnits = unitized("entities", ({ mentions }) =>
  mentions?.map(({ start, end, type }) => ({ start, end, category: type })),
);

/** Pieces of quoted content as units, on characters. */
export const quotationUnits = unitized("quotations", ({ quotations }) =>
  quotations?.flatMap(({ content }) => content.map(([start, end]) => ({ start, end, category: "content" }))),
);

function unitized(name: string, unitsOf: (doc: GlossatorDocument) => Unit[] | undefined): ComparedLayer {
  const continuum = `${name}.unitized`;
  return {
    name,
    figures: [{ key: continuum, title: "Krippendorff's α, unitized", continuum }],
    annotated: (doc) => unitsOf(doc) !== undefined,
    compare: ({ pair, continua }) => {
      const [first, second] = [unitsOf(pair.auto) ?? [], unitsOf(pair.gold) ?? []];
      // Where the text is not at hand, its end is the last place that is known of.
      const length = pair.text?.length ?? lastPlace(pair.auto, pair.gold);
      continua.set(continuum, sectioned({ first, second, length }));
    },
  };
}

function lastPlace(...docs: GlossatorDocument[]): number {
  let last = 0;
  for (const { paragraphs = [], mentions = [], quotations = [] } of docs) {
    for (const { end } of paragraphs) last = Math.max(last, end);
    for (const { end } of mentions) last = Math.max(last, end);
    for (const { content } of quotations) for (const [, end] of content) last = Math.max(last, end);
  }
  return last;
}
