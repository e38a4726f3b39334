/** How long a batch that is not full waits for more, in milliseconds: a program that sends rows one by one waits so long. */
const PATIENCE = 20;

/**
 * Gathers what comes into batches. A batch ends when `add` says that it is full, when nothing comes for a
 * moment, and before an error of `items` is passed on, so that nothing that came is lost.
 *
 * @param start begins a batch: what is returned takes each item and says whether the batch is full with it.
 */
export async function* gather<Item>(
  items: AsyncIterable<Item>,
  start: () => (item: Item) => boolean,
): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  const ask = () => {
    const next = iterator.next();
    // While a batch is worked on nobody awaits it; the error is passed on when it is awaited.
    next.catch(() => {});
    return next;
  };
  let next = ask();
  let batch: Item[] = [];
  let add = start();
  const end = () => {
    const full = batch;
    batch = [];
    add = start();
    return full;
  };
  for (;;) {
    let step: IteratorResult<Item> | undefined;
    try {
      step = batch.length === 0 ? await next : await within(next, PATIENCE);
    } catch (error) {
      if (batch.length > 0) yield end();
      throw error;
    }
    if (step === undefined) yield end();
    else if (step.done) break;
    else {
      batch.push(step.value);
      next = ask();
      if (add(step.value)) yield end();
    }
  }
  if (batch.length > 0) yield end();
}

/** What `promise` gives; undefined where that takes longer than `milliseconds`. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
