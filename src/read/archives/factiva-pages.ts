import { blocksOf, joined, type Line, type LineBlock, paragraphsOf } from "./lines.js";
import type { Story, Unread } from "./story.js";

/** The last line of an article: `Document HARPO00020250304el3400012`. */
const END = /^Document [A-Z][A-Z0-9]{2,}\d{8}[a-z0-9]{3,}$/;
const WORDS = /^[\d,.]+ words$/i;
const COPYRIGHT = /^(?:\(?copyright\b|©|\(c\))/i;
const LANGUAGE =
  /^(?:English|German|French|Spanish|Italian|Dutch|Portuguese|Polish|Russian|Swedish|Danish|Norwegian)$/;
const WORD = "\\p{Lu}[\\p{L}.'’-]*,?";
/** `Greta Stroem`. */
const NAME = new RegExp(`^${WORD}(?: ${WORD}){1,3}$`, "u");
/** `Greta Stroem in Kvist`, `Greta Stroem and Per Lind in Kvist and Selm`. */
const PLACED_NAME = new RegExp(
  `^${WORD}(?: ${WORD}){1,3}(?:(?: and| &) ${WORD}(?: ${WORD}){1,3})? (?:in|at) ${WORD}(?:(?: and)? ${WORD}){0,4}$`,
  "u",
);
/** Between the count of words and the text stand at most so many lines. */
const LONGEST_HEAD = 14;

/** Whether the text is an export of Factiva as its pages show articles. */
export function isFactivaPages(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => END.test(text)) && lines.some(({ text }) => WORDS.test(text));
}

/** The articles of such an export. */
export function readFactivaPages(lines: readonly Line[]): (Story | Unread)[] {
  const stories: (Story | Unread)[] = [];
  let part: Line[] = [];
  for (const line of lines) {
    if (!END.test(line.text)) part.push(line);
    else {
      stories.push(storyOf(part, line));
      part = [];
    }
  }
  return stories;
}

function storyOf(lines: readonly Line[], end: Line): Story | Unread {
  const words = lines.findIndex(({ text }) => WORDS.test(text));
  if (words < 0) return { line: lines.find(({ text }) => text !== "")?.number ?? end.number };
  const above = lines.slice(0, words).filter(({ text }) => text !== "");
  const signed = isByline(above) ? above.at(-1) : undefined;
  const blocks = blocksOf(lines.slice(0, signed ? lines.lastIndexOf(signed, words) : words));
  const { title, section } = titleOf(blocks);

  const { head, end: bodyAt } = headOf(lines, words + 1);
  const [date = "", ...rest] = head;
  const fields = new Map([["length", lines[words]!.text]]);
  if (section !== "") fields.set("section", section);
  const named = rest.filter((text) => {
    const name = /^\d{1,2}:\d{2}/.test(text)
      ? "time"
      : LANGUAGE.test(text)
        ? "language"
        : COPYRIGHT.test(text)
          ? "copyright"
          : "";
    if (name !== "") fields.set(name, text);
    return name === "";
  });
  const [outlet = "", code, ...more] = named;
  if (code !== undefined) fields.set("source_code", code);
  if (more.length > 0) fields.set("edition", more.join(", "));
  fields.set("document_id", end.text.replace(/^Document /, ""));
  return {
    line: (above[0] ?? lines[words]!).number,
    title,
    byline: signed?.text ?? "",
    body: paragraphsOf(blocksOf(lines.slice(bodyAt))),
    outlet,
    date,
    fields,
  };
}

/** Whether the line above the count of words names the writer, and is not the title itself. */
function isByline(above: readonly Line[]): boolean {
  const last = above.at(-1)?.text;
  if (above.length < 2 || last === undefined) return false;
  if (/^by\b/i.test(last)) return true;
  const title = above.at(-2)!.text;
  // A name and a place might be a title under a section; a title is a sentence, or stands under a section itself.
  if (PLACED_NAME.test(last)) return above.length > 2 || smallWords(title) > 1;
  // No section is a sentence: below a blank line and a title that is one stands who wrote it (`Reuters`).
  const apart = above.at(-1)!.number > above.at(-2)!.number + 1;
  if (apart && smallWords(title) > 1 && smallWords(last) <= 1 && last.split(" ").length <= 8) return true;
  // A section stands above a title as a title above a name, and is shorter.
  return title.length > last.length && NAME.test(last);
}

/** How many words are small that would not be in a title in capitals. */
function smallWords(text: string): number {
  return text.split(" ").filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
}

/** The title is the last block, or, in one block, what stands under a short line, which is the section. */
function titleOf(blocks: readonly LineBlock[]): { title: string; section: string } {
  if (blocks.length > 1) return { title: joined(blocks.at(-1)!), section: joined(blocks.at(-2)!) };
  const [first, ...rest] = blocks[0] ?? [];
  if (first === undefined) return { title: "", section: "" };
  const longest = rest.reduce((length, { text }) => Math.max(length, text.length), 0);
  return rest.length > 0 && first.text.length <= 40 && first.text.length < longest
    ? { title: joined(rest), section: first.text }
    : { title: joined(blocks[0]!), section: "" };
}

/** Lines from the date to the copyright, each a field, and the index where the text begins. */
function headOf(lines: readonly Line[], from: number): { head: string[]; end: number } {
  const filled: number[] = [];
  for (let i = from; i < lines.length && filled.length < LONGEST_HEAD; i++)
    if (lines[i]!.text !== "") filled.push(i);
  const texts = filled.map((i) => lines[i]!.text);
  const copyright = texts.findIndex((text) => COPYRIGHT.test(text));
  if (copyright >= 0) {
    // It may go on for a line or two; a longer block is text already.
    let more = 1;
    while (filled[copyright + more] === filled[copyright]! + more) more++;
    const length = more <= 3 ? more : 1;
    const claim = texts.slice(copyright, copyright + length).join(" ");
    return { head: [...texts.slice(0, copyright), claim], end: filled[copyright]! + length };
  }
  // Without a copyright the head ends with the language, or with its block.
  const language = texts.findIndex((text) => LANGUAGE.test(text));
  const gap = filled.findIndex((i, k) => k > 0 && i > filled[k - 1]! + 1);
  const last = language >= 0 ? language : gap > 0 ? gap - 1 : filled.length - 1;
  return { head: texts.slice(0, last + 1), end: (filled[last] ?? from) + 1 };
}
