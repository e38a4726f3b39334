import type { Mention } from "../../document/schema.js";
import { stage } from "../stage.js";
import { findExpressions } from "./expressions.js";
import { findNames } from "./find-names.js";
import { mergeFound } from "./merge.js";

/** Mentions of names, dates and numbers, and the entities that the names mean. */
export const entities = stage({
  name: "entities",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "expressions"],
  gives: ["mentions", "entities"],
  run({ text, paragraphs, tokens, sentences, expressions }) {
    const names = findNames({ text, tokens, sentences });
    const closed = paragraphs.filter(({ role }) => role === "byline" || role === "credit" || role === "boilerplate");
    const found = mergeFound(names, findExpressions(text, tokens, expressions)).filter(
      ({ from }) => !closed.some(({ start, end }) => tokens.start[from]! >= start && tokens.start[from]! < end),
    );
    const mentions: Mention[] = found.map(({ from, to, type, score }, i) => ({
      id: `m${i + 1}`,
      start: tokens.start[from]!,
      end: tokens.end[to - 1]!,
      type,
      score,
    }));
    return { mentions, entities: [] };
  },
});
