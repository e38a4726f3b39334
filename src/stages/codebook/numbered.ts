import type { CodebookTarget } from "../../codebook/codebook.js";
import type { Entity, Mention } from "../../document/schema.js";

/** A mention, and the target of the codebook that it names; without `target` the entity that it had stands. */
export interface Naming {
  mention: Mention;
  target?: number;
}

/** Mentions and entities of an article, in order, with ids anew. */
export interface Numbered {
  mentions: Mention[];
  entities: Entity[];
  /** Those of the mentions that name a target. */
  ofTargets: Mention[];
}

/** An entity as it comes about, and the forms under which it is named, in the order of the text. */
interface Named {
  entity: Entity;
  forms: Set<string>;
}

/**
 * Numbers mentions and entities in the order of the text. An entity of the codebook has the target's label for
 * its name and under `ids.codebook`, and the target's type. An entity that lost its fullest form goes by the
 * longest that is left, one that lost all is gone.
 *
 * @param targetOf the targets that entities are, by their id.
 */
export function numbered(
  text: string,
  targets: readonly CodebookTarget[],
  namings: readonly Naming[],
  entities: readonly Entity[],
  targetOf: ReadonlyMap<string, number>,
): Numbered {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const named = new Map<string | number, Named>();
  const nameFor = (target: number | undefined, old: Entity | undefined): Named => {
    const key = target ?? old!.id;
    let one = named.get(key);
    if (!one) {
      const id = `e${named.size + 1}`;
      const entity: Entity =
        target === undefined
          ? { ...old!, id }
          : { id, name: targets[target]!.label, type: targets[target]!.type, aliases: [] };
      one = { entity, forms: new Set() };
      named.set(key, one);
    }
    if (target !== undefined)
      one.entity.ids = { ...old?.ids, ...one.entity.ids, codebook: targets[target]!.label };
    return one;
  };
  const ofTargets: Mention[] = [];
  const mentions = namings.map(({ mention, target: given }, i): Mention => {
    const id = `m${i + 1}`;
    const old = mention.entity === undefined ? undefined : known.get(mention.entity);
    const target = given ?? (old && targetOf.get(old.id));
    if (target === undefined && !old) return { ...mention, id };
    const { entity, forms } = nameFor(target, old);
    forms.add(text.slice(mention.start, mention.end));
    const type = target === undefined ? mention.type : entity.type;
    const made: Mention = { ...mention, id, type, entity: entity.id };
    if (target !== undefined) ofTargets.push(made);
    return made;
  });
  for (const [key, { entity, forms }] of named) {
    if (typeof key === "string" && !forms.has(entity.name)) entity.name = longest(forms);
    entity.aliases = [...forms].filter((form) => form !== entity.name);
  }
  return { mentions, entities: [...named.values()].map(({ entity }) => entity), ofTargets };
}

function longest(forms: ReadonlySet<string>): string {
  return [...forms].reduce((best, form) => (form.length > best.length ? form : best));
}
