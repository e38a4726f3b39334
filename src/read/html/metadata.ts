import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Meta } from "../../document/schema.js";
import { compactDate, isoDate } from "../dates.js";
import { withoutInvisible } from "./invisible.js";
import type { Page } from "./page.js";

/** What a page says about its article, apart from the article itself. */
export interface PageMetadata {
  meta: Meta;
  /** Every title that the page gives, the most trusted first; the headline in the text matches one of them. */
  titles: string[];
  /** `articleBody` of JSON-LD, where there is one. */
  articleBody?: string;
}

const ARTICLE_TYPE = /(?:article|posting|report|review)$/i;
/** JSON-LD larger than this is data of another kind. */
const LARGEST_JSON = 2_000_000;

/**
 * Title, outlet, author, date and address from JSON-LD, OpenGraph and other `meta` tags, `<title>`,
 * `rel=canonical` and `time`, in this order of trust. What is absent or unreadable stays absent; never throws.
 */
export function readMetadata(page: Page): PageMetadata {
  const linked = linkedData(page);
  const named = metaTags(page);
  const first = (...names: string[]) =>
    names.map((name) => named.get(name)).find((value) => value !== undefined);

  const documentTitle = page.data.find(({ tag }) => tag === "title")?.text;
  const titles = [
    text(linked?.headline),
    first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"),
    documentTitle && withoutSiteName(fold(documentTitle)),
    text(linked?.name),
  ].filter((title) => title !== undefined && title !== "") as string[];
  const outlet =
    nameOf(linked?.publisher) ?? first("og:site_name", "application-name", "dc.publisher", "publisher");
  const author =
    nameOf(linked?.author) ??
    first(
      "author",
      "article:author",
      "byl",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "twitter:creator",
    );
  const published =
    dayOf(text(linked?.datePublished)) ??
    dayOf(
      first(
        "article:published_time",
        "datepublished",
        "og:published_time",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
      ),
    ) ??
    dayOf(timeElement(page));
  const url =
    page.data.find(({ tag }) => tag === "link")?.attributes.get("href") ??
    first("og:url") ??
    text(linked?.url);
  const articleBody = text(linked?.articleBody);
  const meta: Meta = {
    ...(titles[0] && { title: titles[0] }),
    ...(outlet && !/^(?:https?:|@)/.test(outlet) && { outlet }),
    ...(author && !/^(?:https?:|@)/.test(author) && { author: author.replace(/^by /i, "") }),
    ...(published && { published }),
    ...(url && /^https?:/.test(url) && { url }),
  };
  return { meta, titles, ...(articleBody && { articleBody }) };
}

type Linked = Record<string, unknown>;

/** The first object of JSON-LD that describes an article. */
function linkedData(page: Page): Linked | undefined {
  for (const { tag, text: json } of page.data) {
    if (tag !== "script" || json.length > LARGEST_JSON) continue;
    let value: unknown;
    try {
      value = JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
    } catch {
      continue;
    }
    const open: unknown[] = [value];
    for (let seen = 0; open.length > 0 && seen < 1000; seen++) {
      const item = open.shift();
      if (Array.isArray(item)) for (const member of item.slice(0, 200)) open.push(member);
      else if (item && typeof item === "object") {
        const type = [(item as Linked)["@type"]].flat().map(String);
        if (type.some((name) => ARTICLE_TYPE.test(name))) return item as Linked;
        for (const key of ["@graph", "mainEntity", "mainEntityOfPage"] as const) {
          if (key in item) open.push((item as Linked)[key]);
        }
      }
    }
  }
  return undefined;
}

/** `meta` tags by lower-case name, property or itemprop; the first of each name counts. */
function metaTags(page: Page): Map<string, string> {
  const named = new Map<string, string>();
  for (const { tag, attributes } of page.data) {
    if (tag !== "meta") continue;
    const name = (
      attributes.get("property") ??
      attributes.get("name") ??
      attributes.get("itemprop")
    )?.toLowerCase();
    const content = decoded(fold(attributes.get("content") ?? ""));
    if (name && content && !named.has(name)) named.set(name, content);
  }
  return named;
}

function timeElement(page: Page): string | undefined {
  return page.data
    .find(({ tag, attributes }) => tag === "time" && attributes.has("datetime"))
    ?.attributes.get("datetime");
}

function text(value: unknown): string | undefined {
  const single = Array.isArray(value) ? value[0] : value;
  return typeof single === "string" && single.trim() !== "" ? decoded(single.trim()) : undefined;
}

/** A declared text as it reads: many sites write HTML entities into their JSON-LD, some soft hyphens. */
function decoded(value: string): string {
  if (!/&[#\w]{2,10};/.test(value)) return withoutInvisible(value);
  const [node] = parseFragment(value.replaceAll("<", "&lt;")).childNodes;
  return withoutInvisible(
    node?.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : value,
  );
}

/** Names of a person or an organization, or of several, joined by "; ". */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((item) => text(item && typeof item === "object" ? (item as Linked).name : item))
    .filter((name) => name !== undefined);
  return names.length > 0 ? [...new Set(names)].join("; ") : undefined;
}

/** `Talks end – The Daily Lantern` without the site's name: the longer part, where a divider stands. */
function withoutSiteName(title: string): string {
  const parts = title.split(/ [|–—»·-] | \| /);
  return parts.length > 1
    ? parts.reduce((longest, part) => (part.length > longest.length ? part : longest)).trim()
    : title;
}

function dayOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (compactDate(value) ?? isoDate(value));
}

function fold(raw: string): string {
  return withoutInvisible(raw).replace(/\s+/g, " ").trim();
}
