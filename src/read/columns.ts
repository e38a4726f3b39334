/**
 * The names that archives and programs give to the columns of articles. Names are compared by `columnKey`:
 * `Publication Date`, `publication_date` and `PublicationDate` are one.
 */

/** A column's name as it is compared: its letters and digits, small. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** One column of a row: its name as given, how it is compared, and what it holds. */
export interface Cell {
  name: string;
  key: string;
  value: unknown;
}

/** Columns of the text, the surest first. */
export const TEXT_KEYS: readonly string[] = [
  "text",
  "body",
  "content",
  "article",
  "maintext",
  "fulltext",
  "articletext",
  "articlebody",
  "bodytext",
  "storytext",
  "storybody",
  "textcontent",
  "plaintext",
];

/** The names of columns in which a text or a page may stand, or the one that was named, by `columnKey`. */
export function textKeys(column: string | undefined): ReadonlySet<string> {
  return new Set(column === undefined ? [...TEXT_KEYS, "html"] : [columnKey(column)]);
}

/** Columns of the id, the surest first. */
export const ID_KEYS: readonly string[] = [
  "id",
  "docid",
  "documentid",
  "articleid",
  "storyid",
  "storiesid",
  "gkgrecordid",
  "accessionnumber",
  "storeid",
  "uuid",
  "guid",
];

/** What others call the metadata that the tables have columns for; of several that are filled the first counts. */
export const META_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["title", ["title", "headline", "articletitle", "documenttitle", "webtitle"]],
  [
    "outlet",
    [
      "outlet",
      "medianame",
      "publication",
      "publicationtitle",
      "publicationname",
      "pubtitle",
      "newspaper",
      "sourcename",
      "sourcetitle",
      "sourcecommonname",
      "source",
      "sourcedomain",
      "sitename",
      "domain",
      "publisher",
    ],
  ],
  ["author", ["author", "authors", "byline", "authorname", "authornames", "creator"]],
  [
    "published",
    [
      "published",
      "publicationdate",
      "publisheddate",
      "publishdate",
      "publishedat",
      "publishedon",
      "datepublished",
      "datepublish",
      "pubdate",
      "webpublicationdate",
      "date",
      "datetime",
      "datetimepub",
      "seendate",
    ],
  ],
  [
    "url",
    ["url", "link", "articleurl", "documenturl", "weburl", "canonicalurl", "documentidentifier", "permalink"],
  ],
]);
