import type { PageBlock } from "./block.js";
import { wordsOf } from "./words.js";

/** Paragraphs at the beginning of a text that a summary above it may repeat. */
const OPENING = 5;
/** Share of a summary's pairs of words that stand in one of them. */
const SAME = 0.75;

/** True where one of the first paragraphs says it again, nearly word for word. `indexes`: of the text's blocks. */
export function isRepeat(text: string, indexes: readonly number[], blocks: readonly PageBlock[]): boolean {
  const pairs = pairsOf(text);
  return indexes.slice(0, OPENING).some((i, k) => {
    const paragraph = blocks[i]!.text;
    // Further down, a paragraph that says much more is the story and not its summary.
    if (k > 0 && paragraph.length > 2 * text.length) return false;
    const known = new Set(pairsOf(paragraph));
    return pairs.filter((pair) => known.has(pair)).length >= SAME * pairs.length;
  });
}

function pairsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.map((word, i) => `${words[i - 1] ?? ""} ${word}`);
}
