/** A range of token indexes, half-open. */
export interface Range {
  from: number;
  to: number;
}
