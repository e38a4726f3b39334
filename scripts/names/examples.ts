import { codePointOffsets, type Span } from "../../src/document/span.js";
import {
  B,
  I,
  L,
  LABELS,
  label,
  NAME_TYPES,
  type NameType,
  U,
} from "../../src/stages/entities/names/labels.js";
import type { NameFeatures } from "../../src/stages/entities/names/linear/features.js";
import { findNames } from "../../src/stages/entities/names/rules/find-names.js";
import { readText } from "../reading.js";
import type { PackRow, Scheme } from "./packs.js";

/** One sentence to learn from. */
export interface Example {
  /** Features, all tokens one after the other, and the end of each token's. */
  hashes: Uint32Array;
  ends: Int32Array;
  /** `tokens × LABELS`, 1 where the label is allowed. */
  allowed: Uint8Array;
  tokens: Span[];
}

/** An article to learn from or to score on. */
export interface NameDocument {
  text: string;
  examples: Example[];
  /** Names as the pack has them: UTF-16 offsets. */
  gold: (Span & { type: string })[];
  /** Names whose ends are no ends of tokens: anything may stand there in training. */
  unreachable: number;
}

/** A token outside every name; a token of a name that cannot be reached. */
const OUTSIDE = -1;
const ANYTHING = -2;

/**
 * A pack's article as examples.
 *
 * @param rewrite changes the letters of some sentences and not their number, to learn from text that is written
 *   otherwise; only the sentences that it changed become examples.
 */
export function documentOf(
  row: PackRow,
  scheme: Scheme,
  features: NameFeatures,
  rewrite?: (sentence: string) => string | null,
): NameDocument {
  const at = codePointOffsets(row.text);
  const gold = row.entities.map(({ start, end, type }) => ({ start: at(start), end: at(end), type }));
  const sentences = readText(row.text).sentences;
  const changed = rewrite && rewritten(row.text, sentences, rewrite);
  const text = changed?.text ?? row.text;
  const reading = readText(text);
  const { tokens, sentences: found } = reading;
  features.read(reading, findNames(reading));
  const { owner, unreachable } = owners(tokens, gold, scheme);
  const examples = found.flatMap((sentence, s): Example[] => {
    if (changed && !changed.starts.has(sentence.start)) return [];
    const [from, to] = features.sentence(s);
    const hashes: number[] = [];
    const ends = new Int32Array(to - from);
    const allowed = new Uint8Array((to - from) * LABELS);
    for (let i = from; i < to; i++) {
      features.token(i, { add: (hash) => hashes.push(hash) });
      ends[i - from] = hashes.length;
      const k = owner[i]!;
      const same = (j: number) => j >= from && j < to && owner[j] === k;
      const position = same(i - 1) ? (same(i + 1) ? I : L) : same(i + 1) ? B : U;
      allow(allowed.subarray((i - from) * LABELS, (i - from + 1) * LABELS), k, position, gold, scheme);
    }
    const spans = Array.from({ length: to - from }, (_, i) => ({
      start: tokens.start[from + i]!,
      end: tokens.end[from + i]!,
    }));
    return [{ hashes: Uint32Array.from(hashes), ends, allowed, tokens: spans }];
  });
  return { text, examples, gold, unreachable };
}

function rewritten(text: string, sentences: readonly Span[], rewrite: (sentence: string) => string | null) {
  const starts = new Set<number>();
  let out = text;
  for (const { start, end } of sentences) {
    const change = rewrite(text.slice(start, end));
    if (change === null || change.length !== end - start) continue;
    out = out.slice(0, start) + change + out.slice(end);
    starts.add(start);
  }
  return { text: out, starts };
}

/** For each token the number of the name that it is part of, `OUTSIDE`, or `ANYTHING`. */
function owners(tokens: { start: number[]; end: number[] }, gold: NameDocument["gold"], scheme: Scheme) {
  const owner = new Int32Array(tokens.start.length).fill(OUTSIDE);
  const first = new Map(tokens.start.map((start, i) => [start, i]));
  const last = new Map(tokens.end.map((end, i) => [end, i]));
  let unreachable = 0;
  gold.forEach(({ start, end, type }, k) => {
    const from = first.get(start);
    const to = last.get(end);
    // Dates and amounts are no names.
    if (!scheme.allowed[type]) return;
    if (from !== undefined && to !== undefined) owner.fill(k, from, to + 1);
    else {
      unreachable++;
      tokens.start.forEach((s, i) => {
        if (s < end && tokens.end[i]! > start) owner[i] = ANYTHING;
      });
    }
  });
  return { owner, unreachable };
}

function allow(
  row: Uint8Array,
  owner: number,
  position: number,
  gold: NameDocument["gold"],
  scheme: Scheme,
): void {
  const index = (type: NameType) => NAME_TYPES.indexOf(type);
  if (owner === ANYTHING) row.fill(1);
  else if (owner === OUTSIDE) row[0] = 1;
  else for (const type of scheme.allowed[gold[owner]!.type]!) row[label(index(type), position)] = 1;
}
