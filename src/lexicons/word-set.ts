/** The entries of a list joined by "|" as a set, made on first use so that importing a lexicon costs nothing. */
export function lazySet(...lists: string[]): () => ReadonlySet<string> {
  let made: Set<string> | undefined;
  return () => {
    made ??= new Set(lists.flatMap((list) => list.split("|")));
    return made;
  };
}
