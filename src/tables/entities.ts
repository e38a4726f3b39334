import { grouped } from "../document/grouped.js";
import { ENTITY_TYPES, type Entity, type Mention, type Quotation, type Stance } from "../document/schema.js";
import { type Column, category, id, integer, text } from "./column.js";
import type { DocumentView } from "./document-view.js";
import { article, place } from "./shared-columns.js";
import { table } from "./table.js";

/** An entity and what the article has of it; null where that layer was not annotated. */
interface Profile {
  entity: Entity;
  mentions: Mention[] | null;
  spoken: Quotation[] | null;
  held: Stance[] | null;
  received: Stance[] | null;
}

function profiles({ doc }: DocumentView): Profile[] | undefined {
  const mentions = doc.mentions && grouped(doc.mentions, (m) => m.entity);
  const spoken = doc.quotations && spokenBy(doc.quotations);
  const held = doc.stances && grouped(doc.stances, (s) => entityOf(s.holder));
  const received = doc.stances && grouped(doc.stances, (s) => s.target.entity);
  const of = <Item>(groups: Map<string | undefined, Item[]> | undefined, entity: Entity) =>
    groups ? (groups.get(entity.id) ?? []) : null;
  return doc.entities?.map((entity) => ({
    entity,
    mentions: of(mentions, entity),
    spoken: of(spoken, entity),
    held: of(held, entity),
    received: of(received, entity),
  }));
}

/** Quotations by who speaks in them, alone or with others. */
function spokenBy(quotations: readonly Quotation[]): Map<string | undefined, Quotation[]> {
  const spoken = new Map<string | undefined, Quotation[]>();
  for (const quotation of quotations) {
    const { speaker } = quotation;
    if (speaker === null) continue;
    for (const entity of "entity" in speaker ? [speaker.entity] : (speaker.entities ?? [])) {
      const own = spoken.get(entity);
      if (own) own.push(quotation);
      else spoken.set(entity, [quotation]);
    }
  }
  return spoken;
}

function entityOf(who: object | null): string | undefined {
  return who && "entity" in who ? (who.entity as string) : undefined;
}

function labelled(
  name: string,
  label: Stance["label"],
  meaning: string,
  of: (profile: Profile) => Stance[] | null,
): Column<Profile> {
  return integer(name, "stances", meaning, (_, p) => of(p)?.filter((s) => s.label === label).length);
}

export const entities = table<Profile>({
  name: "entities",
  about:
    "A person, organization, place … that the article names a row; paragraph is that of its first mention.",
  items: profiles,
  columns: [
    ...article,
    ...place<Profile>((view, { mentions }) =>
      mentions?.[0] ? view.paragraphAt(mentions[0].start) : undefined,
    ),
    id(
      "entity",
      "e1, e2, …: an article's own, not the same thing in another article.",
      (_, p) => p.entity.id,
    ),
    text("name", "Its fullest name in the article.", (_, p) => p.entity.name),
    category("type", ENTITY_TYPES, "What kind of thing it is (OntoNotes).", (_, p) => p.entity.type),
    text("aliases", "Other names that the article uses, between semicolons.", (_, p) =>
      listed(p.entity.aliases),
    ),
    text("outside_ids", "Ids elsewhere, as catalogue:id between semicolons.", (_, p) =>
      listed(Object.entries(p.entity.ids ?? {}).map(([catalogue, value]) => `${catalogue}:${value}`)),
    ),
    integer("n_mentions", "mentions", "How often it is named.", (_, p) => p.mentions?.length),
    integer("n_paragraphs", "paragraphs", "In how many paragraphs it is named.", (view, p) =>
      p.mentions && view.doc.paragraphs
        ? new Set(p.mentions.flatMap((m) => view.paragraphAt(m.start)?.id ?? [])).size
        : null,
    ),
    integer(
      "n_quotations",
      "quotations",
      "How often it is quoted, in whatever form.",
      (_, p) => p.spoken?.length,
    ),
    labelled("n_favors", "favor", "Stances in favor of something that it holds.", (p) => p.held),
    labelled("n_opposes", "against", "Stances against something that it holds.", (p) => p.held),
    labelled("n_favored", "favor", "Stances in favor of it.", (p) => p.received),
    labelled("n_opposed", "against", "Stances against it.", (p) => p.received),
  ],
});

function listed(items: readonly string[]): string | null {
  return items.length > 0 ? items.join("; ") : null;
}
