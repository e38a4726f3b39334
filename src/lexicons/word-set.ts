/**
 * The entries of lists joined by "|" as a set, made on first use so that importing a lexicon costs nothing.
 * `coded` are the built lists of `data/`, which are front-coded.
 */
export function lazySet(lists: readonly string[], coded: readonly string[] = []): () => ReadonlySet<string> {
  let made: Set<string> | undefined;
  return () => {
    if (made) return made;
    made = new Set();
    for (const list of coded) for (const entry of readFrontCoded(list)) made.add(entry);
    for (const list of lists) for (const entry of list.split("|")) made.add(entry);
    return made;
  };
}

/** Entries of a front-coded list: each begins with a digit in base 36, how much of the entry before it keeps. */
export function readFrontCoded(coded: string): string[] {
  let before = "";
  return coded.split("|").map((entry) => {
    before = before.slice(0, Number.parseInt(entry[0]!, 36)) + entry.slice(1);
    return before;
  });
}
