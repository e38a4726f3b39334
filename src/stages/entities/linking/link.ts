import type { Entity, EntityType } from "../../../document/schema.js";
import { countryCode } from "../../../lexicons/countries.js";
import { linkPersons, readPerson } from "./link-person.js";
import { acronymOf, isShortFormOf } from "./short-forms.js";

/** A mention as the linker sees it. */
export interface Named {
  /** The words as they stand in the text. */
  surface: string;
  type: EntityType;
  /** Word before the mention in small letters (*mr.*), the empty string where none. */
  before: string;
}

/** Entities in the order of their first mention, and for each mention the index of its entity. */
interface Linked {
  entities: Omit<Entity, "id">[];
  entityOf: number[];
}

/** A group of mentions that name one thing. */
interface Group {
  type: EntityType;
  /** Different forms in the order of their appearance. */
  surfaces: string[];
  key: string;
}

/** Types of which a single short form may stand for a longer name. */
const BODIES: ReadonlySet<EntityType> = new Set(["ORG", "LAW", "EVENT", "FAC"]);

/**
 * Joins the mentions that name one thing: the same name; a person's surname and full name; a country's names;
 * a body's long name, its short form and its acronym. Two people of one surname are never joined: a bare
 * surname goes to whom its title allows, and among those to the one named last.
 */
export function linkMentions(mentions: readonly Named[]): Linked {
  const groups: Group[] = [];
  const groupOf: number[] = new Array(mentions.length).fill(-1);
  const byKey = new Map<string, number>();
  const personOf = linkPersons(
    mentions
      .filter(({ type }) => type === "PERSON")
      .map(({ surface, before }) => readPerson(surface, before)),
  );
  let p = 0;
  mentions.forEach(({ surface, type }, i) => {
    const key = type === "PERSON" ? `PERSON ${personOf[p++]}` : keyOf(surface, type);
    let group = byKey.get(key);
    if (group === undefined) {
      group = groups.length;
      groups.push({ type, surfaces: [], key });
      byKey.set(key, group);
    }
    groupOf[i] = group;
    if (!groups[group]!.surfaces.includes(surface)) groups[group]!.surfaces.push(surface);
  });
  const into = joinShortForms(groups);
  return gather(groups, groupOf, into);
}

/** Forms of a party's people that differ by more than a plural. */
const PARTIES: Readonly<Record<string, string>> = { d: "democrat", democratic: "democrat", r: "republican" };

/** What mentions of one thing have in common: a country's code, a name without "the", periods and a plural's s. */
function keyOf(surface: string, type: EntityType): string {
  const plain = surface
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^the\s+/, "")
    .replace(/\s+/g, " ");
  if (type === "GPE") {
    const code = countryCode(plain);
    if (code) return `GPE =${code}`;
  }
  const bare = plain.replaceAll(".", "");
  if (type === "NORP") return `NORP ${PARTIES[bare] ?? (bare.length > 4 ? bare.replace(/s$/, "") : bare)}`;
  return `${type} ${bare}`;
}

/** Index of the group that each group is a short form of; its own index where it is none. */
function joinShortForms(groups: readonly Group[]): number[] {
  const into = groups.map((_, i) => i);
  const bodies = groups.map((group, i) => ({ group, i })).filter(({ group }) => BODIES.has(group.type));
  const byAcronym = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  for (const { group, i } of bodies) {
    const name = group.surfaces[0]!;
    const acronym = acronymOf(name);
    if (acronym && !byAcronym.has(acronym)) byAcronym.set(acronym, i);
    const words = name.toLowerCase().split(/\s+/);
    for (const word of new Set([words[0]!, words.at(-1)!])) {
      const list = byWord.get(word);
      if (list) list.push(i);
      else byWord.set(word, [i]);
    }
  }
  for (const { group, i } of bodies) {
    const name = group.surfaces[0]!;
    const long = byAcronym.get(name.replaceAll(".", "").toUpperCase());
    if (long !== undefined && long !== i && !/\s/.test(name)) {
      into[i] = long;
      continue;
    }
    const words = name.toLowerCase().split(/\s+/);
    const others = new Set([...(byWord.get(words[0]!) ?? []), ...(byWord.get(words.at(-1)!) ?? [])]);
    const longer = [...others].filter(
      (o) => o !== i && groups[o]!.type === group.type && isShortFormOf(name, groups[o]!.surfaces[0]!),
    );
    if (longer.length === 1) into[i] = longer[0]!;
  }
  // A short form of a short form goes all the way.
  for (let i = 0; i < into.length; i++)
    for (let steps = 0; into[i] !== into[into[i]!] && steps < 4; steps++) into[i] = into[into[i]!]!;
  return into;
}

function gather(groups: readonly Group[], groupOf: readonly number[], into: readonly number[]): Linked {
  const entities: Linked["entities"] = [];
  const entityOfGroup = new Map<number, number>();
  const surfaces: string[][] = [];
  const entityOf = groupOf.map((group) => {
    const root = into[group]!;
    let entity = entityOfGroup.get(root);
    if (entity === undefined) {
      entity = entities.length;
      entityOfGroup.set(root, entity);
      surfaces.push([]);
      entities.push({ name: "", type: groups[root]!.type, aliases: [] });
    }
    for (const surface of groups[group]!.surfaces)
      if (!surfaces[entity]!.includes(surface)) surfaces[entity]!.push(surface);
    return entity;
  });
  entities.forEach((entity, i) => {
    entity.name = fullest(surfaces[i]!);
    entity.aliases = surfaces[i]!.filter((surface) => surface !== entity.name);
    const code =
      entity.type === "GPE" ? countryCode(entity.name.toLowerCase().replace(/^the\s+/, "")) : undefined;
    if (code) entity.ids = { iso3166: code };
  });
  return { entities, entityOf };
}

/** The form with most words, then most letters; not one in capitals where another has as many words. */
function fullest(surfaces: readonly string[]): string {
  const size = (surface: string) =>
    surface.split(/\s+/).length * 1000 +
    surface.length -
    (surface === surface.toUpperCase() && surface.length > 5 ? 500 : 0);
  return surfaces.reduce((best, surface) => (size(surface) > size(best) ? surface : best));
}
