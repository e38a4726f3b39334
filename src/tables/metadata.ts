import { text } from "./column.js";
import { article } from "./shared-columns.js";
import { table } from "./table.js";

export const metadata = table<[name: string, value: string]>({
  name: "metadata",
  about:
    "A thing that the source said of the article a row: section, page, query … under the source's names.",
  // Which file an article came from is not what its source says of it; `articles` has that.
  items: ({ doc }) =>
    Object.entries(doc.meta).filter(
      (entry): entry is [string, string] => !!entry[1] && entry[0] !== "source_file",
    ),
  columns: [
    ...article,
    text("name", "Name of the source's field or column.", (_, [name]) => name),
    text("value", "What stood in it, as the source gave it.", (_, [, value]) => value),
  ],
});
