/**
 * The shape of a word, which an uncased vocabulary forgets: its row in the embedding that the encoder adds to its
 * pieces. The numbers are part of the model.
 */
export const Shape = {
  /** A piece that belongs to no word. */
  None: 0,
  Lower: 1,
  /** NATO */
  Capitals: 2,
  /** A */
  SingleCapital: 3,
  /** Ana */
  Initial: 4,
  /** McCain, iPhone */
  Mixed: 5,
  Digits: 6,
  /** Signs, and letters without case. */
  Other: 7,
} as const;

/** One of `Shape`. Looks at no more than the first 40 UTF-16 units. */
export function shapeOf(word: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let firstUpper = false;
  let units = 0;
  for (const letter of word.slice(0, 40)) {
    if (letter >= "0" && letter <= "9") digits++;
    else if (letter !== letter.toLowerCase()) {
      upper++;
      if (units === 0) firstUpper = true;
    } else if (letter !== letter.toUpperCase()) lower++;
    units++;
  }
  if (upper === 0 && lower === 0) return digits > 0 && digits === units ? Shape.Digits : Shape.Other;
  if (upper === 0) return Shape.Lower;
  if (lower === 0) return upper === 1 && units === 1 ? Shape.SingleCapital : Shape.Capitals;
  return firstUpper && upper === 1 ? Shape.Initial : Shape.Mixed;
}
