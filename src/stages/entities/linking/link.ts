import type { Entity, EntityType } from "../../../document/schema.js";
import { countryCode } from "../../../lexicons/countries.js";
import { knownType } from "../names/gazetteer.js";
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
  surfaces: Set<string>;
}

/** A name of more words than this has no short forms: it is none, and has a part for each two of its words. */
const LONGEST_NAME = 24;

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
      groups.push({ type, surfaces: new Set() });
      byKey.set(key, group);
    }
    groupOf[i] = group;
    groups[group]!.surfaces.add(surface);
  });
  const into = joinShortForms(groups);
  return gather(groups, groupOf, into);
}

/** Forms of a party's people that differ by more than a plural. */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ["d", "democrat"],
  ["democratic", "democrat"],
  ["r", "republican"],
]);

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
  if (type === "NORP")
    return `NORP ${PARTIES.get(bare) ?? (bare.length > 4 ? bare.replace(/s$/, "") : bare)}`;
  return `${type} ${bare}`;
}

/** Index of the group that each group is a short form of; its own index where it is none. */
function joinShortForms(groups: readonly Group[]): number[] {
  const into = groups.map((_, i) => i);
  const bodies = groups.map((group, i) => ({ group, i })).filter(({ group }) => BODIES.has(group.type));
  const byAcronym = new Map<string, number>();
  // Every beginning and end of a name in words, so that a short form meets only what it may stand for.
  const byPart = new Map<string, Set<number>>();
  const addPart = ({ type }: Group, part: readonly string[], i: number) => {
    const key = `${type} ${part.join(" ")}`;
    const names = byPart.get(key);
    if (names) names.add(i);
    else byPart.set(key, new Set([i]));
  };
  for (const { group, i } of bodies) {
    const name = firstForm(group);
    const acronym = acronymOf(name);
    if (acronym && !byAcronym.has(acronym)) byAcronym.set(acronym, i);
    const words = wordsOf(name);
    if (words.length > LONGEST_NAME) continue;
    for (let size = 1; size < words.length; size++) {
      for (const part of [words.slice(0, size), words.slice(-size)]) addPart(group, part, i);
    }
    // *House* for *U.S. House of Representatives* is neither its beginning nor its end.
    if (words.length > 3) addPart(group, words.slice(-3, -2), i);
  }
  for (const { group, i } of bodies) {
    const name = firstForm(group);
    const long = byAcronym.get(name.replaceAll(".", "").toUpperCase());
    if (long !== undefined && long !== i && !/\s/.test(name) && mayMean(name, groups[long]!.type)) {
      into[i] = long;
      continue;
    }
    const others = byPart.get(`${group.type} ${wordsOf(name).join(" ")}`) ?? [];
    const longer = [...others].filter((o) => isShortFormOf(name, firstForm(groups[o]!)));
    if (longer.length === 1) into[i] = longer[0]!;
  }
  // A short form of a short form goes all the way.
  for (let i = 0; i < into.length; i++)
    for (let steps = 0; into[i] !== into[into[i]!] && steps < 4; steps++) into[i] = into[into[i]!]!;
  return into;
}

/** A body that is known by its letters (*RNC*) is no event of the same letters (*Republican National Convention*). */
function mayMean(acronym: string, type: EntityType): boolean {
  return type !== "EVENT" || knownType(acronym.toLowerCase()) !== "ORG";
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/);
}

/** The form in which the text names the group first. */
function firstForm(group: Group): string {
  const [form] = group.surfaces;
  return form!;
}

function gather(groups: readonly Group[], groupOf: readonly number[], into: readonly number[]): Linked {
  const entities: Linked["entities"] = [];
  const entityOfRoot = new Map<number, number>();
  const surfaces: Set<string>[] = [];
  // Groups stand in the order of their first mention, and so do entities.
  const entityOfGroup = groups.map((group, g) => {
    const root = into[g]!;
    let entity = entityOfRoot.get(root);
    if (entity === undefined) {
      entity = entities.length;
      entityOfRoot.set(root, entity);
      surfaces.push(new Set());
      entities.push({ name: "", type: groups[root]!.type, aliases: [] });
    }
    for (const surface of group.surfaces) surfaces[entity]!.add(surface);
    return entity;
  });
  const entityOf = groupOf.map((group) => entityOfGroup[group]!);
  entities.forEach((entity, i) => {
    const forms = [...surfaces[i]!];
    entity.name = fullest(forms);
    entity.aliases = forms.filter((surface) => surface !== entity.name);
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
