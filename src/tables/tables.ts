import { articles } from "./articles.js";
import { categories } from "./categories.js";
import type { Cell, ColumnDescription } from "./column.js";
import { entities } from "./entities.js";
import { entityTone } from "./entity-tone.js";
import { mentions } from "./mentions.js";
import { metadata } from "./metadata.js";
import { notes } from "./notes.js";
import { paragraphs } from "./paragraphs.js";
import { quotations } from "./quotations.js";
import { sentences } from "./sentences.js";
import { sentimentWords } from "./sentiment-words.js";
import { stanceMatrix } from "./stance-matrix.js";
import { stances } from "./stances.js";
import type { Table } from "./table.js";
import { targets } from "./targets.js";
import { tokens } from "./tokens.js";

/** The tables that an export writes, in the order in which a reader meets them. */
export const TABLES: readonly Table[] = [
  articles,
  metadata,
  paragraphs,
  sentences,
  entities,
  entityTone,
  mentions,
  quotations,
  sentimentWords,
  stances,
  stanceMatrix,
  categories,
  targets,
  notes,
];

/** Those that are always written; one of the others is where it has rows. */
export const CORE_TABLES: readonly Table[] = [
  articles,
  paragraphs,
  sentences,
  entities,
  mentions,
  quotations,
  stances,
  notes,
];

/** Written on request only: it is far longer than all others together. */
export const TOKENS_TABLE: Table = tokens;

const inDictionary = (name: string, meaning: string): ColumnDescription => ({
  name,
  type: "text",
  unit: "",
  meaning,
});

/** The table `columns`, which explains the columns of the tables that are there, its own included. */
export const DICTIONARY: Omit<Table, "rows"> & { readonly rows: (tables: readonly Table[]) => Cell[][] } = {
  name: "columns",
  about: "A column a row: the data dictionary of the tables beside it.",
  columns: [
    inDictionary("table", "Table in which the column stands."),
    inDictionary("column", "Its name."),
    inDictionary("type", "id, text, category, date, integer, number or boolean."),
    inDictionary("unit", "What a number counts and its range, or the values of a category."),
    inDictionary("meaning", "What stands in it, and what an empty cell means."),
  ],
  rows: (tables) =>
    [...tables, DICTIONARY].flatMap((table) =>
      table.columns.map((c) => [table.name, c.name, c.type, c.unit, c.meaning]),
    ),
};
