import { blocksOf, joined, type Line, paragraphsOf } from "./lines.js";
import type { Story } from "./story.js";

/** What the field codes of Factiva mean; `body` is the text. */
const CODES = new Map([
  ["SE", "section"],
  ["HD", "headline"],
  ["CLM", "column"],
  ["CR", "credit"],
  ["BY", "byline"],
  ["WC", "length"],
  ["PD", "date"],
  ["ET", "time"],
  ["SN", "outlet"],
  ["SC", "source_code"],
  ["NGC", "newsgroup_code"],
  ["GC", "group_code"],
  ["ED", "edition"],
  ["PG", "pages"],
  ["VOL", "volume"],
  ["LA", "language"],
  ["CY", "copyright"],
  ["RF", "notes"],
  ["ART", "graphic"],
  ["CT", "contact"],
  ["CX", "correction"],
  ["LP", "body"],
  ["TD", "body"],
  ["CO", "company"],
  ["IN", "industry"],
  ["NS", "subject"],
  ["RE", "geographic"],
  ["DE", "descriptors"],
  ["IPD", "publisher_descriptors"],
  ["IPC", "publisher_codes"],
  ["PUB", "publisher"],
  ["AN", "document_id"],
]);
/** With these an article may begin. */
const FIRST = new Set(["SE", "HD", "CLM"]);
/** These may come again in one article. */
const REPEATED = new Set(["LP", "TD"]);

/** Behind the last article stands what was searched for. */
const SUMMARY = /^search summary$/i;

const WIDE = /^([A-Z]{2,3})(?:\t| {2,}|$)/;
const NARROW = /^([A-Z]{2,3})(?:[\t ]|$)/;

/** Whether the text is an export of Factiva with field codes (`HD`, `PD`, `LP`). */
export function isFactivaCodes(source: string): boolean {
  const codes = new Set<string>();
  for (const [, code] of source.matchAll(/^[\t ]{0,8}([A-Z]{2,3})(?=[\t ]|\r?$)/gm)) codes.add(code!);
  const has = (...any: string[]) => any.some((code) => codes.has(code));
  return has("HD") && has("PD", "SN") && has("LP", "TD") && has("WC", "AN", "SC", "LA", "CY");
}

/** The articles of such an export. */
export function readFactivaCodes(source: string, lines: readonly Line[]): Story[] {
  // Between the code and its value stand several spaces, or one alone in the whole file.
  const start = /^[\t ]{0,8}HD(?:\t| {2,}|\r?$)/m.test(source) ? WIDE : NARROW;
  const stories: Map<string, Line[]>[] = [];
  let article: Map<string, Line[]> | undefined;
  let open: Line[] | undefined;
  let ended = true;
  for (const line of lines) {
    if (SUMMARY.test(line.text)) break;
    const code = codeOf(line.given.trimStart(), start);
    if (code === undefined) {
      open?.push(line);
      // The last field is one line; what stands after it belongs to no article.
      if (ended && line.text !== "") open = undefined;
      continue;
    }
    const again = article?.has(code) === true && !REPEATED.has(code);
    if (ended ? FIRST.has(code) || article === undefined : FIRST.has(code) && again) {
      article = new Map();
      stories.push(article);
      ended = false;
    } else if (ended) continue;
    open = article!.get(code) ?? [];
    article!.set(code, open);
    open.push({ ...line, text: line.text.slice(code.length).trim(), indent: line.indent + code.length });
    if (code === "AN") {
      ended = true;
      if (open[0]!.text !== "") open = undefined;
    }
  }
  return stories.filter((one) => one.has("HD") || one.has("LP") || one.has("TD")).map(storyOf);
}

function codeOf(text: string, start: RegExp): string | undefined {
  const code = start.exec(text)?.[1];
  return code !== undefined && CODES.has(code) ? code : undefined;
}

function storyOf(article: ReadonlyMap<string, Line[]>): Story {
  const value = (code: string) => joined(article.get(code) ?? []);
  const fields = new Map<string, string>();
  for (const [code, lines] of article) {
    const name = CODES.get(code)!;
    if (!["headline", "byline", "date", "outlet", "body"].includes(name)) fields.set(name, joined(lines));
  }
  const id = fields.get("document_id");
  if (id !== undefined) fields.set("document_id", id.replace(/^Document /, ""));
  const body = ["LP", "TD"].flatMap((code) => blocksOf(article.get(code) ?? []));
  return {
    line: [...article.values()][0]![0]!.number,
    title: value("HD"),
    byline: value("BY"),
    body: paragraphsOf(
      body.map((block) => block.filter(({ text }) => text !== "")).filter((b) => b.length > 0),
    ),
    outlet: value("SN"),
    date: value("PD"),
    fields,
  };
}
