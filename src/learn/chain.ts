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

/**
 * Which labels of each item are worth looking at: those that score at most `reach` below the item's best, and label
 * 0, by which a sequence is always possible where 0 may follow 0. A mask of `length × labels` for `decode` and
 * `lattice`: of many labels a few are left, and what the others would add is lost in rounding.
 */
export function likely(emissions: Float32Array, length: number, labels: number, reach: number): Uint8Array {
  const mask = new Uint8Array(length * labels);
  for (let row = 0; row < mask.length; row += labels) {
    let best = emissions[row]!;
    for (let y = 1; y < labels; y++) if (emissions[row + y]! > best) best = emissions[row + y]!;
    mask[row] = 1;
    for (let y = 1; y < labels; y++) if (emissions[row + y]! >= best - reach) mask[row + y] = 1;
  }
  return mask;
}

/**
 * The best label sequence for `emissions` (Viterbi). `before` comes from `predecessors`, made once a model; labels
 * with 0 in `allowed` are not used.
 */
export function decode(
  chain: Chain,
  emissions: Float32Array,
  length: number,
  before: Uint16Array[],
  allowed?: Uint8Array,
): Uint8Array {
  const { labels, transitions, begin, finish } = chain;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let score = new Float32Array(labels);
  let next = new Float32Array(labels);
  const open = (at: number) => allowed === undefined || allowed[at] === 1;
  for (let y = 0; y < labels; y++) score[y] = open(y) ? begin[y]! + emissions[y]! : Number.NEGATIVE_INFINITY;
  for (let i = 1; i < length; i++) {
    const row = i * labels;
    for (let y = 0; y < labels; y++) {
      if (!open(row + y)) {
        next[y] = Number.NEGATIVE_INFINITY;
        continue;
      }
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

/**
 * The exponentials of the transitions that are possible, by `to`, then by `before[to]`: what `lattice` multiplies
 * by. Where the chain no longer changes they are made once.
 */
export function stepFactors({ labels, transitions }: Chain, before: Uint16Array[]): Float64Array {
  const factors = new Float64Array(before.reduce((sum, from) => sum + from.length, 0));
  for (let y = 0, e = 0; y < labels; y++) {
    const from = before[y]!;
    for (let k = 0; k < from.length; k++) factors[e++] = Math.exp(transitions[from[k]! * labels + y]!);
  }
  return factors;
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
 * label with 0 do not count, which is how partly labelled data is trained on (Tsuboi et al. 2008). `logZ` is −Infinity
 * where no sequence is allowed. `steps` comes from `stepFactors`.
 *
 * The sums are of probabilities, scaled anew at each item (Rabiner 1989, V.A), so that an exponential is needed for
 * each label and not for each pair of labels. What is less likely than e^−700 beside the best counts as impossible.
 */
export function lattice(
  chain: Chain,
  emissions: Float32Array,
  length: number,
  before: Uint16Array[],
  allowed?: Uint8Array,
  steps = stepFactors(chain, before),
): Lattice {
  const { labels, begin, finish } = chain;
  const alpha = new Float64Array(length * labels).fill(Number.NEGATIVE_INFINITY);
  const beta = new Float64Array(length * labels).fill(Number.NEGATIVE_INFINITY);
  if (length === 0) return { logZ: 0, alpha, beta };
  // Factors of the labels of each item, the best being 1; `offsets` are the logarithms that were taken away.
  const factors = new Float64Array(length * labels);
  const offsets = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const row = i * labels;
    let most = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < labels; y++)
      if ((allowed === undefined || allowed[row + y] === 1) && emissions[row + y]! > most)
        most = emissions[row + y]!;
    offsets[i] = most;
    for (let y = 0; y < labels; y++)
      if (allowed === undefined || allowed[row + y] === 1)
        factors[row + y] = Math.exp(emissions[row + y]! - most);
  }
  let now = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let y = 0; y < labels; y++) now[y] = Math.exp(begin[y]!) * factors[y]!;
  let log = offsets[0]! + scale(now);
  store(alpha, 0, now, log);
  for (let i = 1; i < length; i++) {
    const row = i * labels;
    for (let y = 0, e = 0; y < labels; y++) {
      const from = before[y]!;
      const factor = factors[row + y]!;
      if (factor === 0) {
        e += from.length;
        next[y] = 0;
        continue;
      }
      let sum = 0;
      for (let k = 0; k < from.length; k++) sum += now[from[k]!]! * steps[e++]!;
      next[y] = sum * factor;
    }
    log += offsets[i]! + scale(next);
    store(alpha, row, next, log);
    [now, next] = [next, now];
  }
  let total = 0;
  for (let y = 0; y < labels; y++) total += now[y]! * Math.exp(finish[y]!);
  const logZ = log + Math.log(total);
  if (!(logZ > Number.NEGATIVE_INFINITY)) return { logZ: Number.NEGATIVE_INFINITY, alpha, beta };
  const end = (length - 1) * labels;
  for (let y = 0; y < labels; y++) now[y] = factors[end + y] === 0 ? 0 : Math.exp(finish[y]!);
  log = scale(now);
  store(beta, end, now, log);
  for (let i = length - 2; i >= 0; i--) {
    const row = i * labels;
    next.fill(0);
    for (let y = 0, e = 0; y < labels; y++) {
      const from = before[y]!;
      const onward = now[y]! * factors[row + labels + y]!;
      if (onward === 0) {
        e += from.length;
        continue;
      }
      for (let k = 0; k < from.length; k++) next[from[k]!] = next[from[k]!]! + onward * steps[e++]!;
    }
    for (let x = 0; x < labels; x++) if (factors[row + x] === 0) next[x] = 0;
    log += offsets[i + 1]! + scale(next);
    store(beta, row, next, log);
    [now, next] = [next, now];
  }
  return { logZ, alpha, beta };
}

/** Divides the values by their sum; the logarithm of the sum. */
function scale(values: Float64Array): number {
  let sum = 0;
  for (let y = 0; y < values.length; y++) sum += values[y]!;
  if (sum === 0) return Number.NEGATIVE_INFINITY;
  for (let y = 0; y < values.length; y++) values[y] = values[y]! / sum;
  return Math.log(sum);
}

/** Writes the logarithms of scaled values. */
function store(into: Float64Array, row: number, values: Float64Array, log: number): void {
  for (let y = 0; y < values.length; y++) if (values[y]! > 0) into[row + y] = Math.log(values[y]!) + log;
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
