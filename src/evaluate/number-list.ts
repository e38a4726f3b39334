/** A growing list of numbers in a typed array: a plain array of many millions costs several times as much. */
export class NumberList {
  #values: Float64Array | Uint32Array;
  /** How many there are. */
  length = 0;

  /** @param kind `whole`: from 0 to 2³² − 1, in half the room. */
  constructor(kind: "whole" | "any") {
    this.#values = kind === "whole" ? new Uint32Array(64) : new Float64Array(64);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new (this.#values.constructor as typeof Float64Array)(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** The number at `index`, which must be below `length`. */
  at(index: number): number {
    return this.#values[index]!;
  }
}
