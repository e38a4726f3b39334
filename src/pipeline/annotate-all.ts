import { internalError, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import { type Articles, batchesOf } from "./batches.js";
import { type Draft, documentOf, draftOf, run, type Step } from "./draft.js";
import { documentTooLarge, type Limits, textTooLong } from "./limits.js";

/**
 * Annotates batches of articles, each stage over the whole batch before the next: what a stage looks words up in
 * then stays in the processor's cache, and each token takes little more than half the time. The documents are those
 * that the articles would give one by one, in order. A stage that throws or rejects ends its article alone, and so
 * does an article beyond the limits.
 */
export async function* annotateInBatches(
  steps: readonly Step[],
  articles: Articles,
  limits: Limits = {},
): AsyncGenerator<Result<GlossatorDocument>, void, undefined> {
  for await (const batch of batchesOf(articles)) {
    const drafts = batch.map((article): Result<Draft> => {
      if (!article.ok) return article;
      const problem = textTooLong(article.value, limits);
      return problem ? { ok: false, problem } : success(draftOf(article.value));
    });
    for (const step of steps) {
      for (const [k, draft] of drafts.entries()) {
        if (!draft.ok) continue;
        try {
          const waiting = run(draft.value, step);
          // One article after the other: what a model's engine holds of an article is then there once.
          if (waiting) await waiting;
          const problem = documentTooLarge(draft.value);
          if (problem) drafts[k] = { ok: false, problem };
        } catch (error) {
          drafts[k] = internalError(draft.value.article.id, error);
        }
      }
    }
    for (const draft of drafts) yield draft.ok ? documented(draft.value) : draft;
  }
}

function documented(draft: Draft): Result<GlossatorDocument> {
  try {
    return success(documentOf(draft));
  } catch (error) {
    return internalError(draft.article.id, error);
  }
}
