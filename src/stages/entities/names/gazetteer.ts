import type { EntityType } from "../../../document/schema.js";
import { countryNames } from "../../../lexicons/countries.js";
import { capitalsOnly, OTHER_NAMES, organizations } from "../../../lexicons/organizations.js";
import { languages, peoples } from "../../../lexicons/peoples.js";
import { cities, landscapes, regions } from "../../../lexicons/places.js";
import { adjacent, phrase, Shape, type Words } from "./words.js";

const LONGEST = 6;

let types: Map<string, EntityType> | undefined;
/** First word of each entry -> the most words that an entry beginning so has. */
let reach: Map<string, number> | undefined;

function load(): Map<string, EntityType> {
  types = new Map();
  reach = new Map();
  const add = (names: Iterable<string>, type: EntityType) => {
    for (const name of names) {
      types!.set(name, type);
      // wink makes three tokens of a hyphened word, so a hyphen counts for two words more.
      const words = Math.min(LONGEST, name.split(/[ ]/).length + 2 * (name.split("-").length - 1));
      const first = name.split(/[ -]/, 1)[0]!;
      if (words > (reach!.get(first) ?? 0)) reach!.set(first, words);
      // At the end of a sentence or before a bracket the period of "Ky." is a token of its own.
      if (first.endsWith(".")) {
        const bare = first.slice(0, -1);
        if (words + 1 > (reach!.get(bare) ?? 0)) reach!.set(bare, words + 1);
      }
    }
  };
  // The later list wins where a name stands in two.
  add(cities(), "GPE");
  add(regions(), "GPE");
  add(organizations(), "ORG");
  add(landscapes(), "LOC");
  add(languages(), "LANGUAGE");
  for (const [type, names] of Object.entries(OTHER_NAMES)) add(names.split("|"), type as EntityType);
  add(countryNames(), "GPE");
  add(peoples(), "NORP");
  return types;
}

/** Type of a well-known name by its phrase in small letters. */
export function knownType(name: string): EntityType | undefined {
  return (types ?? load()).get(name);
}

/**
 * End of the longest well-known name that begins at token `from` and ends by `limit`; `from` where none does,
 * also where `from` is past the last token.
 */
export function knownEnd(words: Words, from: number, limit: number): number {
  types ??= load();
  if (from >= words.lower.length) return from;
  const most = reach!.get(words.lower[from]!.split("-", 1)[0]!);
  if (most === undefined) return from;
  let to = from + 1;
  const last = Math.min(limit, from + most);
  while (to < last && adjacent(words, to)) to++;
  for (; to > from; to--) {
    const name = phrase(words, from, to);
    if (
      types.has(name) &&
      !(to - from === 1 && words.shape[from] !== Shape.Upper && capitalsOnly().has(name))
    )
      return to;
  }
  return from;
}
