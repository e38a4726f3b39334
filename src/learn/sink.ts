import { combine } from "./hash.js";

/** Where features go, as hashes: a list in training, a running sum of weights in use. */
export interface Sink {
  add(hash: number): void;
}

/** Adds a feature: the number of its template, never used for another, and what it saw. */
export function put(out: Sink, template: number, value: number): void {
  out.add(combine(template, value));
}
