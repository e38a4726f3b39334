import type { EntityType } from "../../../document/schema.js";
import { ordinalNumber } from "../../../lexicons/numbers.js";
import { dateValue } from "./date-value.js";
import { moneyValue } from "./money-value.js";
import { numberOf } from "./number-value.js";

/**
 * Normalized value of an expression: ISO 8601 for a date (see `dateValue`), currency and amount for money
 * (`moneyValue`), a number with `%` for a share, digits for a cardinal or an ordinal (`27`, `1500000`, `3`). Undefined
 * where the words do not say it: *last summer*, *dozens*, *more than 40*, a score such as *5-4*.
 *
 * @param published day of the article, `YYYY-MM-DD…`, by which *yesterday* is a date.
 */
export function normalizedValue(surface: string, type: EntityType, published?: string): string | undefined {
  // A comma inside a number is no break.
  const words = surface.toLowerCase().split(/,?\s+/);
  if (type === "DATE") return dateValue(words, published);
  if (type === "MONEY") return moneyValue(words);
  if (type === "PERCENT") return percentValue(words);
  if (type === "CARDINAL") return numberOf(words)?.toString();
  if (type === "ORDINAL") return ordinalNumber(words[0]!)?.toString();
  return undefined;
}

/** *27 percent*, *0.5%*, *ten per cent*. */
function percentValue(words: readonly string[]): string | undefined {
  const number = words.join(" ").replace(/\s?(?:%|percent|per cent|pct)$/, "");
  const value = numberOf(number.split(" "));
  return value === undefined ? undefined : `${value}%`;
}
