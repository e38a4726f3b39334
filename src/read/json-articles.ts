/** Articles stand at most so deep in a file. */
const DEEPEST = 8;
/** Of other texts that are not read so many are named. */
const MOST_NAMED = 3;

/** One article that was found in a JSON file, or what stands beside articles in a list. */
interface JsonRow {
  value: unknown;
  /** Its name, where articles stand under their ids: `{"a1": {…}, "a2": {…}}`. */
  name?: string;
  /** Members on the way to its list, joined by points: `response.docs`; "" for the whole file. */
  path: string;
}

/** What of a JSON file is read. */
export interface JsonArticles {
  rows: JsonRow[];
  /** Whether the file holds one article and no list. */
  single: boolean;
  /** Paths of the first few other texts, deeper than the articles, which are not read. */
  left: string[];
}

interface Place {
  value: unknown;
  path: string;
}

/**
 * The articles nearest to the top: one, several, lists of them, and objects that hold them under their ids, all that stand
 * equally deep; beside lists no lone object that has fewer members than their rows. A list with an article in it is read whole. Undefined where there is none.
 *
 * @param isRow whether a value of a list is an article, which may be wrapped there (`{"_id": 1, "_source": {…}}`).
 */
export function jsonArticles(
  top: unknown,
  isArticle: (value: unknown) => boolean,
  isRow: (value: unknown) => boolean,
): JsonArticles | undefined {
  let level: Place[] = [{ value: top, path: "" }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const found: { row: JsonRow; alone: boolean }[] = [];
    const next: Place[] = [];
    for (const place of level) {
      const { value, path } = place;
      const list = (row: JsonRow) => found.push({ row, alone: false });
      if (isArticle(value)) found.push({ row: place, alone: true });
      else if (Array.isArray(value) && value.some(isRow)) {
        for (const item of value) list({ value: item, path });
      } else if (isById(value, isRow)) {
        for (const [name, item] of Object.entries(value)) list({ value: item, name, path });
      } else addInner(place, next);
    }
    if (found.length > 0) {
      // Beside a list, what has a text alone may be about the list: its source, what was asked for. It says less then.
      let least = Number.POSITIVE_INFINITY;
      for (const { row, alone } of found) if (!alone) least = Math.min(least, members(row.value));
      const listed = least < Number.POSITIVE_INFINITY;
      const rows: JsonRow[] = [];
      for (const { row, alone } of found) {
        if (listed && alone && members(row.value) < least) next.push(row);
        else rows.push(row);
      }
      const single = !listed && rows.length === 1;
      // The lists within articles of a list are theirs; one article alone may be the head of a list.
      if (single) addInner(rows[0]!, next);
      return { rows, single, left: pathsOf(next, isArticle, DEEPEST - depth) };
    }
    level = next;
  }
  return undefined;
}

/** How much a value says: the number of its members. */
function members(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

/** Whether an object holds nothing but objects, and articles are most of them. */
function isById(value: unknown, isArticle: (value: unknown) => boolean): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = Object.values(value);
  const articles = members.filter(isArticle).length;
  return (
    articles > 1 &&
    2 * articles > members.length &&
    members.every((member) => typeof member === "object" && member !== null && !Array.isArray(member))
  );
}

/** Adds the lists and objects in a list or object. */
function addInner({ value, path }: Place, to: Place[]): void {
  if (typeof value !== "object" || value === null) return;
  const listed = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== "object" || inner === null) continue;
    to.push({ value: inner, path: listed ? path : path === "" ? name : `${path}.${name}` });
  }
}

/** The different paths of articles at these places and below. */
function pathsOf(places: readonly Place[], isArticle: (value: unknown) => boolean, depth: number): string[] {
  const paths = new Set<string>();
  let level = places;
  for (let d = 0; d < depth && level.length > 0; d++) {
    const next: Place[] = [];
    for (const place of level) {
      if (!isArticle(place.value)) addInner(place, next);
      else if (paths.size < MOST_NAMED) paths.add(place.path);
    }
    level = next;
  }
  return [...paths];
}
