import type { Role } from "../../../document/schema.js";
import type { Candidate } from "../candidate.js";
import { sentences } from "../shape.js";
import { NUMBERED } from "./line-shape.js";

/** The longest title of a section, and the shortest text below one. */
const TITLE = 90;
const TEXT = 60;

/** `1. The quota`, `2. The boats`: two or more numbered lines, each with longer text below it, are section titles. */
export function markNumbered(all: readonly Candidate[], roles: (Role | undefined)[]): void {
  const found: number[] = [];
  for (let i = 1; i + 1 < all.length; i++) {
    const { text } = all[i]!;
    const next = all[i + 1]!.text;
    if (roles[i] !== undefined || text.length > TITLE || !NUMBERED.test(text)) continue;
    if (next.length < Math.max(TEXT, text.length) || NUMBERED.test(next)) continue;
    if (sentences(text.replace(/^\D{0,5}\d+\S /, "")) === 1) found.push(i);
  }
  if (found.length > 1) for (const i of found) roles[i] = "heading";
}
