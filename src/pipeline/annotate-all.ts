import type { Article } from "../document/article.js";
import { internalError, type Result, success } from "../document/problem.js";
import type { GlossatorDocument } from "../document/schema.js";
import type { AnyStage } from "../stages/stage.js";
import { advance, type Draft, documentOf, draftOf } from "./draft.js";
import { documentTooLarge, type Limits, textTooLong } from "./limits.js";

/** Articles that are annotated together have about this many UTF-16 code units, which is some 30 articles. */
const BATCH_LENGTH = 120_000;

/** What an article without text counts for: a batch of short ones ends as well. */
const LEAST_LENGTH = 200;

/**
 * Annotates batches of articles, each stage over the whole batch before the next: what a stage looks words up in
 * then stays in the processor's cache, and each token takes little more than half the time. The documents are those
 * that the articles would give one by one, in order. A stage that throws ends its article alone, and so does an
 * article beyond the limits.
 */
export function* annotateInBatches(
  stages: readonly AnyStage[],
  articles: Iterable<Article>,
  limits: Limits = {},
): Generator<Result<GlossatorDocument>, void, undefined> {
  for (const batch of batchesOf(articles)) {
    const drafts = batch.map((article): Result<Draft> => {
      const problem = textTooLong(article, limits);
      return problem ? { ok: false, problem } : success(draftOf(article));
    });
    for (const stage of stages) {
      drafts.forEach((draft, k) => {
        if (!draft.ok) return;
        try {
          advance(draft.value, stage);
          const problem = documentTooLarge(draft.value);
          if (problem) drafts[k] = { ok: false, problem };
        } catch (error) {
          drafts[k] = internalError(draft.value.article.id, error);
        }
      });
    }
    for (const draft of drafts) yield draft.ok ? success(documentOf(draft.value)) : draft;
  }
}

function* batchesOf(articles: Iterable<Article>): Generator<Article[]> {
  let batch = new Batch();
  for (const article of articles) {
    batch.add(article);
    if (!batch.isFull) continue;
    yield batch.articles;
    batch = new Batch();
  }
  if (batch.articles.length > 0) yield batch.articles;
}

/** Articles gathered until there are enough for `annotateAll` to do together. */
export class Batch {
  readonly articles: Article[] = [];
  private length = 0;

  add(article: Article): void {
    this.articles.push(article);
    this.length += Math.max(article.text.length, LEAST_LENGTH);
  }

  get isFull(): boolean {
    return this.length >= BATCH_LENGTH;
  }
}
