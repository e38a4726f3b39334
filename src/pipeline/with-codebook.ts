import type { Codebook } from "../codebook/codebook.js";
import { codebookWith } from "../stages/codebook/codebook.js";
import { assemble, type Pipeline } from "./pipeline.js";

/**
 * The pipeline with a codebook in it, right behind the stage that finds names, so that quotations, sentiment and
 * stance see its targets. Make it once and use it for many articles.
 *
 * @throws Error where no stage of `base` gives entities.
 */
export function withCodebook(base: Pipeline, codebook: Codebook): Pipeline {
  const at = base.stages.findLastIndex((stage) => stage.gives.includes("entities")) + 1;
  if (at === 0) throw new Error("a codebook needs a pipeline that finds entities");
  return assemble([...base.stages.slice(0, at), codebookWith(codebook), ...base.stages.slice(at)]);
}
