import type { EntityType } from "../../../document/schema.js";
import type { Range } from "../range.js";

/** A date, time, amount or number: a range of token indexes with its type. */
export interface FoundExpression extends Range {
  type: EntityType;
}
