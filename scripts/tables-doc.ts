/**
 * Writes docs/tables.md: the tables and their columns, from the declaration that also makes the rows.
 *
 *     npx tsx scripts/tables-doc.ts
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CUT_MARK, LONGEST_CELL, MOST_ROWS } from "../src/tables/excel-cell.js";
import type { Table } from "../src/tables/table.js";
import { CORE_TABLES, DICTIONARY, TABLES, TOKENS_TABLE } from "../src/tables/tables.js";

type Described = Pick<Table, "name" | "about" | "columns">;

const number = (n: number) => n.toLocaleString("en-US");
const cell = (text: string) => text.replaceAll("|", "\\|");
const file = (table: Described) => `${table.name}.csv`;

function section(table: Described, shared: number): string {
  const columns = table.columns
    .slice(shared)
    .map((c) => `| \`${c.name}\` | ${c.type} | ${cell(c.unit)} | ${cell(c.meaning)} |`);
  return [
    `## ${file(table)}`,
    "",
    table.about,
    "",
    "| column | type | unit or values | meaning |",
    "|---|---|---|---|",
    ...columns,
    "",
  ].join("\n");
}

/** The page as it should stand in docs/tables.md. */
export function tablesPage(): string {
  const all: Described[] = [...TABLES, TOKENS_TABLE, DICTIONARY];
  const [first] = TABLES;
  const start = { name: "every table", about: "", columns: first!.columns.slice(0, 4) };
  const list = all.map((t) => `- [${file(t)}](#${t.name}csv): ${t.about}`);
  return `<!-- Made by scripts/tables-doc.ts from src/tables; change it there. -->
# The tables

${list.join("\n")}

${CORE_TABLES.slice(0, -1)
  .map((t) => `\`${t.name}\``)
  .join(
    ", ",
  )} and \`${CORE_TABLES.at(-1)!.name}\` are always written, with their header even where they have no row. The others are written where they have rows, and \`tokens.csv\` on request (\`--tokens\`); \`columns.csv\` says of each table that was written what this page says, for programs. An export takes away tables of an earlier one that it does not write itself, and touches no other file of the folder.

## How to read them

- A thing a row, never a list of records in a cell. A pivot table needs no join: every row names its article, and below article level its paragraph and the paragraph's role.
- **An empty cell is not a zero.** A count is empty where its layer was not annotated, and 0 where it was and nothing was found. A table has no row for a document that lacks its layer.
- **Three things that others call unknown**: a speaker or holder who is *named* (\`entity\`), one who is only *described* (\`described\`: "some experts"), and nobody. For a quotation nobody is \`unknown\`: the text does not say who speaks. A stance without a holder in the text is the \`author\`'s own.
- \`start\` and \`end\` count UTF-16 code units in the article's text, the end exclusive: in JavaScript \`text.slice(start, end)\`. In Python and R, which count characters, an emoji before a mark shifts it by one: use the words in the row.
- Documents that were written with \`--no-text\` leave the words empty; names, places, counts and scores are there.
- Ids such as \`m12\` or \`e3\` count anew in each article: join by \`doc_id\` and the id.

## Two profiles

| | \`--excel\` (default) | \`--plain\` |
|---|---|---|
| for | Excel, LibreOffice, Numbers | R, Python, databases |
| encoding | UTF-8 with byte order mark | UTF-8 |
| line ends | CRLF | LF |
| line breaks, tabs and control characters in a text | a space each | as they are |
| text that begins like a formula (\`=\`, \`+\`, \`-\`, \`@\`, also full-width, also after spaces), or does so after a comma or a semicolon | \`'\` before the sign | as it is |
| text longer than ${number(LONGEST_CELL)} units | cut, ends in \`${CUT_MARK.trim()}\` | as it is |
| more than ${number(MOST_ROWS - 1)} rows | written, with a warning: a sheet holds no more | written |

Numbers are numbers in both: \`-0.4\` has no \`'\`. Booleans are \`true\` and \`false\`.

Three things that a spreadsheet does by itself, and what helps:

- It takes a text that looks like a date or a number for one: the mention "March 3" becomes a day of the current year, an article's id \`00123\` becomes 123. Where that matters, import the file (Excel: *Data, From Text/CSV*) and set the columns \`doc_id\`, \`text\` and \`value\` to *Text*. For \`doc_id\`, ids that begin with a letter are safe.
- Where the comma is the decimal mark, a double click puts everything into one column, or takes \`0.4\` for text. Import the file with the locale *English*; \`--delimiter ";"\` alone mends the columns, not the numbers.
- A file that is opened with another delimiter than its own is cut in the middle of texts. No formula runs there (\`'\` stands before what could be one), but the columns are wrong: open files with the delimiter they were written with.

## The columns that every table begins with

${section(start, 0).split("\n").slice(4).join("\n")}
${all.map((t) => section(t, t === DICTIONARY ? 0 : 4)).join("\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL("../docs/tables.md", import.meta.url)), tablesPage());
}
