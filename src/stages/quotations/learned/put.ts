import { combine } from "../../../learn/hash.js";
import type { Sink } from "../../../learn/sink.js";

/** Adds a feature: the number of its template, never used for another, and what it saw. */
export function put(out: Sink, template: number, value: number): void {
  out.add(combine(template, value));
}
