import type { Entity, EntityType, Mention, Quotation } from "../../src/document/schema.js";
import { type Scene, sceneOf } from "../../src/stages/stance/scene.js";
import { structure } from "../../src/stages/structure/structure.js";
import { tokens } from "../../src/stages/tokens/tokens.js";

/** A text in which every family of features has something to see; its names and its quotation are known. */
const TEXT = `Brandt attacks Lissa Council over harbour plan

Mayor Ana Brandt praised Otto Keller but was criticized by the Lissa Council, which opposes the new harbour.
"Keller's plan is a disgrace, and they will not support it," Brandt said. Critics of the mayor welcomed the deal.
Norland may reject it: its ministers fear the Council.`;
const NAMES: Record<string, [string, EntityType]> = {
  "Ana Brandt": ["e1", "PERSON"],
  Brandt: ["e1", "PERSON"],
  "Otto Keller": ["e2", "PERSON"],
  Keller: ["e2", "PERSON"],
  "Lissa Council": ["e3", "ORG"],
  Council: ["e3", "ORG"],
  Norland: ["e4", "GPE"],
};

/** The probe with its layers made by hand: what other stages find in it is no matter of the stance model. */
export function probe(): Scene {
  const article = { id: "probe", text: TEXT, meta: {} };
  const { paragraphs } = structure.run(article);
  const mentions: Mention[] = [];
  for (const { 0: name, index } of TEXT.matchAll(
    /Ana Brandt|Brandt|Otto Keller|Keller|Lissa Council|Council|Norland/g,
  )) {
    const [entity, type] = NAMES[name]!;
    mentions.push({ id: `m${mentions.length + 1}`, start: index, end: index + name.length, type, entity });
  }
  const entities = Object.entries(NAMES)
    .filter(([, [id]], i, all) => all.findIndex(([, [other]]) => other === id) === i)
    .map(([name, [id, type]]): Entity => ({ id, name, type, aliases: [] }));
  const start = TEXT.indexOf('"');
  const source = TEXT.indexOf("Brandt said");
  const quotations: Quotation[] = [
    {
      id: "q1",
      paragraph: paragraphs.find((paragraph) => paragraph.end > start)!.id,
      form: "direct",
      content: [[start, TEXT.indexOf('"', start + 1) + 1]],
      cue: [[source + 7, source + 11]],
      source: [[source, source + 6]],
      speaker: { entity: "e1" },
    },
  ];
  return sceneOf({
    text: TEXT,
    paragraphs,
    ...tokens.run({ ...article, paragraphs }),
    mentions,
    entities,
    quotations,
  });
}
