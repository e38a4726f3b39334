import type { EntityType, Speaker } from "../../../document/schema.js";
import { FINDINGS } from "../../../lexicons/reporting.js";
import { callsPerson } from "./callings.js";
import { headNoun, WRITINGS } from "./source-phrase.js";

/** Somebody who spoke, for the pronouns after him. */
export interface Known {
  speaker: NonNullable<Speaker>;
  /** Type of the entity; null for described speakers. */
  type: EntityType | null;
  /** Row where the text last named or meant him. */
  row: number;
}

/** The same for all places that mean the same speaker. */
export const keyOf = (speaker: NonNullable<Speaker>): string =>
  "entity" in speaker ? speaker.entity : `"${speaker.text}`;

/** True for one person: so named, a full name that is no entity, or described by a noun for a person. */
export function isOnePerson({ speaker, type }: Known): boolean {
  if (type !== null || "entity" in speaker) return type === "PERSON";
  return callsPerson(headNoun(speaker.text)) || /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(speaker.text);
}

/** False for a poll, a letter and the like, which say things but are not *they*. */
export function canThink({ speaker }: Known): boolean {
  if ("entity" in speaker) return true;
  const noun = headNoun(speaker.text);
  return !FINDINGS.has(noun) && !WRITINGS.test(noun);
}
