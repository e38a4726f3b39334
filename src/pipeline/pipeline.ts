import type { Article } from "../document/article.js";
import { layerNamed } from "../document/layers/layers.js";
import { problemLine, type Result } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import type { AnyStage, LayerName } from "../stages/stage.js";
import { annotateInBatches } from "./annotate-all.js";
import type { Articles } from "./batches.js";
import { documentOf, draftOf, run, type Step } from "./draft.js";
import { type Limits, textTooLong } from "./limits.js";

/** Stages in an order in which each finds the layers that it needs. */
export interface Pipeline {
  readonly stages: readonly AnyStage[];
  /**
   * Annotates one article. Pure: the same article gives the same document, whatever was annotated before it.
   * The promise rejects with a RangeError where the text is longer than it may be (`text-too-long`), and with the
   * error of a stage that throws.
   */
  readonly annotate: (article: Article, limits?: Limits) => Promise<GlossatorDocument>;
  /**
   * Annotates many articles, in half the time that they would take one by one; in order, a batch at a time as the
   * results are asked for. What readers give may be passed on as it is: a problem in the place of an article is the
   * result in its place. So is the mistake of a stage, or a text that is too long (`text-too-long`,
   * `document-too-large`), and the others go on.
   */
  readonly annotateAll: (
    articles: Articles,
    limits?: Limits,
  ) => AsyncGenerator<Result<GlossatorDocument>, void, undefined>;
}

/** A list of stages in which each finds what it needs; otherwise the type of the stage that does not. */
export type Complete<
  List extends readonly AnyStage[],
  Have extends LayerName = never,
> = List extends readonly [infer First extends AnyStage, ...infer Rest extends readonly AnyStage[]]
  ? First["needs"][number] extends Have
    ? readonly [First, ...Complete<Rest, Have | First["gives"][number]>]
    : readonly [
        { "this stage needs layers that no stage before it gives": Exclude<First["needs"][number], Have> },
      ]
  : List extends readonly []
    ? readonly []
    : List;

/**
 * Puts stages together. A list that lacks a needed layer does not compile where the list is known to the
 * compiler; at run time it is refused by name.
 *
 * @throws Error naming the stage and the layer that is missing, or the layer that two stages give without the
 *   second needing it: a stage may revise what it needs.
 */
export function pipeline<const List extends readonly AnyStage[]>(stages: List & Complete<List>): Pipeline {
  return assemble(stages as readonly AnyStage[]);
}

/** The same as `pipeline` for a list that the compiler does not know, such as a shortened one. */
export function assemble(stages: readonly AnyStage[]): Pipeline {
  const giver = new Map<LayerName, string>();
  for (const stage of stages) {
    for (const layer of stage.needs) {
      if (!giver.has(layer)) {
        throw new Error(
          `stage "${stage.name}" needs layer "${layer}", which no stage before it gives ` +
            `(before it: ${[...new Set(giver.values())].join(", ") || "nothing"})`,
        );
      }
    }
    for (const layer of stage.gives) {
      const other = giver.get(layer);
      // A stage that needs what it gives revises it.
      if (other && !stage.needs.includes(layer))
        throw new Error(`stages "${other}" and "${stage.name}" both give layer "${layer}"`);
      giver.set(layer, other ?? stage.name);
    }
  }
  const steps = stepsOf(stages);
  return {
    stages,
    annotate: async (article, limits = {}) => {
      const problem = textTooLong(article, limits);
      if (problem) throw new RangeError(problemLine(problem));
      const draft = draftOf(article);
      for (const step of steps) {
        const waiting = run(draft, step);
        if (waiting) await waiting;
      }
      return documentOf(draft);
    },
    annotateAll: (articles, limits) => annotateInBatches(steps, articles, limits),
  };
}

/** Each stage with the layers that no document holds and that it is the last to need: drafts are freed of them. */
function stepsOf(stages: readonly AnyStage[]): Step[] {
  const own = stages.flatMap((stage) => stage.own ?? []);
  const neededLater = new Set<LayerName>();
  const steps: Step[] = [];
  for (const stage of [...stages].reverse()) {
    const frees = stage.needs.filter(
      (name) =>
        layerNamed(name, own)?.stored === "nowhere" && !neededLater.has(name) && !stage.gives.includes(name),
    );
    for (const name of stage.needs) neededLater.add(name);
    steps.unshift({ stage, frees });
  }
  return steps;
}

/**
 * The stages of `stages` that are needed for `wanted` layers, in the same order.
 *
 * @throws Error where no stage gives a wanted layer.
 */
export function stagesFor(stages: readonly AnyStage[], wanted: readonly LayerName[]): AnyStage[] {
  const open = new Set<LayerName>(wanted);
  const kept: AnyStage[] = [];
  for (const stage of [...stages].reverse()) {
    if (!stage.gives.some((layer) => open.has(layer))) continue;
    kept.unshift(stage);
    for (const layer of stage.gives) open.delete(layer);
    for (const layer of stage.needs) open.add(layer);
  }
  if (open.size > 0) throw new Error(`no stage gives ${[...open].map((layer) => `"${layer}"`).join(", ")}`);
  return kept;
}
