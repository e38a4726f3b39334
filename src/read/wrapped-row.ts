import { columnKey } from "./columns.js";

/** Members that hold the article of a row, as programs call them: `_source` of Elasticsearch, `fields` of the Guardian. */
const WRAPPERS: ReadonlySet<string> = new Set([
  "source",
  "fields",
  "article",
  "document",
  "doc",
  "data",
  "attributes",
  "item",
  "story",
  "post",
  "node",
]);

/** A row as it is where it has a text of its own, else with the members of the one that wraps a text in place of that. */
export function unwrapped(row: object, textKeys: ReadonlySet<string>): object {
  if (holdsText(row, textKeys)) return row;
  const entries = Object.entries(row);
  const wrapper = entries.find(
    ([name, value]) => WRAPPERS.has(columnKey(name)) && holdsText(value, textKeys),
  );
  if (!wrapper) return row;
  const around = entries.filter((entry) => entry !== wrapper);
  return Object.fromEntries(around.concat(Object.entries(wrapper[1] as object)));
}

/** Whether an object has a text under one of these names (of `columnKey`). */
export function holdsText(value: unknown, textKeys: ReadonlySet<string>): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).some(([name, held]) => typeof held === "string" && textKeys.has(columnKey(name)))
  );
}
