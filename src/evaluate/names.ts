import type { GlossatorDocument, Holder, Speaker, Stance } from "../document/schema.js";

/** Words that say nothing about who is meant. */
const EMPTY_WORDS = new Set("the a an of and for in mr. mrs. ms. president sen. rep. gov. dr.".split(" "));

/** Entity names of a document by id. */
export type EntityNames = ReadonlyMap<string, string>;

export function entityNames(doc: GlossatorDocument): EntityNames {
  return new Map(doc.entities?.map(({ id, name }) => [id, name]));
}

/**
 * Who is meant, as a name: the entity's, `author`, or the words themselves (those of `text` at the place where
 * none are written down). Null where nobody is named.
 */
export function nameOf(
  who: Speaker | Holder | Stance["target"],
  names: EntityNames,
  text: string | undefined,
): string | null {
  if (who === null) return null;
  if ("entity" in who && who.entity !== undefined) {
    const name = names.get(who.entity);
    if (name !== undefined) return name;
  }
  if ("author" in who) return "author";
  if ("text" in who && who.text !== undefined) return who.text;
  if ("start" in who && who.start !== undefined) return text?.slice(who.start, who.end) ?? null;
  return null;
}

/**
 * True where two names may mean the same: the same words, the same last word, or half of all words shared,
 * titles and small words aside. The rule of measure.py's `same_name`.
 */
export function sameName(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.length === 0 || y.length === 0) return a.toLowerCase() === b.toLowerCase();
  if (x.at(-1) === y.at(-1)) return true;
  const either = new Set([...x, ...y]).size;
  const both = new Set(x).size + new Set(y).size - either;
  return both / either >= 0.5;
}

function nameWords(name: string): string[] {
  const words = name.toLowerCase().replaceAll("’", "'").replaceAll("'s", "").split(/\s+/);
  return words.filter((word) => word !== "" && !EMPTY_WORDS.has(word));
}
