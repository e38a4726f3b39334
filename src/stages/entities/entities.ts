import type { EntityType, Mention } from "../../document/schema.js";
import { stage } from "../stage.js";
import { findExpressions } from "./expressions/expressions.js";
import { linkMentions } from "./linking/link.js";
import { mergeFound } from "./merge.js";
import { findNames } from "./names/find-names.js";

/** The tokenizer leaves some possessives on their word (*Malik’s*); a mention ends before them. */
function endOf(text: string, start: number, end: number, type: EntityType): number {
  if (type !== "PERSON" && type !== "GPE") return end;
  const tail = text.slice(end - 2, end);
  return (tail === "'s" || tail === "’s") && end - start > 3 ? end - 2 : end;
}

/** Types that name nothing: their mentions carry no entity. */
const UNNAMED: ReadonlySet<EntityType> = new Set([
  "DATE",
  "TIME",
  "PERCENT",
  "MONEY",
  "QUANTITY",
  "ORDINAL",
  "CARDINAL",
]);

/** Mentions of names, dates and numbers, and the entities that the names mean. */
export const entities = stage({
  name: "entities",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "expressions"],
  gives: ["mentions", "entities"],
  run({ text, paragraphs, tokens, sentences, expressions }) {
    const names = findNames({ text, tokens, sentences });
    const closed = paragraphs.filter(
      ({ role }) => role === "byline" || role === "credit" || role === "boilerplate",
    );
    const found = mergeFound(names, findExpressions(text, tokens, expressions)).filter(
      ({ from }) =>
        !closed.some(({ start, end }) => tokens.start[from]! >= start && tokens.start[from]! < end),
    );
    const named = found.filter(({ type }) => !UNNAMED.has(type));
    const { entities, entityOf } = linkMentions(
      named.map(({ from, to, type }) => ({
        surface: text.slice(tokens.start[from]!, endOf(text, tokens.start[from]!, tokens.end[to - 1]!, type)),
        type,
        before: from > 0 ? text.slice(tokens.start[from - 1]!, tokens.end[from - 1]!).toLowerCase() : "",
      })),
    );
    let n = 0;
    const mentions: Mention[] = found.map(({ from, to, type, score }, i) => ({
      id: `m${i + 1}`,
      start: tokens.start[from]!,
      end: endOf(text, tokens.start[from]!, tokens.end[to - 1]!, type),
      type,
      ...(!UNNAMED.has(type) && { entity: `e${entityOf[n++]! + 1}` }),
      score,
    }));
    return { mentions, entities: entities.map((entity, i) => ({ id: `e${i + 1}`, ...entity })) };
  },
});
