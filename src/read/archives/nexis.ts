import { blocksOf, joined, type Line, type LineBlock, paragraphsOf } from "./lines.js";
import { fieldsOf, type Section, sectionsOf, tailStart } from "./sections.js";
import type { Story, Unread } from "./story.js";

/** `1 of 200 DOCUMENTS`, `Document 1 of 200`. */
const COUNTED = /^(?:\d+ (?:of|von|de|sur) \d+ (?:documents?|results?|dokumente?n?)|document \d+ of \d+)$/i;
const END = /^end of document$/i;

const HEAD =
  "byline|section|length|dateline|highlight|headline|body|series|columns?|kicker|anchors?|reporters?|guests?|source|type|distribution|show";
const TAIL =
  "url|graphic|load-date|language|publication-type|pub-type|subject|geographic|person|people|company|organization|ticker|industry|state|country|city|journal-code|notes|correction|correction-date|document-type|acc-no|copyright|classification";
const FIELD = new RegExp(`^(${HEAD}|${TAIL}):(?: (.*))?$`, "i");
const TAIL_FIELD = new RegExp(`^(?:${TAIL}):`, "i");
const LENGTH = /^length: [\d,.]+ (?:words|w[oö]rter|mots)\b/i;
const HEAD_FIELD = new RegExp(`^(?:${HEAD})$`);
/** The newer layout has these on lines of their own. */
const BARE = /^(body|graphic|classification|notes|correction|bibliography)$/i;
/** After these fields come paragraphs that are theirs. */
const LONG = /^(?:graphic|notes|correction|bibliography|classification|copyright)$/;

const COPYRIGHT =
  /^(?:copyright,? (?:(?:©|\(c\)) ?)?\d{4}|copyright ?(?:©|\(c\))|©|\(c\) ?\d{4}|all rights reserved)/i;
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)";
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const DATE = new RegExp(
  `^${WEEKDAY}?((?:${MONTH} \\d{1,2},? |\\d{1,2}\\.? ${MONTH},? |${MONTH},? )\\d{4})\\b[ ,.]*${WEEKDAY}?[ ,;-]*(.*)$`,
  "i",
);
/** What stands after the last article is shorter, in UTF-16 units. */
const LONGEST_COVER = 600;
/** The date of an article stands so near to its beginning, in lines. */
const LAST_DATE_LINE = 60;

/** Whether the text is an export of Nexis (Lexis, LexisNexis, Nexis Uni), in the older or the newer layout. */
export function isNexis(lines: readonly Line[]): boolean {
  let counted = false;
  let end = false;
  let body = false;
  let words = false;
  let fields = 0;
  for (const { text } of lines) {
    if (text === "" || text.length > 80) continue;
    counted ||= COUNTED.test(text);
    end ||= END.test(text);
    body ||= /^body$/i.test(text);
    words ||= LENGTH.test(text);
    if (/^(?:length|load-date|language|publication-type|byline|section|copyright \d{4}|©)\b/i.test(text))
      fields++;
  }
  return (counted && fields > 0) || (end && (words || fields > 1)) || (body && words);
}

/** The articles of an export of Nexis. */
export function readNexis(lines: readonly Line[]): (Story | Unread)[] {
  const counted = lines.some(({ text }) => COUNTED.test(text));
  const divider = counted ? COUNTED : END;
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (divider.test(line.text)) parts.push([]);
    else if (!END.test(line.text)) parts.at(-1)!.push(line);
  }
  // Before the first count stands what was searched for.
  return (counted ? parts.slice(1) : parts)
    .flatMap((part) => (counted ? [part] : partsByHead(part)))
    .map((part) => ("line" in part ? part : storyOf(blocksOf(part), counted)))
    .filter((story) => story !== undefined);
}

/** Lines of a head between its title and its length. */
const LONGEST_HEAD = 14;

/**
 * Articles without a divider between them, which `End of document` or a count would be: each has a length and the word
 * Body, and begins behind the last field of the one before. A head whose beginning does not show is unread, and with it
 * the article above it, which might hold it.
 */
function partsByHead(lines: readonly Line[]): (readonly Line[] | Unread)[] {
  const lengths = indicesOf(lines, LENGTH);
  const bodies = indicesOf(lines, /^body$/i);
  // The newer layout alone has both; else these may be lines of the text.
  const heads = lengths.filter((at, k) => bodies.some((i) => i > at && i < (lengths[k + 1] ?? lines.length)));
  const parts: (readonly Line[] | Unread)[] = [];
  let from = 0;
  let whole = true;
  for (const [k, at] of heads.entries()) {
    if (k === 0) continue;
    const start = headStart(lines, Math.max(heads[k - 1]!, from), at);
    parts.push(whole && start !== undefined ? lines.slice(from, start) : { line: lines[from]!.number });
    whole = start !== undefined;
    from = start ?? at;
  }
  parts.push(whole ? lines.slice(from) : { line: lines[from]!.number });
  return parts;
}

/** Index behind the last field of the article before the head of which `length` is a line; undefined where none shows. */
function headStart(lines: readonly Line[], after: number, length: number): number | undefined {
  let dated = false;
  let seen = 0;
  for (let i = length - 1; i > after && seen <= LONGEST_HEAD; i--) {
    const { text } = lines[i]!;
    if (text === "") continue;
    if (dated && TAIL_FIELD.test(text)) return i + 1;
    dated ||= DATE.test(text);
    seen++;
  }
  return undefined;
}

function indicesOf(lines: readonly Line[], form: RegExp): number[] {
  return lines.flatMap(({ text }, i) => (form.test(text) ? [i] : []));
}

function storyOf(blocks: readonly LineBlock[], older: boolean): Story | Unread | undefined {
  if (blocks.length === 0) return undefined;
  const sections = sectionsOf(blocks.map(withoutCopyright), (text) => {
    const found = FIELD.exec(text) ?? BARE.exec(text);
    return found ? { field: found[1]!.toLowerCase(), rest: found[2] ?? "" } : undefined;
  });
  const dated = dateOf(sections, older);
  const above = dated ? linesAbove(sections, dated) : [];
  const next = dated ? dated.section + 1 : 0;
  const titleAt = titleOf(sections, next, older || above.flat().length < 2);
  const title =
    titleAt === undefined
      ? joined(above.at(-1)?.slice(0, -1) ?? []) || joined(above.at(-2) ?? [])
      : joined(sections[titleAt]!.lines);

  const bodyAt = sections.findIndex(({ field }, i) => i >= next && field === "body");
  const headEnd = bodyAt >= 0 ? bodyAt : endOfHead(sections, titleAt === undefined ? next : titleAt + 1);
  const tail = tailStart(sections, bodyAt >= 0 ? headEnd + 1 : headEnd, (field) => LONG.test(field));
  const head = sections.slice(next, headEnd);
  const fields = new Map([...fieldsOf(head.filter(({ field }) => field)), ...fieldsOf(sections.slice(tail))]);
  const byline = fields.get("byline") ?? "";
  for (const ours of ["byline", "headline", "body", "classification"]) fields.delete(ours);
  // A cover page has no date and no fields; an article lacks one of them at most.
  if (!dated && !fields.has("length") && byline === "") {
    const length = blocks.flat().reduce((sum, { text }) => sum + text.length, 0);
    return older || length > LONGEST_COVER ? { line: blocks[0]![0]!.number } : undefined;
  }

  const between = head
    .filter(({ field }, i) => field === undefined && next + i !== titleAt)
    .map(({ raw }) => raw);
  // Under the date stands the edition; under the title, which the older layout has there, a deck.
  const edition = [dated?.rest ?? "", ...(titleAt === undefined ? between.map(joined) : [])].filter(Boolean);
  if (edition.length > 0) fields.set("edition", edition.join(", "));
  const first = bodyAt >= 0 ? sections[headEnd]!.lines : [];
  const body = sections.slice(bodyAt >= 0 ? headEnd + 1 : headEnd, tail).map(({ raw }) => raw);
  return {
    line: blocks[0]![0]!.number,
    title,
    byline,
    body: paragraphsOf(
      [...(titleAt === undefined ? [] : between), first, ...body].filter((b) => b.length > 0),
    ),
    outlet: above.at(-1)?.at(-1)?.text ?? "",
    date: dated?.date ?? "",
    fields,
  };
}

/** Index of the section that is the title; undefined where it stands above the outlet. */
function titleOf(sections: readonly Section[], from: number, below: boolean): number | undefined {
  const headline = sections.findIndex(({ field }) => field === "headline");
  if (headline >= 0) return headline;
  if (!below) return undefined;
  const found = sections.findIndex(({ field }, i) => i >= from && (field === undefined || field === "body"));
  return sections[found]?.field === undefined && found >= 0 ? found : undefined;
}

function withoutCopyright(block: LineBlock): LineBlock {
  return block.filter(({ text }) => !(COPYRIGHT.test(text) && text.length < 200));
}

interface Dated {
  section: number;
  /** Index of its line in the section's only block. */
  line: number;
  date: string;
  /** What stands behind the date and under it: the edition. */
  rest: string;
}

/** The line of the date: the first one in the older layout, the last one above the fields in the newer. */
function dateOf(sections: readonly Section[], older: boolean): Dated | undefined {
  let found: Dated | undefined;
  let seen = 0;
  for (let i = 0; i < sections.length && (older ? seen < LAST_DATE_LINE : true); i++) {
    const { field, lines } = sections[i]!;
    if (field !== undefined) {
      if (found || field === "body") break;
      continue;
    }
    for (let k = 0; k < lines.length; k++) {
      seen++;
      const match = lines[k]!.text.length <= 120 ? DATE.exec(lines[k]!.text) : null;
      if (!match) continue;
      const rest = [match[2]!, joined(lines.slice(k + 1))].filter((text) => text !== "").join(", ");
      found = { section: i, line: k, date: match[1]!, rest };
      if (older) return found;
      break;
    }
  }
  return found;
}

/** Text above the date: the outlet is its last line. */
function linesAbove(sections: readonly Section[], { section, line }: Dated): LineBlock[] {
  const own = sections[section]!.lines.slice(0, line);
  const before = sections.slice(0, section).filter(({ field }) => field === undefined);
  return [...before.map(({ lines }) => lines), own].filter((block) => block.length > 0);
}

/** Index of the first section that is body: behind the fields that follow the title. */
function endOfHead(sections: readonly Section[], from: number): number {
  let end = from;
  for (let i = from; i < sections.length && i <= end + 2; i++) {
    const { field } = sections[i]!;
    if (field !== undefined && HEAD_FIELD.test(field)) end = i + 1;
  }
  return end;
}
