import { isoDate } from "../dates.js";
import { blocksOf, joined, type Line, type LineBlock, paragraphsOf } from "./lines.js";
import { fieldsOf, type Section, sectionsOf, tailStart } from "./sections.js";
import type { Story } from "./story.js";

const RULE = /^(?:_{10,}|-{20,}|={20,})$/;
const COUNTED = /^Document \d+ of \d+$/i;
const FIELD =
  /^(full[ -]?text|text|title|subtitle|authors?|publication info|publication title|publication year|publication date|publication subject|pages?|first page|start page|section|edition|column|credit|dateline|year|volume|issue|number of pages|publisher|place of publication|country of publication|issn|e-issn|source type|language of publication|language|document type|document feature|proquest document id|accession number|document url|copyright|last updated|database|subject|location|people|company ?\/ ?organization|company|identifier ?\/ ?keyword|classification|abstract(?: \(summary\))?|links|source|date|supplement|correspondence author|credits?|material type|publication-?type|caption|illustration):(?: (.*))?$/i;
/** Over captions stands this word alone. */
const ILLUSTRATION = /^(illustration)$/i;
/** What belongs to pictures, within the text too. */
const PICTURE = /^(?:caption|illustration)$/;
/** Fields that only stand after a text, and that no sentence begins with: behind the last of them are footers. */
const SURE =
  /^(?:publication title|publication date|language of publication|proquest document id|accession number|document url)$/;
const TEXT = /^(?:full[ -]?text|text)$/;

/** Whether the text is an export of ProQuest. */
export function isProQuest(lines: readonly Line[]): boolean {
  const found = new Set<string>();
  for (const { text } of lines) {
    const field = FIELD.exec(text)?.[1]?.toLowerCase();
    if (field !== undefined) found.add(field);
    if (/^(?:report information from proquest|proquest document link)/i.test(text))
      found.add("proquest document id");
  }
  const has = (...any: string[]) => any.some((field) => found.has(field));
  return (
    (has("full text", "fulltext", "full-text") &&
      has("publication title", "publication info", "publication date")) ||
    (has("proquest document id") && has("full text", "abstract", "title", "publication title"))
  );
}

/** The articles of an export of ProQuest. */
export function readProQuest(lines: readonly Line[]): Story[] {
  const ruled = lines.some(({ text }) => RULE.test(text));
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (ruled ? RULE.test(line.text) : COUNTED.test(line.text)) parts.push([]);
    else if (!COUNTED.test(line.text)) parts.at(-1)!.push(line);
  }
  return parts
    .map(blocksOf)
    .filter((blocks) => blocks.length > 0)
    .map(storyOf)
    .filter((story) => story !== undefined);
}

function storyOf(blocks: readonly LineBlock[]): Story | undefined {
  const all = sectionsOf(blocks, (text) => {
    const found = FIELD.exec(text) ?? ILLUSTRATION.exec(text);
    return found
      ? { field: found[1]!.toLowerCase().replace(/ ?\/ ?/, " "), rest: found[2] ?? "" }
      : undefined;
  });
  const sure = all.findLastIndex(({ field }) => field !== undefined && SURE.test(field));
  const textAt = all.findIndex(({ field }) => field !== undefined && TEXT.test(field));
  // "Contact ProQuest", "Terms and Conditions".
  const sections =
    textAt >= 0 && sure > textAt ? all.filter(({ field }, i) => i <= sure || field !== undefined) : all;
  const from = textAt < 0 ? sections.length : textAt + 1;
  const tail = tailStart(sections, from, () => false);
  const own = textAt < 0 ? sections : sections.slice(0, textAt);
  const body = sections.slice(from, tail);
  const fields = fieldsOf([
    ...own.filter(({ field }) => field !== undefined),
    ...body.filter(isPicture),
    ...sections.slice(tail),
  ]);
  const take = (...names: string[]) => {
    const found = names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== "");
    for (const name of names) fields.delete(name);
    return found ?? "";
  };
  // A contents page or the report's own head has none of these.
  if (
    textAt < 0 &&
    !["publication title", "publication info", "publication date", "proquest document id", "title"].some(
      (name) => fields.has(name),
    )
  ) {
    return undefined;
  }
  const shown = own.find(
    ({ field, lines }) => field === undefined && !/^proquest document link/i.test(joined(lines)),
  );
  const info = fields.get("publication info") ?? "";
  const byline = take("author", "authors").split(/ ?; ?/).map(inOrder).join("; ");
  // After the title stands the place: `The Harbor Post; Selwyn`.
  const named = /^[^;[]*/.exec(take("publication title") || (/^[^;[:.]+/.exec(info)?.[0] ?? ""))![0].trim();
  const date =
    take("publication date", "date") || (isoDate(info) ?? "") || (fields.get("publication year") ?? "");
  const title = take("title") || (shown ? joined(shown.lines) : "");
  const id = take("proquest document id");
  if (id !== "") fields.set("document_id", id);
  const url = take("document url");
  if (url !== "") fields.set("url", url);
  fields.delete("links");
  const first = textAt < 0 ? [] : [sections[textAt]!.lines];
  return {
    line: blocks[0]![0]!.number,
    title,
    byline,
    body: paragraphsOf(
      [...first, ...body.filter((section) => !isPicture(section)).map(({ raw }) => raw)].filter(
        (b) => b.length > 0,
      ),
    ),
    outlet: named,
    date,
    fields,
  };
}

function isPicture({ field }: Section): boolean {
  return field !== undefined && PICTURE.test(field);
}

/** `Halloway, Rena` as `Rena Halloway`. */
function inOrder(name: string): string {
  const [last, first, ...more] = name.split(/, ?/);
  return first !== undefined && more.length === 0 ? `${first} ${last}` : name;
}
