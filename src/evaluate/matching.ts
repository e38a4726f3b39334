import { firstAtOrAfter, type Span } from "../document/span.js";

/** A gold item and a predicted one that may belong together, by their indexes. */
export interface Candidate {
  gold: number;
  auto: number;
  score: number;
}

/** Who found whom: one to one; the rest of gold is missed, the rest of the predicted is wrong. */
export interface Matching {
  matched: Candidate[];
  missed: number[];
  wrong: number[];
}

/** Matches items whose keys are equal, as multisets: three of a key against two give two matches. */
export function matchEqual<Item>(
  gold: readonly Item[],
  auto: readonly Item[],
  key: (item: Item) => string,
): Matching {
  const open = new Map<string, number[]>();
  // Last to first, so that `pop` gives the first that is still free.
  for (let j = auto.length - 1; j >= 0; j--) {
    const same = open.get(key(auto[j]!));
    if (same) same.push(j);
    else open.set(key(auto[j]!), [j]);
  }
  const matched: Candidate[] = [];
  gold.forEach((item, i) => {
    const j = open.get(key(item))?.pop();
    if (j !== undefined) matched.push({ gold: i, auto: j, score: 1 });
  });
  return withRest(gold.length, auto.length, matched);
}

/**
 * Greedy one-to-one matching, best score first. Among equal scores the later gold item goes first, then the
 * later predicted one: the order of measure.py's `best_pairs`, so that the two agree on ties.
 */
export function matchBest(
  goldCount: number,
  autoCount: number,
  candidates: readonly Candidate[],
  least: number,
): Matching {
  const usedGold = new Set<number>();
  const usedAuto = new Set<number>();
  const matched: Candidate[] = [];
  for (const candidate of [...candidates].sort(
    (a, b) => b.score - a.score || b.gold - a.gold || b.auto - a.auto,
  )) {
    if (candidate.score < least) break;
    if (usedGold.has(candidate.gold) || usedAuto.has(candidate.auto)) continue;
    usedGold.add(candidate.gold);
    usedAuto.add(candidate.auto);
    matched.push(candidate);
  }
  return withRest(goldCount, autoCount, matched);
}

/** Every pair of spans that overlap, with its score; pairs that score 0 are left out. Any order, nesting allowed. */
export function overlapping(
  gold: readonly Span[],
  auto: readonly Span[],
  score: (gold: number, auto: number) => number,
): Candidate[] {
  const order = auto.map((_, j) => j).sort((a, b) => auto[a]!.start - auto[b]!.start);
  const starts = order.map((j) => auto[j]!.start);
  const longest = auto.reduce((max, { start, end }) => Math.max(max, end - start), 0);
  const out: Candidate[] = [];
  gold.forEach((span, i) => {
    for (let k = firstAtOrAfter(starts, span.start - longest); k < order.length; k++) {
      const j = order[k]!;
      if (auto[j]!.start >= span.end) break;
      if (auto[j]!.end <= span.start) continue;
      const value = score(i, j);
      if (value > 0) out.push({ gold: i, auto: j, score: value });
    }
  });
  return out;
}

function withRest(goldCount: number, autoCount: number, matched: Candidate[]): Matching {
  const gold = new Set(matched.map((match) => match.gold));
  const auto = new Set(matched.map((match) => match.auto));
  const rest = (count: number, used: Set<number>) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !used.has(i));
  return { matched, missed: rest(goldCount, gold), wrong: rest(autoCount, auto) };
}

/** Two spans have the same key exactly where they are the same. */
export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}
