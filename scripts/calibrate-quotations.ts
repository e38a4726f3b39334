/**
 * How often each construction of the quotations stage is right, on a pack of attributions: the table in
 * `src/stages/quotations/rules/scores.ts`. A quotation is right where its content overlaps a marked one by 0.5
 * (Jaccard, characters) and is the best of its kind there.
 *
 * usage: tsx scripts/calibrate-quotations.ts PACK.jsonl [CONSTRUCTION [COUNT]]     (shows wrong ones of it)
 */

import { readFileSync } from "node:fs";
import { codePointOffsets, type Piece } from "../src/document/span.js";
import { findQuotations } from "../src/stages/quotations/rules/find.js";
import { readText } from "./reading.js";

const [pack, wanted, count = "20"] = process.argv.slice(2);
if (!pack) throw new Error("usage: tsx scripts/calibrate-quotations.ts PACK.jsonl [CONSTRUCTION [COUNT]]");

const table = new Map<string, { all: number; loose: number; half: number; tight: number }>();
const shown: string[] = [];

for (const line of readFileSync(pack, "utf8").split("\n")) {
  if (line === "") continue;
  const row = JSON.parse(line) as {
    id: string;
    text: string;
    attributions: { content: Piece[]; cue: Piece[] }[];
  };
  const { text } = row;
  const at = codePointOffsets(text);
  const gold = row.attributions.map(({ content }) => content.map(([a, b]): Piece => [at(a), at(b)]));
  const reading = readText(text);
  const { tokens } = reading;
  const found = findQuotations(reading);
  const pieces = found.map(({ content }) =>
    content.map(({ from, to }): Piece => [tokens.start[from]!, tokens.end[to - 1]!]),
  );
  const used = new Set<number>();
  found.forEach((candidate, i) => {
    let best = 0;
    let which = -1;
    gold.forEach((content, g) => {
      const score = jaccard(pieces[i]!, content);
      if (score > best && !used.has(g)) [best, which] = [score, g];
    });
    if (best >= 0.3) used.add(which);
    const counts = table.get(candidate.construction) ?? { all: 0, loose: 0, half: 0, tight: 0 };
    table.set(candidate.construction, counts);
    counts.all++;
    if (best >= 0.3) counts.loose++;
    if (best >= 0.5) counts.half++;
    if (best >= 0.8) counts.tight++;
    if (candidate.construction === wanted && best < 0.8) {
      const cut = (list: Piece[]): string => list.map(([a, b]) => text.slice(a, b)).join(" … ");
      const { cue } = candidate;
      const word = cue ? text.slice(tokens.start[cue.from], tokens.end[cue.to - 1]) : "";
      const right = which >= 0 ? cut(gold[which]!) : "nothing";
      const whole = text
        .slice(Math.max(0, pieces[i]![0]![0] - 80), pieces[i]!.at(-1)![1] + 60)
        .replaceAll("\n", "¶");
      shown.push(`${word} | ${cut(pieces[i]!)}\n      GOLD ${right}\n      IN ${whole}`);
    }
  });
}

function jaccard(a: Piece[], b: Piece[]): number {
  let shared = 0;
  for (const [p, q] of a) for (const [r, s] of b) shared += Math.max(0, Math.min(q, s) - Math.max(p, r));
  const length = (list: Piece[]): number => list.reduce((sum, [start, end]) => sum + end - start, 0);
  return shared / (length(a) + length(b) - shared);
}

for (const [name, { all, loose, half, tight }] of [...table].sort((a, b) => b[1].all - a[1].all)) {
  const share = (part: number): string => (part / all).toFixed(3);
  console.log(
    `${name.padEnd(16)} ${String(all).padStart(6)}  at 0.3 ${share(loose)}  at 0.5 ${share(half)}  at 0.8 ${share(tight)}`,
  );
}
const step = Math.max(1, Math.floor(shown.length / Number(count)));
for (let i = 0; i < shown.length && i / step < Number(count); i += step) console.log(`- ${shown[i]}`);
