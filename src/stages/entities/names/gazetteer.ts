import type { EntityType } from "../../../document/schema.js";
import { countryNames } from "../../../lexicons/countries.js";
import { OTHER_NAMES, organizations } from "../../../lexicons/organizations.js";
import { languages, peoples } from "../../../lexicons/peoples.js";
import { cities, landscapes, regions } from "../../../lexicons/places.js";

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

/** The most words that a well-known name has which begins with `first`; 0 where none does. */
export function longestKnown(first: string): number {
  types ??= load();
  return reach!.get(first) ?? 0;
}
