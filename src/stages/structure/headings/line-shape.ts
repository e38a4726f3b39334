/** What a short line looks like, as features of headings ask it. Every expression is tried on short lines only. */

/** Words that a sentence holds and a heading mostly does without. */
export const VERB =
  /\b(?:is|are|was|were|am|be|been|has|have|had|did|do|does|will|would|can|could|should|may|might|must|went|came|left|won|lost|knew|thought|felt|got|made|gave|took|began|\p{L}{2,12}ed|\p{L}{2,12}n[’']t)\b/iu;
export const PERSON = /\b(?:I|we|you|he|she|it|they|my|our|your|his|her|their|me|us|him|them)\b/i;
export const SAID = /\b(?:said|says|told|asked|added|replied|according)\b/;
export const JOINING =
  /^(?:But|And|So|Or|Yet|Then|Still|Also|Again|Now|Here|There|That|This|It|He|She|They|We|I|You|If|When)\b/;
export const QUESTION =
  /^(?:what|who|whom|whose|why|how|when|where|which|is|are|can|could|will|would|should|does|do|did|has|have|was|were)\b/i;
export const NUMBERED = /^(?:#|No\. ?)?\d{1,3}[.):] \P{Ll}/u;
export const MONTH = /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4})\b/u;
export const PLACE =
  /^\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20}){0,2}, (?:\p{Lu}\p{L}{1,5}\.|\p{Lu}\.\p{Lu}\.)$/u;
export const ARTICLE = /\b(?:the|a|an)\b/i;

/** How a line ends. */
export function endOf(text: string): string {
  if (/\.{3}$|…$/.test(text)) return "dots";
  const tail = /([.!?:;,]?)(''|["'”’»)\]]?)$/.exec(text)!;
  const mark = tail[1] === "" ? "nothing" : tail[1]!;
  if (tail[2] !== "" && /''|["”»]/.test(tail[2]!)) return mark === "nothing" ? "mark" : `${mark} and mark`;
  if (mark === "nothing" && /[-–—]$/.test(text)) return "dash";
  if (mark === "nothing" && /[^\p{L}\p{N}’')\]%]$/u.test(text)) return "sign";
  return mark;
}

/** Length in steps, 0 to 7. */
export function sizeOf(length: number): number {
  return length <= 12
    ? 0
    : length <= 24
      ? 1
      : length <= 36
        ? 2
        : length <= 50
          ? 3
          : length <= 70
            ? 4
            : length <= 95
              ? 5
              : length <= 130
                ? 6
                : 7;
}
