import type { Reading } from "../../../../reading/reading.js";
import type { FoundName } from "../finder.js";

/** Kinds of school years and of bodies that are written like names. */
const COMMON = /^(?:the )?(?:super[ -]?pacs?|k[-–]?(?:8|12|16)|pre-k)$/i;

/**
 * The names that are none left out: *K-12*, *super PAC*. *PAC* alone is none where the text
 * says *super PAC* or *political action committee*; elsewhere it may be a body's acronym.
 */
export function withoutCommonNouns({ text, tokens }: Reading, names: readonly FoundName[]): FoundName[] {
  let pacs: boolean | undefined;
  return names.filter(({ from, to }) => {
    const name = text.slice(tokens.start[from]!, tokens.end[to - 1]!);
    if (COMMON.test(name)) return false;
    if (!/^PACs?$/i.test(name)) return true;
    pacs ??= /\bsuper[ -]PACs?\b|\bpolitical action committee/i.test(text);
    return !pacs;
  });
}
