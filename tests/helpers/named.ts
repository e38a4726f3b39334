import type { Entity, EntityType, Mention, Quotation } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens } from "../../src/stages/tokens/tokens.js";

/**
 * The layers before sentiment and stance, from a text with marks: `[Ana Brandt]` is a mention of a person,
 * `[Norland|GPE]` of another type, equal names are one entity; `{…}` is the content of a quotation, whose
 * speaker is the name in `speaker` (null for none).
 */
export function named(source: string, speaker: string | null = null) {
  let text = "";
  const mentions: Mention[] = [];
  const entities: Entity[] = [];
  const content: Piece[] = [];
  let open = -1;
  for (const [piece, name, type] of source.matchAll(/\[([^\]|]+)(?:\|(\w+))?\]|[^[]/gu)) {
    if (piece === "{") open = text.length;
    else if (piece === "}") content.push([open, text.length]);
    else if (name === undefined) text += piece;
    else {
      const kind = (type ?? "PERSON") as EntityType;
      let entity = entities.find((other) => other.name === name);
      if (!entity) {
        entity = { id: `e${entities.length + 1}`, name, type: kind, aliases: [] };
        entities.push(entity);
      }
      const start = text.length;
      text += name;
      mentions.push({
        id: `m${mentions.length + 1}`,
        start,
        end: text.length,
        type: kind,
        ...(kind !== "DATE" && { entity: entity.id }),
      });
    }
  }
  const article = { id: "x", text, meta: {} };
  const { paragraphs } = structure.run(article as never);
  const read = tokens.run({ ...article, paragraphs } as never);
  const said = entities.find(({ name }) => name === speaker);
  const source_ = mentions.find(({ entity }) => entity !== undefined && entity === said?.id);
  const quotations: Quotation[] = content.map((piece, i) => ({
    id: `q${i + 1}`,
    paragraph: paragraphs.find((p) => p.end >= piece[1])!.id,
    form: "direct",
    content: [piece],
    cue: [],
    source: source_ ? [[source_.start, source_.end]] : [],
    speaker: said ? { entity: said.id } : null,
  }));
  return { ...article, ...read, paragraphs, mentions, entities, quotations };
}
