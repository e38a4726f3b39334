import type { Entity, Mention } from "../../../document/schema.js";
import { firstAtOrAfter } from "../../../document/span.js";
import { genderOfName } from "../../../lexicons/person-names.js";
import { genderOfTitle } from "../../../lexicons/titles.js";
import { type Reading, word } from "../../../reading/reading.js";

/** The pronoun by which a text goes on with a person. */
export type Gender = "he" | "she";

const pronoun = { female: "she", male: "he" } as const;

/** What the text says of each entity: by a title before a mention (`Ms. Brandt`), else by the given name. Linear. */
export function gendersOf(
  reading: Reading,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { type, entity, start } of mentions) {
    if (type !== "PERSON" || !entity || genders.has(entity)) continue;
    const title = genderOfTitle(word(reading, firstAtOrAfter(reading.tokens.start, start) - 1));
    if (title) genders.set(entity, pronoun[title]);
  }
  for (const { id, type, name } of entities) {
    const space = name.indexOf(" ");
    if (type !== "PERSON" || space < 0 || genders.has(id)) continue;
    const given = genderOfName(name.slice(0, space).toLowerCase());
    if (given) genders.set(id, pronoun[given]);
  }
  return genders;
}

/** What a noun for a person says: `the spokeswoman`, `his father`; undefined where it says nothing. */
export function genderOfNoun(noun: string): Gender | undefined {
  if (/(woman|girl|mother|daughter|sister|wife|widow|aunt|niece|actress)$/.test(noun)) return "she";
  if (/(man|boy|father|son|brother|husband|uncle|nephew)$/.test(noun) && !/(woman|human|person)$/.test(noun))
    return "he";
  const title = genderOfTitle(noun);
  return title && pronoun[title];
}
