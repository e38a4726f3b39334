import type { Meta } from "../document/schema.js";
import { type Cell, columnKey, META_KEYS } from "./columns.js";
import { compactDate } from "./dates.js";

/** Members that give an object its name: `{"id": null, "name": "Harbor Post"}`, `{"main": "Board closes pumps"}`. */
const NAMES = ["name", "title", "label", "main", "original"];

/** Lists as Python prints them: `['Rena Halloway', 'Bo Ek']`, which tables made with pandas hold. */
const PYTHON_LIST = /^\[\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\]$/;

/**
 * Metadata from the columns of a row. Text, numbers and lists of them (joined by "; ") are kept, of an object its
 * name; what is empty, `null` or deeper is left out. Columns under another usual name take ours.
 */
export function rowMeta(cells: readonly Cell[], read: (text: string) => string): Meta {
  const found = new Map<string, string>();
  const add = (name: string, value: unknown) => {
    const text = plain(value);
    if (text !== undefined && text.trim() !== "")
      found.set(name === "__proto__" ? "proto" : name, read(text));
  };
  const inner = cells.find(({ name }) => name === "meta")?.value;
  const merged = typeof inner === "object" && inner !== null && !Array.isArray(inner);
  for (const { name, value } of cells) if (!(merged && name === "meta")) add(name, value);
  if (merged) for (const [name, value] of Object.entries(inner)) add(name, value);

  const byKey = new Map<string, string>();
  for (const name of found.keys()) if (!byKey.has(columnKey(name))) byKey.set(columnKey(name), name);
  for (const [ours, keys] of META_KEYS) {
    if (found.has(ours)) continue;
    const name = keys.map((key) => byKey.get(key)).find((one) => one !== undefined && found.has(one));
    if (name === undefined) continue;
    found.set(ours, found.get(name)!);
    found.delete(name);
  }
  const author = found.get("author");
  if (author !== undefined) found.set("author", listed(author));
  const published = found.get("published");
  if (published !== undefined) found.set("published", compactDate(published) ?? published);
  return Object.fromEntries(found);
}

function plain(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(single).filter((part) => part !== undefined && part.trim() !== "");
    return [...new Set(parts)].join("; ");
  }
  return single(value);
}

function single(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = new Map(Object.entries(value));
  return NAMES.map((name) => entries.get(name)).find((name) => typeof name === "string") as
    | string
    | undefined;
}

function listed(author: string): string {
  if (!PYTHON_LIST.test(author)) return author;
  return [...author.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other).join("; ");
}
