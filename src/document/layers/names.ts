import { shortPhrase } from "../short-phrase.js";
import { ENTITY_TYPES } from "../vocabulary.js";
import { layer, type ValueOf } from "./layer.js";
import { id, type Plain, probability, sentimentShape, span } from "./shapes.js";

export const mentions = layer({
  name: "mentions",
  shape: (z) =>
    z.array(
      z.object({
        id: id(z),
        ...span(z),
        type: z.enum(ENTITY_TYPES),
        entity: id(z).optional().describe("Entity named; absent for dates and numbers."),
        value: z.string().optional().describe("Normalized value: ISO 8601 date or interval, amount, number."),
        score: probability(z).optional(),
        sentiment: sentimentShape(z)
          .optional()
          .describe(
            "What its sentence says of it; absent where that was not judged, as for dates and numbers.",
          ),
      }),
    ),
  check(mentions, check) {
    check.ids("mentions", mentions);
    check.ordered("mentions", mentions, false);
    mentions.forEach(({ entity }, i) => {
      check.refers(`mentions[${i}].entity`, entity, "entities");
    });
  },
});
export type Mention = Plain<ValueOf<typeof mentions>[number]>;

export const entities = layer({
  name: "entities",
  shape: (z) =>
    z.array(
      z.object({
        id: id(z),
        name: z.string().min(1).describe("Fullest form in the article."),
        type: z.enum(ENTITY_TYPES),
        aliases: z.array(z.string()),
        ids: z.record(z.string(), z.string()).optional().describe("Outside ids, for example iso3166."),
      }),
    ),
  check: (entities, check) => check.ids("entities", entities),
  /** The name that a codebook gives is none of the text's words, and stays whole. */
  withoutText: (entities) =>
    entities.map((entity) => ({
      ...entity,
      name: entity.ids?.codebook === undefined ? shortPhrase(entity.name) : entity.name,
      aliases: entity.aliases.map(shortPhrase),
    })),
});
export type Entity = Plain<ValueOf<typeof entities>[number]>;
