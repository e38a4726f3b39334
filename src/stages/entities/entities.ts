import type { EntityType, Mention } from "../../document/schema.js";
import { UNMARKED_ROLES, VALUE_TYPES } from "../../document/vocabulary.js";
import { readingOf } from "../../reading/reading.js";
import { stage } from "../stage.js";
import { findExpressions } from "./expressions/expressions.js";
import { normalizedValue } from "./expressions/normalized-value.js";
import { linkMentions } from "./linking/link.js";
import { mergeFound } from "./merge.js";
import type { NameFinder } from "./names/finder.js";

/** The entities stage over any finder of names: mentions of names, dates and numbers, and what the names mean. */
export const entitiesWith = (finder: NameFinder, model?: string) =>
  stage({
    name: "entities",
    version: "1.0.0",
    ...(model !== undefined && { model }),
    needs: ["paragraphs", "tokens", "sentences"],
    gives: ["mentions", "entities"],
    run({ text, meta, paragraphs, tokens, sentences }) {
      const reading = readingOf({ text, tokens, paragraphs, sentences });
      const mentions: Mention[] = [];
      let p = 0;
      for (const found of mergeFound(finder(reading), findExpressions(reading))) {
        const start = tokens.start[found.from]!;
        while (p < paragraphs.length && paragraphs[p]!.end <= start) p++;
        if (p < paragraphs.length && UNMARKED_ROLES.has(paragraphs[p]!.role)) continue;
        const { type, score } = found;
        const end = endOf(text, start, tokens.end[found.to - 1]!, type);
        const value = VALUE_TYPES.has(type)
          ? normalizedValue(text.slice(start, end), type, meta.published)
          : undefined;
        mentions.push({ id: `m${mentions.length + 1}`, start, end, type, ...(value && { value }), score });
      }
      const named = mentions.filter(({ type }) => !VALUE_TYPES.has(type));
      const { entities, entityOf } = linkMentions(
        named.map(({ start, end, type }) => ({
          // A name may go over the end of a wrapped line.
          surface: text.slice(start, end).replaceAll(/\s+/g, " "),
          type,
          before: wordBefore(text, start),
        })),
      );
      named.forEach((mention, i) => {
        mention.entity = `e${entityOf[i]! + 1}`;
      });
      return { mentions, entities: entities.map((entity, i) => ({ id: `e${i + 1}`, ...entity })) };
    },
  });

/** The word right before `start` in small letters, with its period (*mr.*) and without a comma (*his wife, Ann*); the empty string where none is near. */
function wordBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 24), start);
  return near
    .slice(0, -1)
    .split(/\s/)
    .at(-1)!
    .replace(/^[^\p{L}]+|,$/gu, "")
    .toLowerCase();
}

/** The tokenizer leaves some possessives on their word (*Malik’s*); a mention ends before them. */
function endOf(text: string, start: number, end: number, type: EntityType): number {
  if (type !== "PERSON" && type !== "GPE") return end;
  const tail = text.slice(end - 2, end);
  return (tail === "'s" || tail === "’s") && end - start > 3 ? end - 2 : end;
}
