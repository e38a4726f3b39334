import type { Article, Block } from "../../document/article.js";
import { failure, type Result, success } from "../../document/problem.js";
import { columnKey } from "../columns.js";
import { isoDate } from "../dates.js";
import { asMeant } from "../mend/as-meant.js";

/** One article of an export, in its parts. */
export interface Story {
  /** Line where it begins, from 1. */
  line: number;
  title: string;
  byline: string;
  body: string[];
  outlet: string;
  /** As the archive writes it. */
  date: string;
  /** Its other fields, by the archive's name. */
  fields: ReadonlyMap<string, string>;
}

/** A place where an article should be and cannot be made out. */
export interface Unread {
  line: number;
}

/** An article of an export; `id` is that of the file, with a number where the file holds several. */
export function articleOf(story: Story | Unread, id: string, where: string): Result<Article> {
  const place = `${where} line ${story.line}`;
  if (!("body" in story)) {
    const message = "an article seems to begin here, and could not be made out: save it as a file of its own";
    return failure("bad-archive", message, place);
  }
  if (story.body.length === 0) {
    const called = story.title === "" ? "the article here" : `the article “${story.title}”`;
    return { ok: false, problem: { ...failure("empty-text", `${called} has no text`, place).problem, id } };
  }
  const parts: { text: string; role?: NonNullable<Block["role"]> }[] = [
    ...(story.title === "" ? [] : [{ text: story.title, role: "title" as const }]),
    ...(story.byline === "" ? [] : [{ text: story.byline, role: "byline" as const }]),
    ...story.body.map((text) => ({ text })),
  ];
  const notes = asMeant(parts.map(({ text }) => text).join("\n\n")).notes;
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { text: given, role } of parts) {
    const { text } = asMeant(given);
    blocks.push({ start, end: start + text.length, tag: "", linkShare: 0, ...(role && { role }) });
    texts.push(text);
    start += text.length + 2;
  }
  const fields = new Map([...story.fields].map(([name, value]) => [fieldName(name), asMeant(value).text]));
  const own = new Map([
    ["title", story.title],
    ["outlet", story.outlet],
    ["author", story.byline.replace(/^by:? /i, "")],
    ["published", isoDate(story.date) ?? story.date],
  ]);
  const meta = [...own]
    .map(([name, value]): [string, string] => [name, asMeant(value).text])
    .concat([...fields]);
  return success({
    id,
    text: texts.join("\n\n"),
    meta: Object.fromEntries(meta.filter(([, value]) => value !== "")),
    blocks,
    where: place,
    ...(notes.length > 0 && { notes }),
  });
}

/** `LOAD-DATE` and `Load date` as `load_date`; ours (`title`, …) are not taken from a field. */
function fieldName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  return ["title", "outlet", "author", "published"].includes(columnKey(words)) ? `${words}_field` : words;
}
