import { grouped } from "../document/grouped.js";
import { ENTITY_TYPES, type Stance } from "../document/schema.js";
import { category, id, integer, number, text } from "./column.js";
import { article } from "./shared-columns.js";
import {
  HOLDER_KINDS,
  holderEntity,
  holderKey,
  holderKind,
  holderName,
  targetKey,
  targetName,
} from "./stance-parties.js";
import { isSure, SURE } from "./sure-stances.js";
import { table } from "./table.js";

/** The stances of one holder toward one target, in order; at least one. */
type Pair = readonly Stance[];

function count(pair: Pair, label: Stance["label"]): number {
  return pair.filter((stance) => stance.label === label).length;
}

export const stanceMatrix = table<Pair>({
  name: "stance_matrix",
  about:
    "A holder and a target of an article a row: how often the one is for the other, and how often against.",
  items: (view) =>
    view.doc.stances &&
    grouped(view.doc.stances, (stance) => `${holderKey(stance)} > ${targetKey(view, stance)}`).values(),
  columns: [
    ...article,
    text(
      "holder",
      "Whose attitude: the entity's fullest name, the describing words, or author.",
      (view, [s]) => holderName(view, s!),
    ),
    text(
      "target",
      "Toward what: the entity's fullest name, else the phrase meant, else its words.",
      (view, [s]) => targetName(view, s!),
    ),
    integer("n_favor", "stances", "Stances in favor.", (_, pair) => count(pair, "favor")),
    integer("n_against", "stances", "Stances against.", (_, pair) => count(pair, "against")),
    integer(
      "net",
      "stances",
      "n_favor less n_against: below 0 the holder is rather against the target.",
      (_, pair) => count(pair, "favor") - count(pair, "against"),
    ),
    integer(
      "n_sure",
      "stances",
      `Those of a score of ${SURE} and more, or marked by people: all, unless export was asked for less sure ones.`,
      (_, pair) => pair.filter((stance) => isSure(stance)).length,
    ),
    integer(
      "n_paragraphs",
      "paragraphs",
      "Paragraphs in which they stand.",
      (_, pair) => new Set(pair.map(({ paragraph }) => paragraph)).size,
    ),
    number("score_max", "0 to 1", "The score of the surest; empty where people marked them.", (_, pair) => {
      const scores = pair.flatMap(({ score }) => score ?? []);
      return scores.length === 0 ? null : scores.reduce((most, score) => Math.max(most, score));
    }),
    category(
      "holder_kind",
      HOLDER_KINDS,
      "Named in the article; only described (critics); or the article's own voice.",
      (_, [s]) => holderKind(s!),
    ),
    id(
      "holder_entity",
      "The entity that holds it, as in the table entities.",
      (view, [s]) => holderEntity(view, s!)?.id,
    ),
    category(
      "holder_type",
      ENTITY_TYPES,
      "What kind of entity holds it.",
      (view, [s]) => holderEntity(view, s!)?.type,
    ),
    id(
      "target_entity",
      "The entity that is the target; empty for other targets.",
      (_, [s]) => s!.target.entity,
    ),
    category(
      "target_type",
      ENTITY_TYPES,
      "What kind of entity the target is.",
      (view, [s]) => view.entity(s!.target.entity)?.type,
    ),
  ],
});
