import type { Article } from "../../src/document/article.js";
import type { Entity, Mention } from "../../src/document/schema.js";
import { entitiesWith } from "../../src/stages/entities/entities.js";
import { findNames } from "../../src/stages/entities/names/rules/find-names.js";
import { stage } from "../../src/stages/stage.js";
import { tokens } from "../../src/stages/tokens/tokens.js";

/** Every line is a body paragraph: what the entities stage gives must not hang on the structure stage. */
const lines = stage({
  name: "lines",
  version: "1",
  needs: [],
  gives: ["paragraphs"],
  run: ({ text }) => ({
    paragraphs: [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
      id: `p${i + 1}`,
      start: match.index,
      end: match.index + match[0].length,
      role: "body" as const,
    })),
  }),
});

const entities = entitiesWith(findNames);

/** The document of `text` with mentions and entities: names by rules and word lists, which the models hear. */
export function runEntities(text: string): { text: string; mentions: Mention[]; entities: Entity[] } {
  const article: Article = { id: "case", text, meta: {} };
  const read = { ...article, ...lines.run(article) };
  const cut = { ...read, ...tokens.run(read) };
  return { text, ...entities.run(cut) };
}
