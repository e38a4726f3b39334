import type { Mention } from "../../document/schema.js";
import { firstAtOrAfter } from "../../document/span.js";
import type { Rows } from "./phrase.js";
import { COMMA, first, pos, type Reading, word } from "./reading.js";

/**
 * Who is meant by a title alone: `the mayor` after `Mayor Ana Brandt` or `Ana Brandt, the mayor of Elm,`;
 * and `the council` after `Elm Council`. The function given back takes a source and gives the entity of the nearest earlier person or organization with that title, or null.
 */
export function titlesOf(reading: Reading, mentions: readonly Mention[]): (source: Rows) => string | null {
  const holders = new Map<string, { row: number; entity: string }[]>();
  const note = (title: string, row: number, entity: string): void => {
    const list = holders.get(title);
    if (list) list.push({ row, entity });
    else holders.set(title, [{ row, entity }]);
  };
  for (const { type, entity, start, end } of mentions) {
    if (!entity) continue;
    const from = firstAtOrAfter(reading.tokens.start, start);
    if (type === "ORG") note(word(reading, firstAtOrAfter(reading.tokens.start, end) - 1), from, entity);
    if (type !== "PERSON") continue;
    const before = pos(reading, from - 1);
    if (before === "NOUN" || before === "PROPN") note(word(reading, from - 1), from, entity);
    const title = appositionHead(reading, firstAtOrAfter(reading.tokens.start, end));
    if (title) note(title, from, entity);
  }
  return ({ from, to }) => {
    if (to - from < 2 || to - from > 4 || word(reading, from) !== "the") return null;
    const list = holders.get(word(reading, to - 1));
    if (!list) return null;
    for (let i = list.length - 1; i >= 0; i--) if (list[i]!.row < from) return list[i]!.entity;
    return null;
  };
}

/** The noun of an apposition that begins with the comma at `comma`: `, the mayor of Elm`; null where none stands. */
function appositionHead(reading: Reading, comma: number): string | null {
  if (first(reading, comma) !== COMMA) return null;
  const opening = pos(reading, comma + 1);
  if (opening !== "DET" && opening !== "PRON" && opening !== "NOUN") return null;
  let head: string | null = null;
  for (let row = comma + 1; row < comma + 9; row++) {
    const tag = pos(reading, row);
    if (tag === "ADP" || tag === "PUNCT" || tag === "VERB" || tag === "AUX") break;
    if (tag === "NOUN") head = word(reading, row);
  }
  return head;
}
