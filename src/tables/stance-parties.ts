import type { Entity, Stance } from "../document/schema.js";
import type { DocumentView } from "./document-view.js";

export const HOLDER_KINDS = ["entity", "described", "author"] as const;

export function holderKind({ holder }: Stance): (typeof HOLDER_KINDS)[number] {
  return "author" in holder ? "author" : "entity" in holder ? "entity" : "described";
}

export function holderEntity(view: DocumentView, { holder }: Stance): Entity | undefined {
  return "entity" in holder ? view.entity(holder.entity) : undefined;
}

/** The entity's fullest name, the describing words, or `author`. */
export function holderName(view: DocumentView, stance: Stance): string | undefined {
  const { holder } = stance;
  if ("author" in holder) return "author";
  return "entity" in holder ? holderEntity(view, stance)?.name : holder.text;
}

/** The entity's fullest name, else the phrase meant, else the words; null where the text was left out. */
export function targetName(view: DocumentView, { target }: Stance): string | null {
  return view.entity(target.entity)?.name ?? target.text ?? view.words(target);
}

/** The same for all stances of the same holder in an article: the entity, else the words. */
export function holderKey({ holder }: Stance): string {
  if ("author" in holder) return "author";
  return "entity" in holder ? `= ${holder.entity}` : holder.text.toLowerCase();
}

/** The same for all stances toward the same target in an article: the entity, else the phrase, else the place. */
export function targetKey(view: DocumentView, { target }: Stance): string {
  if (target.entity !== undefined) return `= ${target.entity}`;
  return (target.text ?? view.words(target))?.toLowerCase() ?? `@ ${target.start}`;
}
