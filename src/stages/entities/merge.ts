import type { FoundExpression } from "./expressions/reader.js";
import type { FoundName } from "./names/finder.js";

/** An expression is read from its form alone; this is how often such a reading was right on the articles looked at. */
const EXPRESSION_SCORE = 0.9;

/** Money, and a date that holds the whole name (*New Year's Eve*, *Good Friday*). */
function outranks(expression: FoundExpression, name: FoundName): boolean {
  return (
    expression.type === "MONEY" ||
    (expression.type === "DATE" && expression.from <= name.from && expression.to >= name.to)
  );
}

/**
 * Names and expressions as one ascending list without overlap. Money outranks a name (*US$ 5 million* holds no
 * *US*), and so does a date that holds it; any other expression gives way to a name that it overlaps (*World War Two*, *Forty-Niners*).
 */
export function mergeFound(
  names: readonly FoundName[],
  expressions: readonly FoundExpression[],
): FoundName[] {
  const out: FoundName[] = [];
  let e = 0;
  const add = (expression: FoundExpression) => out.push({ ...expression, score: EXPRESSION_SCORE });
  for (const name of names) {
    while (e < expressions.length && expressions[e]!.to <= name.from) add(expressions[e++]!);
    const expression = expressions[e];
    if (expression && expression.from < name.to && outranks(expression, name)) continue;
    while (e < expressions.length && expressions[e]!.from < name.to) e++;
    out.push(name);
  }
  while (e < expressions.length) add(expressions[e++]!);
  return out;
}
