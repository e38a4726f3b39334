import type { Mention } from "../../document/schema.js";
import { stage } from "../stage.js";
import { findNames } from "./find-names.js";

/** Mentions of names, dates and numbers, and the entities that the names mean. */
export const entities = stage({
  name: "entities",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "expressions"],
  gives: ["mentions", "entities"],
  run({ text, tokens, sentences }) {
    const mentions: Mention[] = findNames({ text, tokens, sentences }).map((n, i) => ({ id: `m${i + 1}`, start: tokens.start[n.from]!, end: tokens.end[n.to - 1]!, type: n.type, score: n.score }));
    return { mentions, entities: [] };
  },
});
