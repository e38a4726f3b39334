import type { PageBlock } from "./block.js";
import { shareOfWords, wordsOf } from "./words.js";

/** Paragraphs at the beginning of a text that a summary above it may repeat. */
const OPENING = 5;
/** Share of a summary's words that stand in one of them. */
const SAME = 0.9;

/** True where one of the first paragraphs says it again, nearly word for word. `indexes`: of the text's blocks. */
export function isRepeat(text: string, indexes: readonly number[], blocks: readonly PageBlock[]): boolean {
  return indexes
    .slice(0, OPENING)
    .some((i) => shareOfWords(text, new Set(wordsOf(blocks[i]!.text))) >= SAME);
}
