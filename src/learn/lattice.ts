import { type Chain, predecessors } from "./chain.js";

/**
 * Exact decoding (Viterbi) and exact probabilities (forward and backward passes) of a chain. Memory is kept from one
 * sequence to the next. The sums are of probabilities, scaled anew at each item (Rabiner 1989, V.A), so that an
 * exponential is needed for each label and not for each pair of labels, and no logarithm; what is less likely than
 * e^−700 beside the best counts as impossible.
 *
 * `allowed`, where given, is a mask of `length × labels`: sequences that use a label with 0 do not count, which is
 * also how partly labelled data is trained on (Tsuboi et al. 2008).
 */
export class Lattice {
  /** For each label those that may stand before it: most pairs are forbidden, and are never looked at. */
  private readonly before: Uint16Array[];
  /** For each label where its first step is in `steps`. */
  private readonly firstStep: Uint16Array;
  /** Exponentials of the transitions that are possible, by `to`, then by `before[to]`. */
  private readonly steps: Float64Array;
  private readonly begin: Float64Array;
  private readonly finish: Float64Array;
  private length = 0;
  /** By item and label: exponentials of the emissions, the best of an item being 1; 0 for what is not allowed. */
  private factors = new Float64Array(0);
  /** By item and label: share of what leads to the label, and of what follows it, among the labels of the item. */
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  /** By item: what `alpha` was divided by; the sum of `alpha × beta`; the logarithm taken away from `factors`. */
  private scales = new Float64Array(0);
  private norms = new Float64Array(0);
  private offsets = new Float64Array(0);
  /** Share of the sequences that may end where they end. */
  private ending = 1;
  private possible = true;
  private back = new Uint8Array(0);
  private score: Float32Array;
  private next: Float32Array;

  constructor(private readonly chain: Chain) {
    const { labels } = chain;
    this.before = predecessors(chain);
    this.firstStep = new Uint16Array(labels + 1);
    this.before.forEach((from, y) => {
      this.firstStep[y + 1] = this.firstStep[y]! + from.length;
    });
    this.steps = new Float64Array(this.firstStep[labels]!);
    this.begin = new Float64Array(labels);
    this.finish = new Float64Array(labels);
    this.score = new Float32Array(labels);
    this.next = new Float32Array(labels);
    this.refresh();
  }

  /** To be called where scores of the chain have changed; which steps are possible must be as before. */
  refresh(): void {
    const { labels, transitions, begin, finish } = this.chain;
    for (let y = 0, e = 0; y < labels; y++) {
      for (const x of this.before[y]!) this.steps[e++] = Math.exp(transitions[x * labels + y]!);
      this.begin[y] = Math.exp(begin[y]!);
      this.finish[y] = Math.exp(finish[y]!);
    }
  }

  /** The best label sequence. */
  best(emissions: Float32Array, length: number, allowed?: Uint8Array): Uint8Array {
    const { labels, transitions, begin, finish } = this.chain;
    const path = new Uint8Array(length);
    if (length === 0) return path;
    if (this.back.length < length * labels) this.back = new Uint8Array(length * labels * 2);
    const { back } = this;
    let { score, next } = this;
    for (let y = 0; y < labels; y++)
      score[y] = allowed && allowed[y] === 0 ? Number.NEGATIVE_INFINITY : begin[y]! + emissions[y]!;
    for (let i = 1; i < length; i++) {
      const row = i * labels;
      for (let y = 0; y < labels; y++) {
        if (allowed && allowed[row + y] === 0) {
          next[y] = Number.NEGATIVE_INFINITY;
          continue;
        }
        const from = this.before[y]!;
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

  /** Runs both passes. What the other methods say is about this sequence, until the next is read. */
  read(emissions: Float32Array, length: number, allowed?: Uint8Array): void {
    this.length = length;
    this.makeRoom(length);
    this.readFactors(emissions, length, allowed);
    this.possible = this.forward(length);
    if (this.possible) this.backward(length);
  }

  /** Log of the sum over all sequences; −Infinity where none is allowed. */
  get logZ(): number {
    if (!this.possible) return Number.NEGATIVE_INFINITY;
    let sum = Math.log(this.ending);
    for (let i = 0; i < this.length; i++) sum += this.offsets[i]! + Math.log(this.scales[i]!);
    return sum;
  }

  /** Probability that item `i` has label `y`, 0 to 1. */
  marginal(i: number, y: number): number {
    const at = i * this.chain.labels + y;
    return (this.alpha[at]! * this.beta[at]!) / this.norms[i]!;
  }

  /** Probability that item `i` has label `y` and the one before it the `k`-th of those that may stand before `y`. */
  edge(i: number, y: number, k: number): number {
    const { labels } = this.chain;
    const at = i * labels + y;
    const from = this.alpha[at - labels - y + this.before[y]![k]!]!;
    const step = this.steps[this.firstStep[y]! + k]! * this.factors[at]!;
    return (from * step * this.beta[at]!) / (this.scales[i]! * this.norms[i]!);
  }

  /** Probability that the sequence has exactly `path` on the items `[from, to)`, 0 to 1. */
  probabilityOf(path: ArrayLike<number>, from: number, to: number): number {
    const { labels, transitions } = this.chain;
    let share = this.alpha[from * labels + path[from]!]!;
    for (let i = from + 1; i < to; i++) {
      const step = Math.exp(transitions[path[i - 1]! * labels + path[i]!]!);
      share *= (step * this.factors[i * labels + path[i]!]!) / this.scales[i]!;
    }
    return Math.min(1, (share * this.beta[(to - 1) * labels + path[to - 1]!]!) / this.norms[to - 1]!);
  }

  private makeRoom(length: number): void {
    if (this.scales.length >= length) return;
    const items = length * 2;
    const { labels } = this.chain;
    this.factors = new Float64Array(items * labels);
    this.alpha = new Float64Array(items * labels);
    this.beta = new Float64Array(items * labels);
    this.scales = new Float64Array(items);
    this.norms = new Float64Array(items);
    this.offsets = new Float64Array(items);
  }

  private readFactors(emissions: Float32Array, length: number, allowed?: Uint8Array): void {
    const { factors, offsets } = this;
    const { labels } = this.chain;
    for (let i = 0, row = 0; i < length; i++, row += labels) {
      let most = Number.NEGATIVE_INFINITY;
      for (let y = row; y < row + labels; y++)
        if ((!allowed || allowed[y] === 1) && emissions[y]! > most) most = emissions[y]!;
      offsets[i] = most;
      for (let y = row; y < row + labels; y++)
        factors[y] = !allowed || allowed[y] === 1 ? Math.exp(emissions[y]! - most) : 0;
    }
  }

  /** False where no sequence is allowed. */
  private forward(length: number): boolean {
    const { alpha, factors, steps, scales, before, begin, finish } = this;
    const { labels } = this.chain;
    this.ending = 1;
    for (let i = 0, row = 0; i < length; i++, row += labels) {
      const last = row - labels;
      let total = 0;
      for (let y = 0, e = 0; y < labels; y++) {
        const from = before[y]!;
        const factor = factors[row + y]!;
        let sum = 0;
        if (i === 0) sum = begin[y]!;
        else if (factor !== 0)
          for (let k = 0; k < from.length; k++) sum += alpha[last + from[k]!]! * steps[e + k]!;
        e += from.length;
        sum *= factor;
        alpha[row + y] = sum;
        total += sum;
      }
      if (!(total > 0)) return false;
      scales[i] = total;
      for (let y = row; y < row + labels; y++) alpha[y] = alpha[y]! / total;
    }
    if (length === 0) return true;
    this.ending = 0;
    const row = (length - 1) * labels;
    for (let y = 0; y < labels; y++) this.ending += alpha[row + y]! * finish[y]!;
    return this.ending > 0;
  }

  private backward(length: number): void {
    const { alpha, beta, factors, steps, norms, before } = this;
    const { labels } = this.chain;
    for (let i = length - 1, row = i * labels; i >= 0; i--, row -= labels) {
      if (i === length - 1) beta.set(this.finish, row);
      else {
        const following = row + labels;
        beta.fill(0, row, following);
        for (let y = 0, e = 0; y < labels; y++) {
          const from = before[y]!;
          const onward = beta[following + y]! * factors[following + y]!;
          if (onward !== 0)
            for (let k = 0; k < from.length; k++)
              beta[row + from[k]!] = beta[row + from[k]!]! + onward * steps[e + k]!;
          e += from.length;
        }
      }
      let total = 0;
      for (let y = row; y < row + labels; y++) {
        if (alpha[y] === 0) beta[y] = 0;
        total += beta[y]!;
      }
      let norm = 0;
      for (let y = row; y < row + labels; y++) {
        beta[y] = beta[y]! / total;
        norm += alpha[y]! * beta[y]!;
      }
      norms[i] = norm;
    }
  }
}
