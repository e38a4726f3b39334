import type { Article } from "../document/article.js";
import type { Problem } from "../document/problem.js";
import { isTooLarge, TOO_LARGE } from "../document/size.js";
import type { Draft } from "./draft.js";

/** What an article may cost. */
export interface Limits {
  /** Longest text that is annotated, in UTF-16 code units; without it `MAX_LENGTH`, for none `Infinity`. */
  maxLength?: number;
}

/**
 * Longest text that is annotated unless the caller says otherwise, in UTF-16 code units: ten times the longest
 * articles that newspapers print. One text that is longer is mostly a whole file taken for one article.
 */
export const MAX_LENGTH = 300_000;

/** The problem of an article that is longer than it may be; undefined where it is not. */
export function textTooLong(
  { id, text, where }: Article,
  { maxLength = MAX_LENGTH }: Limits,
): Problem | undefined {
  if (text.length <= maxLength) return undefined;
  const message =
    `has ${text.length} characters, more than the ${maxLength} that one article may have: ` +
    "divide it into its articles, or raise the limit (--max-length, in the library maxLength)";
  return { code: "text-too-long", message, where: where ?? id, id };
}

/** The problem of an article whose document, as far as it has come, could not be written; undefined where it can. */
export function documentTooLarge({ article, layers }: Draft): Problem | undefined {
  const { id, text, where } = article;
  if (!isTooLarge(text.length, layers)) return undefined;
  return { code: "document-too-large", message: `cannot be annotated: ${TOO_LARGE}`, where: where ?? id, id };
}
