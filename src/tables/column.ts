import type { DocumentView } from "./document-view.js";

/** What stands in a cell; null is an empty one: not known, not given, not annotated. */
export type Cell = string | number | boolean | null;

/** `id` begins with a letter where glossator made it; `date` is `YYYY-MM-DD` where the source gave one. */
type ColumnType = "id" | "text" | "category" | "date" | "integer" | "number" | "boolean";

/** A column as the data dictionary describes it. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: ColumnType;
  /** What a number counts, and its range; the values of a category; "" where there is nothing to say. */
  readonly unit: string;
  readonly meaning: string;
}

/** A column of a table whose rows are made of `Item`s: its description and its value, in one declaration. */
export interface Column<Item> extends ColumnDescription {
  readonly value: (view: DocumentView, item: Item) => Cell | undefined;
}

type Value<Item, Of> = (view: DocumentView, item: Item) => Of | null | undefined;

export function id<Item>(name: string, meaning: string, value: Value<Item, string>): Column<Item> {
  return { name, type: "id", unit: "", meaning, value };
}

export function text<Item>(name: string, meaning: string, value: Value<Item, string>): Column<Item> {
  return { name, type: "text", unit: "", meaning, value };
}

export function date<Item>(name: string, meaning: string, value: Value<Item, string>): Column<Item> {
  return { name, type: "date", unit: "YYYY-MM-DD", meaning, value };
}

/** One of `values`. */
export function category<Item, const Name extends string>(
  name: string,
  values: readonly Name[],
  meaning: string,
  value: Value<Item, Name>,
): Column<Item> {
  return { name, type: "category", unit: values.join(" | "), meaning, value };
}

/** A whole number of `unit`. */
export function integer<Item>(
  name: string,
  unit: string,
  meaning: string,
  value: Value<Item, number>,
): Column<Item> {
  return { name, type: "integer", unit, meaning, value };
}

/** A number in the range that `unit` says. */
export function number<Item>(
  name: string,
  unit: string,
  meaning: string,
  value: Value<Item, number>,
): Column<Item> {
  return { name, type: "number", unit, meaning, value };
}

export function boolean<Item>(name: string, meaning: string, value: Value<Item, boolean>): Column<Item> {
  return { name, type: "boolean", unit: "true | false", meaning, value };
}
