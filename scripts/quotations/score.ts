import type { Piece } from "../../src/document/span.js";
import type { Rows } from "../../src/reading/rows.js";
import type { QuotationText } from "./packs.js";

/** What is scored of a quotation that was found. */
export interface Scored {
  content: readonly Rows[];
  source: Rows | null;
  score: number;
}

/** The figures of `measure.py`: F1 of content at two overlaps, and the share of matched ones with the right source. */
export interface Scores {
  loose: number;
  tight: number;
  source: number;
  /** Of every quotation that was found, its score and whether it matched at 0.3. */
  judged: { score: number; right: boolean }[];
}

/** Scores what `find` finds in texts against what people marked. */
export function scoresOf(
  texts: readonly QuotationText[],
  find: (text: QuotationText) => readonly Scored[],
): Scores {
  const right = { loose: 0, tight: 0, source: 0, sources: 0 };
  let gold = 0;
  const judged: Scores["judged"] = [];
  for (const text of texts) {
    const found = find(text);
    gold += text.gold.length;
    const contents = found.map(({ content }) => offsets(text, content));
    const pairs = text.gold
      .flatMap((g, i) => contents.map((own, j) => ({ i, j, overlap: jaccard(g.content, own) })))
      .filter(({ overlap }) => overlap >= 0.3)
      .sort((a, b) => b.overlap - a.overlap || b.i - a.i || b.j - a.j);
    right.tight += matched(pairs.filter(({ overlap }) => overlap >= 0.8)).length;
    const loose = matched(pairs);
    right.loose += loose.length;
    for (const { i, j } of loose) {
      const wanted = text.gold[i]!.source;
      if (wanted.length === 0) continue;
      right.sources++;
      const own = found[j]!.source;
      if (own && jaccard(offsets(text, [own]), wanted) > 0) right.source++;
    }
    const taken = new Set(loose.map(({ j }) => j));
    found.forEach(({ score }, j) => {
      judged.push({ score, right: taken.has(j) });
    });
  }
  const f1 = (n: number) => (2 * n) / (judged.length + gold);
  return { loose: f1(right.loose), tight: f1(right.tight), source: right.source / right.sources, judged };
}

/** One to one, the first pairs first. */
function matched(pairs: readonly { i: number; j: number }[]): { i: number; j: number }[] {
  const used = [new Set<number>(), new Set<number>()] as const;
  return pairs.filter(({ i, j }) => {
    if (used[0].has(i) || used[1].has(j)) return false;
    used[0].add(i);
    used[1].add(j);
    return true;
  });
}

/** Overlap of content with the content that people marked and that fits it best, 0 to 1. */
export function bestOverlap(text: QuotationText, content: readonly Rows[]): number {
  const own = offsets(text, content);
  return text.gold.reduce((best, gold) => Math.max(best, jaccard(own, gold.content)), 0);
}

/** Characters that two lists of pieces share, over those of both. */
function jaccard(a: readonly Piece[], b: readonly Piece[]): number {
  let both = 0;
  for (const [x, y] of a) for (const [u, v] of b) both += Math.max(0, Math.min(y, v) - Math.max(x, u));
  return both === 0 ? 0 : both / (length(a) + length(b) - both);
}

const length = (pieces: readonly Piece[]) => pieces.reduce((sum, [from, to]) => sum + to - from, 0);

const offsets = ({ start, end }: QuotationText, rows: readonly Rows[]) =>
  rows.map(({ from, to }): Piece => [start[from]!, end[to - 1]!]);

/** Scores as people read them. */
export function shown({ loose, tight, source }: Scores): string {
  return `content at 0.3 ${loose.toFixed(4)}, at 0.8 ${tight.toFixed(4)}, source ${source.toFixed(4)}`;
}

/** How far scores are probabilities: of ten bins the number, mean score and share of right ones; and the mean gap. */
export function reliability(judged: Scores["judged"]): { table: string; error: number } {
  const lines: string[] = [];
  let gaps = 0;
  for (let k = 0; k < 10; k++) {
    const bin = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === k);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { score }) => sum + score, 0) / bin.length;
    const share = bin.filter(({ right }) => right).length / bin.length;
    gaps += bin.length * Math.abs(mean - share);
    lines.push(
      `  ${(k / 10).toFixed(1)} to ${((k + 1) / 10).toFixed(1)} ${String(bin.length).padStart(6)}   mean score ${mean.toFixed(3)}   right ${share.toFixed(3)}`,
    );
  }
  return { table: lines.join("\n"), error: gaps / Math.max(1, judged.length) };
}
