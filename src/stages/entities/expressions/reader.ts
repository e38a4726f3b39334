import type { EntityType } from "../../../document/schema.js";
import type { Rows } from "../../../reading/rows.js";

/** A date, time, amount or number, with its type. */
export interface FoundExpression extends Rows {
  type: EntityType;
}

/** The tokens of a text as expressions are read from them. */
export interface Reader {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly pos: readonly string[];
  /** The token in small letters, the empty string outside the paragraph that is read. */
  readonly word: (i: number) => string;
}

export function capital(r: Reader, i: number): boolean {
  const code = r.text.charCodeAt(r.start[i] ?? -1);
  return code >= 65 && code <= 90;
}
