import type { Codebook } from "../../codebook/codebook.js";
import { matcherOf } from "../../codebook/matcher.js";
import { stage } from "../stage.js";
import { impose } from "./precedence.js";

/**
 * The user's codebook as a stage: its targets become mentions and entities, before all others, and sentiment
 * toward them is asked for behind what the caller asks; its categories become a layer of their own.
 * It revises what the entities stage gave, so it stands right behind it (`withCodebook`).
 */
export const codebookWith = (codebook: Codebook) => {
  const find = matcherOf(codebook);
  return stage({
    name: "codebook",
    version: "1.0.0",
    model: codebook.hash,
    needs: ["paragraphs", "tokens", "mentions", "entities"],
    gives: ["mentions", "entities", "asked", "categories"],
    run({ text, paragraphs, tokens, mentions, entities, asked }) {
      const found = find(text, tokens, paragraphs);
      const named = impose(text, codebook.targets, found.targets, mentions, entities);
      return {
        mentions: named.mentions,
        entities: named.entities,
        asked: [...(asked ?? []), ...named.ofTargets.map(({ start, end }) => ({ start, end }))],
        categories: codebook.categories.map(({ label }, c) => ({
          name: label,
          found: found.categories[c]!.map(({ start, end, entry }) => ({
            start,
            end,
            entry: entry.text,
            weight: entry.weight,
          })),
        })),
      };
    },
  });
};
