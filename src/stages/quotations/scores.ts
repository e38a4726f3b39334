import type { Construction } from "./candidate.js";

/** Probability by construction. */
export function scoreOf(_construction: Construction): number {
  return 0.5;
}
