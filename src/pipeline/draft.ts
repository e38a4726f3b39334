import type { Article } from "../document/article.js";
import { documentHead } from "../document/document-head.js";
import type { Layer } from "../document/layers/layer.js";
import { LAYERS, type Layers, layerNamed } from "../document/layers/layers.js";
import type { GlossatorDocument, Maker, Note } from "../document/schema.js";
import type { AnyStage, LayerName } from "../stages/stage.js";

/** An article on its way through the stages. */
export interface Draft {
  readonly article: Article;
  readonly layers: Partial<Layers>;
  readonly makers: Map<string, Maker>;
  readonly notes: Note[];
  /** Layers of callers' stages. */
  readonly own: Layer[];
}

export function draftOf(article: Article): Draft {
  return { article, layers: {}, makers: new Map(), notes: [...(article.notes ?? [])], own: [] };
}

/** A stage, and the layers of a draft that no stage after it needs and no document holds. */
export interface Step {
  readonly stage: AnyStage;
  readonly frees: readonly LayerName[];
}

/**
 * Runs one stage more. Gives a promise only where the stage does: a stage that has its answer at once is not awaited.
 *
 * @throws Error where the stage does not give what it promised, or gives what no document could hold; its promise
 *   rejects with it.
 */
export function run(draft: Draft, step: Step): void | Promise<void> {
  const given = step.stage.run({ ...draft.article, ...draft.layers });
  return "then" in given ? given.then((later) => take(draft, step, later)) : take(draft, step, given);
}

function take(draft: Draft, { stage, frees }: Step, { notes: found, ...given }: { notes?: Note[] }): void {
  const { layers, makers, notes, own } = draft;
  for (const note of found ?? []) notes.push(note);
  const values = new Map<string, unknown>(Object.entries(given));
  for (const name of values.keys()) {
    if (!stage.gives.includes(name))
      throw new Error(`stage "${stage.name}" gave layer "${name}", which it did not promise`);
  }
  for (const name of stage.gives) {
    if (values.get(name) === undefined) {
      throw new Error(`stage "${stage.name}" promised layer "${name}" and did not give it`);
    }
    const layer = layerNamed(name, stage.own);
    if (!layer) {
      throw new Error(
        `stage "${stage.name}" gives layer "${name}", which is stored nowhere: declare it with layer(…)`,
      );
    }
    if (stage.own?.includes(layer) && !own.includes(layer)) own.push(layer);
    // A layer that is revised keeps the name of its first maker, and with it that maker's model.
    if (layer.stored === "nowhere" || makers.has(name)) continue;
    makers.set(name, { by: stage.name, version: stage.version, ...(stage.model && { model: stage.model }) });
  }
  Object.assign(layers, given);
  for (const name of frees) delete layers[name as keyof Layers];
}

/** The document of an article that has gone through all stages. */
export function documentOf({ article, layers, makers, notes, own }: Draft): GlossatorDocument {
  const given = new Map<string, unknown>(Object.entries(layers));
  if (notes.length > 0)
    given.set(
      "notes",
      notes.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    );
  const document = new Map<string, unknown>(Object.entries(documentHead(article)));
  document.set("layers", Object.fromEntries(makers));
  // Those that are stored on the items of others come behind them.
  for (const { name, stored, wanted } of [...LAYERS, ...own] as Layer[]) {
    const value = given.get(name);
    if (value === undefined || stored === "nowhere" || (wanted && !wanted(article, layers))) continue;
    if (stored === undefined) document.set(name, value);
    else {
      for (const [items, values] of Object.entries(stored.on(value)))
        document.set(items, withProperty(document.get(items) as object[] | undefined, stored.as, values));
    }
  }
  return Object.fromEntries(document) as unknown as GlossatorDocument;
}

function withProperty(
  items: object[] | undefined,
  name: string,
  values: readonly unknown[],
): object[] | undefined {
  return items?.map((item, i) => (values[i] ? { ...item, [name]: values[i] } : item));
}
