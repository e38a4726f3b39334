/**
 * A linear chain over labels: exact decoding and exact probabilities (Rabiner 1989; Lafferty et al. 2001).
 * Scores are log-potentials. Arrays of `length × labels` are row-major: item, then label.
 */
export interface Chain {
  readonly labels: number;
  /** `transitions[from * labels + to]`; −Infinity where `to` may not follow `from`. */
  readonly transitions: Float32Array;
  /** Score of beginning with a label; −Infinity where a sequence may not begin so. */
  readonly begin: Float32Array;
  /** Score of ending with a label; −Infinity where a sequence may not end so. */
  readonly finish: Float32Array;
}

/** For each label those that may stand before it: most pairs are forbidden, and are never looked at. */
export function predecessors(chain: Chain): Uint16Array[] {
  const { labels, transitions } = chain;
  return Array.from({ length: labels }, (_, to) =>
    Uint16Array.from({ length: labels }, (_, from) => from).filter(
      (from) => transitions[from * labels + to]! > Number.NEGATIVE_INFINITY,
    ),
  );
}

/** The best label sequence for `emissions` (Viterbi). `before` comes from `predecessors`, made once a model. */
export function decode(
  chain: Chain,
  emissions: Float32Array,
  length: number,
  before: Uint16Array[],
): Uint8Array {
  const { labels, transitions, begin, finish } = chain;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let score = new Float32Array(labels);
  let next = new Float32Array(labels);
  for (let y = 0; y < labels; y++) score[y] = begin[y]! + emissions[y]!;
  for (let i = 1; i < length; i++) {
    const row = i * labels;
    for (let y = 0; y < labels; y++) {
      const from = before[y]!;
      let best = Number.NEGATIVE_INFINITY;
      let at = 0;
      for (let k = 0; k < from.length; k++) {
        const x = from[k]!;
        const value = score[x]! + transitions[x * labels + y]!;
        if (value > best) {
          best = value;
          at = x;
        }
      }
      next[y] = best + emissions[row + y]!;
      back[row + y] = at;
    }
    [score, next] = [next, score];
  }
  let last = 0;
  for (let y = 1; y < labels; y++) if (score[y]! + finish[y]! > score[last]! + finish[last]!) last = y;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * labels + last]!;
  }
  return path;
}

/** What forward and backward passes give. */
export interface Lattice {
  /** Log of the sum over all sequences. */
  logZ: number;
  /** Log-sums of all that may lead to label y at item i, emission of i included: `length × labels`. */
  alpha: Float64Array;
  /** Log-sums of all that may follow label y at item i: `length × labels`. */
  beta: Float64Array;
}

/**
 * Forward and backward passes. `allowed`, where given, is a mask of `length × labels`: sequences that use a
 * label with 0 do not count, which is how partly labelled data is trained on (Tsuboi et al. 2008).
 */
export function lattice(
  chain: Chain,
  emissions: Float32Array,
  length: number,
  before: Uint16Array[],
  allowed?: Uint8Array,
): Lattice {
  const { labels, transitions, begin, finish } = chain;
  const alpha = new Float64Array(length * labels).fill(Number.NEGATIVE_INFINITY);
  const beta = new Float64Array(length * labels).fill(Number.NEGATIVE_INFINITY);
  if (length === 0) return { logZ: 0, alpha, beta };
  const open = (at: number) => allowed === undefined || allowed[at] === 1;
  for (let y = 0; y < labels; y++) if (open(y)) alpha[y] = begin[y]! + emissions[y]!;
  for (let i = 1; i < length; i++) {
    const row = i * labels;
    for (let y = 0; y < labels; y++) {
      if (!open(row + y)) continue;
      const from = before[y]!;
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < from.length; k++) {
        const value = alpha[row - labels + from[k]!]! + transitions[from[k]! * labels + y]!;
        if (value > most) most = value;
      }
      if (most === Number.NEGATIVE_INFINITY) continue;
      let sum = 0;
      for (let k = 0; k < from.length; k++) {
        const value = alpha[row - labels + from[k]!]! + transitions[from[k]! * labels + y]! - most;
        // What adds less than e^-16 to the sum is not worth an exponential.
        if (value > -16) sum += Math.exp(value);
      }
      alpha[row + y] = most + Math.log(sum) + emissions[row + y]!;
    }
  }
  const end = (length - 1) * labels;
  for (let y = 0; y < labels; y++) if (open(end + y)) beta[end + y] = finish[y]!;
  const sums = new Float64Array(labels);
  const mosts = new Float64Array(labels);
  for (let i = length - 2; i >= 0; i--) {
    const row = i * labels;
    mosts.fill(Number.NEGATIVE_INFINITY);
    sums.fill(0);
    for (let y = 0; y < labels; y++) {
      const onward = beta[row + labels + y]! + emissions[row + labels + y]!;
      if (onward === Number.NEGATIVE_INFINITY || !open(row + labels + y)) continue;
      const from = before[y]!;
      for (let k = 0; k < from.length; k++) {
        const x = from[k]!;
        const value = onward + transitions[x * labels + y]!;
        if (value > mosts[x]!) mosts[x] = value;
      }
    }
    for (let y = 0; y < labels; y++) {
      const onward = beta[row + labels + y]! + emissions[row + labels + y]!;
      if (onward === Number.NEGATIVE_INFINITY || !open(row + labels + y)) continue;
      const from = before[y]!;
      for (let k = 0; k < from.length; k++) {
        const x = from[k]!;
        const value = onward + transitions[x * labels + y]! - mosts[x]!;
        if (value > -16) sums[x] = sums[x]! + Math.exp(value);
      }
    }
    for (let x = 0; x < labels; x++) {
      if (open(row + x) && mosts[x]! > Number.NEGATIVE_INFINITY)
        beta[row + x] = mosts[x]! + Math.log(sums[x]!);
    }
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < labels; y++) most = Math.max(most, alpha[end + y]! + finish[y]!);
  let sum = 0;
  for (let y = 0; y < labels; y++) sum += Math.exp(alpha[end + y]! + finish[y]! - most);
  return { logZ: most + Math.log(sum), alpha, beta };
}

/** Probability that the sequence has exactly `path` on the items `[from, to)`, 0 to 1. */
export function probabilityOf(
  chain: Chain,
  emissions: Float32Array,
  { alpha, beta, logZ }: Lattice,
  path: ArrayLike<number>,
  from: number,
  to: number,
): number {
  const { labels, transitions } = chain;
  let score = alpha[from * labels + path[from]!]!;
  for (let i = from + 1; i < to; i++) {
    score += transitions[path[i - 1]! * labels + path[i]!]! + emissions[i * labels + path[i]!]!;
  }
  return Math.min(1, Math.exp(score + beta[(to - 1) * labels + path[to - 1]!]! - logZ));
}
