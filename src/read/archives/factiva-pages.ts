import { blocksOf, joined, type Line, type LineBlock, paragraphsOf } from "./lines.js";
import type { Story, Unread } from "./story.js";

/** The last line of an article: `Document HARPO00020250304el3400012`. */
const END = /^Document [A-Z][A-Z0-9]{2,}\d{8}[a-z0-9]{3,}$/;
const WORDS = /^[\d,.]+ words$/i;
const COPYRIGHT = /^(?:\(?copyright\b|©|\(c\))/i;
const LANGUAGE =
  /^(?:English|German|French|Spanish|Italian|Dutch|Portuguese|Polish|Russian|Swedish|Danish|Norwegian)$/;
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
  // A section stands above a title as a title above a name, and is shorter.
  if (above.at(-2)!.text.length <= last.length) return false;
  const words = last.split(" ");
  return (
    words.length <= 4 && words.length >= 2 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word))
  );
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
