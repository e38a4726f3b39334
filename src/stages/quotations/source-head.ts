import type { Rows } from "./phrase.js";
import { COMMA, first, isCapital, isDash, pos, type Reading, word } from "./reading.js";

/** The rows up to the first comma, preposition, verb or relative pronoun: what the phrase is about. */
export function headOf(reading: Reading, { from, to }: Rows): Rows {
  for (let row = from; row < to; row++) {
    const code = first(reading, row);
    const w = word(reading, row);
    const cut =
      code === COMMA ||
      code === 0x28 ||
      isDash(code) ||
      w === "who" ||
      w === "which" ||
      pos(reading, row) === "ADP" ||
      (pos(reading, row) === "VERB" && !isCapital(code));
    if (cut && row > from) return { from, to: row };
  }
  return { from, to };
}
