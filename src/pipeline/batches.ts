import type { Article } from "../document/article.js";
import type { Result } from "../document/problem.js";

/** Articles as they come: from a list or a reader, each or the problem in its place. */
export type Articles = Iterable<Article | Result<Article>> | AsyncIterable<Article | Result<Article>>;

/** Articles of a batch have about this many UTF-16 code units, which is some 30 articles. */
const BATCH_LENGTH = 120_000;

/** What a short article counts for, and a problem: a batch of them ends as well. */
const LEAST_LENGTH = 200;

/** How long a batch that is not full waits for more, in milliseconds: a program that sends rows one by one waits so long. */
const PATIENCE = 20;

/**
 * Gathers what comes into batches, in order. A batch ends when it is full, when nothing comes for a moment, and before
 * an error of `articles` is passed on, so that nothing that came is lost. No more is asked for than is in the batch,
 * but for one that was waited for in vain.
 */
export async function* batchesOf(articles: Articles): AsyncGenerator<Result<Article>[], void, undefined> {
  const iterator =
    Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]();
  let batch: Result<Article>[] = [];
  let length = 0;
  const end = () => {
    const ended = batch;
    batch = [];
    length = 0;
    return ended;
  };
  /** What was asked for and had not come when the batch before ended. */
  let late: Promise<IteratorResult<Article | Result<Article>>> | undefined;
  let open = true;
  try {
    for (;;) {
      let step: IteratorResult<Article | Result<Article>> | undefined;
      try {
        const next = late ?? iterator.next();
        late = undefined;
        if (!("then" in next)) step = next;
        else {
          step = batch.length === 0 ? await next : await within(next, PATIENCE);
          if (step === undefined) {
            late = next;
            // Its error is passed on when it is awaited.
            late.catch(() => {});
          }
        }
      } catch (error) {
        open = false;
        if (batch.length > 0) yield end();
        throw error;
      }
      if (step === undefined) yield end();
      else if (step.done) break;
      else {
        const article: Result<Article> = "ok" in step.value ? step.value : { ok: true, value: step.value };
        batch.push(article);
        length += Math.max(article.ok ? article.value.text.length : 0, LEAST_LENGTH);
        if (length >= BATCH_LENGTH) yield end();
      }
    }
    open = false;
    if (batch.length > 0) yield end();
  } finally {
    // Who reads no further lets the reader close its files; one that is waited for answers to that when it can.
    if (open) Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

/** What `promise` gives; undefined where that takes longer than `milliseconds`. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
