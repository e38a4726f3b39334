import type { Paragraph, Tokens } from "../document/schema.js";
import { indexesWithin, type Span } from "../document/span.js";
import { UNMARKED_ROLES } from "../document/vocabulary.js";
import { type AtomRows, atomRows } from "./atom-rows.js";
import { hasCapitalsOf } from "./atoms.js";
import type { Codebook, Entry } from "./codebook.js";
import { type Node, newNode, type Placed, place } from "./trie.js";

/** A place where a target is named; `target` is its index in the codebook. */
export interface TargetMatch extends Span {
  target: number;
  entry: Entry;
}

/** A place where a category's word stands. */
interface CategoryMatch extends Span {
  entry: Entry;
}

/** What a text has of a codebook, each list in the order of the text and without overlap. */
export interface CodebookMatches {
  targets: TargetMatch[];
  /** By category, in the order of the codebook. */
  categories: CategoryMatch[][];
}

/** Finds a codebook in texts; make it once. */
export type Matcher = (
  text: string,
  tokens: Tokens,
  paragraphs: readonly Pick<Paragraph, "start" | "end" | "role">[],
) => CodebookMatches;

/**
 * Compiles a codebook. A match begins where a token begins and ends where one ends, within a paragraph that is
 * not a byline, credit or boilerplate. From left to right, the longest entry counts: once among all targets, and
 * once in each category, so that a word may count for two categories. A match that lies wholly within an
 * exception of its owner does not count.
 *
 * Cost: linear in the text; for each token a look-up for itself and for each length of beginnings with `*`, and
 * more only where the first word of an entry stands.
 */
export function matcherOf(codebook: Codebook): Matcher {
  const { targets, categories } = codebook;
  const root = newNode();
  targets.forEach(({ names, exceptions }, t) => {
    for (const entry of names) place(root, entry, t, false);
    for (const entry of exceptions) place(root, entry, t, true);
  });
  categories.forEach(({ entries, exceptions }, c) => {
    for (const entry of entries) place(root, entry, targets.length + c, false);
    for (const entry of exceptions) place(root, entry, targets.length + c, true);
  });
  return (text, tokens, paragraphs) => {
    const found: CodebookMatches = { targets: [], categories: categories.map(() => []) };
    for (const paragraph of paragraphs) {
      if (UNMARKED_ROLES.has(paragraph.role)) continue;
      const [from, to] = indexesWithin(tokens, paragraph);
      const rows = atomRows(text, tokens, from, to);
      findIn(text, rows, root, targets.length, found);
    }
    return found;
  };
}

/** An entry that fits the text: up to the atom `to`, exclusive. */
interface Fit {
  placed: Placed;
  to: number;
}

/** Adds the matches in one paragraph to `found`. */
function findIn(text: string, rows: AtomRows, root: Node, targets: number, found: CodebookMatches): void {
  /** By owner: where the exceptions end that have begun so far. */
  const excepted = new Map<number, number>();
  /** By group (0 for all targets, then a category each): where its last match ends. */
  const taken = new Map<number, number>();
  const fits: Fit[] = [];
  const best = new Map<number, Fit>();
  for (let at = 0; at < rows.start.length; at++) {
    if (!rows.opens[at]) continue;
    fits.length = 0;
    follow(text, rows, root, at, at, fits);
    if (fits.length === 0) continue;
    for (const { placed, to } of fits) {
      if (placed.exception) excepted.set(placed.owner, Math.max(to, excepted.get(placed.owner) ?? 0));
    }
    best.clear();
    for (const fit of fits) {
      const { owner, exception } = fit.placed;
      if (exception || fit.to <= (excepted.get(owner) ?? 0)) continue;
      const group = owner < targets ? 0 : owner - targets + 1;
      if (at < (taken.get(group) ?? 0)) continue;
      const other = best.get(group);
      if (!other || outdoes(fit, other)) best.set(group, fit);
    }
    for (const [group, { placed, to }] of best) {
      taken.set(group, to);
      const match = { start: rows.start[at]!, end: rows.end[to - 1]!, entry: placed.entry };
      if (group === 0) found.targets.push({ ...match, target: placed.owner });
      else found.categories[group - 1]!.push(match);
    }
  }
}

/** The longer one; of two that are equally long the more definite one; else the first in the file. */
function outdoes(fit: Fit, other: Fit): boolean {
  if (fit.to !== other.to) return fit.to > other.to;
  return fit.placed.definite > other.placed.definite;
}

/** Collects the entries below `node` that fit the atoms from `at` on, in a text whose run began at `from`. */
function follow(text: string, rows: AtomRows, node: Node, from: number, at: number, fits: Fit[]): void {
  const key = rows.key[at];
  if (key === undefined) return;
  const exact = node.next.get(key);
  if (exact) arrive(text, rows, exact, from, at + 1, fits);
  for (const length of node.lengths) {
    if (length > key.length) break;
    const open = node.open.get(key.slice(0, length));
    if (open) arrive(text, rows, open, from, rows.last[at]! + 1, fits);
  }
}

function arrive(text: string, rows: AtomRows, node: Node, from: number, to: number, fits: Fit[]): void {
  if (node.ends.length > 0 && rows.last[to - 1] === to - 1) {
    for (const placed of node.ends) {
      if (!placed.entry.cased || capitalsHold(text, rows, placed.entry, from)) fits.push({ placed, to });
    }
  }
  follow(text, rows, node, from, to, fits);
}

/** True where the text has the capitals of a name, atom by atom; those under a `*` are the text's own. */
function capitalsHold(text: string, rows: AtomRows, { parts }: Entry, from: number): boolean {
  let at = from;
  return parts.every((part) => {
    const holds = hasCapitalsOf(text.slice(rows.start[at]!, rows.end[at]!), part.text);
    at = part.open ? rows.last[at]! + 1 : at + 1;
    return holds;
  });
}
