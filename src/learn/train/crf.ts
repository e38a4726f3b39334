import { type Chain, predecessors } from "../chain.js";
import { Lattice } from "../lattice.js";
import { random, shuffle } from "../random.js";

/** One training sequence: features by item as dense row numbers, and which labels each item may have. */
export interface Sequence {
  /** Row numbers, all items one after the other. */
  rows: Int32Array;
  /** End of each item in `rows`. */
  ends: Int32Array;
  /** `length × labels`, 1 where the label is allowed; one allowed label an item is full supervision. */
  allowed: Uint8Array;
}

export interface CrfOptions {
  labels: number;
  /** Number of distinct rows. */
  rows: number;
  /** True where `to` may follow `from`. */
  mayFollow: (from: number, to: number) => boolean;
  mayBegin: (label: number) => boolean;
  mayFinish: (label: number) => boolean;
  epochs: number;
  /** Step of AdaGrad (Duchi et al. 2011). */
  rate: number;
  /**
   * What the sums of squares begin with: without it the first step of every weight would be as long as any, be its
   * gradient ever so small.
   */
  damping: number;
  /** Share of the features that are left out at random each time a sequence is seen; 0 for none. */
  dropout?: number;
  /**
   * What the gradients of a weight must add up to before it leaves 0, in tokens that were wrong: features that one
   * or two tokens speak for get no weight, and the model stays small. By dual averaging with an l1 term (Xiao 2010,
   * Duchi et al. 2011), whose strength here does not grow with time.
   */
  threshold?: number;
  seed: number;
  /** First epoch whose weights count in the average that is given in the end (Polyak averaging). */
  averageFrom: number;
  /** Called after each epoch with the mean log-loss an item. */
  onEpoch?: (epoch: number, loss: number, model: () => TrainedCrf) => void;
}

export interface TrainedCrf {
  chain: Chain;
  /** `rows × labels`. */
  weights: Float32Array;
}

/**
 * Trains a linear-chain CRF by stochastic AdaGrad on the marginal likelihood of the allowed sequences: with
 * one allowed label an item this is the ordinary CRF; with more, the sum over all sequences that fit.
 */
export function trainCrf(sequences: Sequence[], options: CrfOptions): TrainedCrf {
  const { labels, rows, epochs, rate, dropout = 0, threshold } = options;
  const weights = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels).fill(options.damping);
  const totals = new Float32Array(threshold === undefined ? 0 : rows * labels);
  const forbid = Number.NEGATIVE_INFINITY;
  const chain: Chain = {
    labels,
    transitions: Float32Array.from({ length: labels * labels }, (_, k) =>
      options.mayFollow(Math.floor(k / labels), k % labels) ? 0 : forbid,
    ),
    begin: Float32Array.from({ length: labels }, (_, y) => (options.mayBegin(y) ? 0 : forbid)),
    finish: Float32Array.from({ length: labels }, (_, y) => (options.mayFinish(y) ? 0 : forbid)),
  };
  const before = predecessors(chain);
  const free = new Lattice(chain);
  const tied = new Lattice(chain);
  const chainSquares = {
    transitions: new Float32Array(labels * labels).fill(options.damping),
    begin: new Float32Array(labels).fill(options.damping),
    finish: new Float32Array(labels).fill(options.damping),
  };
  const step = (values: Float32Array, sums: Float32Array, k: number, gradient: number) => {
    if (gradient === 0 || values[k] === forbid) return;
    const sum = sums[k]! + gradient * gradient;
    sums[k] = sum;
    values[k] = values[k]! + (rate * gradient) / Math.sqrt(sum);
  };
  const next = random(options.seed);
  const order = sequences.map((_, i) => i);
  const average = new Averaged(chain, weights);
  // In use no feature is left out: the sums would be too large by as much.
  const whole = (): TrainedCrf => {
    const model = average.value();
    return dropout === 0 ? model : { ...model, weights: model.weights.map((w) => w * (1 - dropout)) };
  };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, next);
    let loss = 0;
    let items = 0;
    let done = 0;
    for (const index of order) {
      if (++done % AVERAGE_EVERY === 0 && epoch >= options.averageFrom) average.add();
      const sequence = dropout > 0 ? thinned(sequences[index]!, dropout, next) : sequences[index]!;
      const length = sequence.ends.length;
      if (length === 0) continue;
      const emissions = emissionsOf(sequence, weights, labels);
      free.refresh();
      tied.refresh();
      tied.read(emissions, length, sequence.allowed);
      const wanted = tied.logZ;
      if (!Number.isFinite(wanted)) continue;
      free.read(emissions, length);
      loss += free.logZ - wanted;
      items += length;
      const gradient = new Float32Array(labels);
      for (let i = 0; i < length; i++) {
        let moves = false;
        for (let y = 0; y < labels; y++) {
          const g = tied.marginal(i, y) - free.marginal(i, y);
          gradient[y] = Math.abs(g) < 1e-5 ? 0 : g;
          moves ||= gradient[y] !== 0;
        }
        if (i === 0) for (let y = 0; y < labels; y++) step(chain.begin, chainSquares.begin, y, gradient[y]!);
        if (i === length - 1)
          for (let y = 0; y < labels; y++) step(chain.finish, chainSquares.finish, y, gradient[y]!);
        if (i > 0 && moves) {
          for (let y = 0; y < labels; y++) {
            before[y]!.forEach((x, k) => {
              const g = tied.edge(i, y, k) - free.edge(i, y, k);
              if (Math.abs(g) >= 1e-5) step(chain.transitions, chainSquares.transitions, x * labels + y, g);
            });
          }
        }
        if (!moves) continue;
        for (let k = i === 0 ? 0 : sequence.ends[i - 1]!; k < sequence.ends[i]!; k++) {
          const base = sequence.rows[k]! * labels;
          for (let y = 0; y < labels; y++) {
            const g = gradient[y]!;
            if (g === 0) continue;
            const at = base + y;
            const sum = squares[at]! + g * g;
            squares[at] = sum;
            if (threshold !== undefined) {
              const total = totals[at]! + g;
              totals[at] = total;
              const beyond = Math.max(0, Math.abs(total) - threshold);
              weights[at] = (Math.sign(total) * rate * beyond) / Math.sqrt(sum);
              continue;
            }
            weights[at] = weights[at]! + (rate * g) / Math.sqrt(sum);
          }
        }
      }
    }
    options.onEpoch?.(epoch, loss / Math.max(1, items), whole);
  }
  return whole();
}

/** The sequence without a random share of its features. */
function thinned(sequence: Sequence, share: number, next: () => number): Sequence {
  const rows = new Int32Array(sequence.rows.length);
  const ends = new Int32Array(sequence.ends.length);
  let used = 0;
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; k < sequence.ends[i]!; k++) if (next() >= share) rows[used++] = sequence.rows[k]!;
    ends[i] = used;
  }
  return { rows: rows.subarray(0, used), ends, allowed: sequence.allowed };
}

/** Sequences between two snapshots of the average. */
const AVERAGE_EVERY = 2000;

/** The mean of the weights over the course of training: steadier than the last ones. */
class Averaged {
  private readonly sums: Float32Array[];
  private readonly live: Float32Array[];
  private count = 0;

  constructor(
    private readonly chain: Chain,
    weights: Float32Array,
  ) {
    this.live = [weights, chain.transitions, chain.begin, chain.finish];
    this.sums = this.live.map((values) => new Float32Array(values.length));
  }

  add(): void {
    this.count++;
    this.live.forEach((values, k) => {
      const sum = this.sums[k]!;
      for (let i = 0; i < values.length; i++) sum[i] = sum[i]! + values[i]!;
    });
  }

  /** The mean so far; the live weights where nothing was added yet. */
  value(): TrainedCrf {
    if (this.count === 0) return { chain: this.chain, weights: this.live[0]! };
    const [weights, transitions, begin, finish] = this.sums.map((sum) =>
      sum.map((value) => value / this.count),
    );
    return {
      chain: { labels: this.chain.labels, transitions: transitions!, begin: begin!, finish: finish! },
      weights: weights!,
    };
  }
}

/** Scores of each label at each item: `length × labels`. */
export function emissionsOf(
  sequence: Pick<Sequence, "rows" | "ends">,
  weights: Float32Array,
  labels: number,
): Float32Array {
  const length = sequence.ends.length;
  const emissions = new Float32Array(length * labels);
  let k = 0;
  for (let i = 0; i < length; i++) {
    for (; k < sequence.ends[i]!; k++) {
      const base = sequence.rows[k]! * labels;
      for (let y = 0; y < labels; y++)
        emissions[i * labels + y] = emissions[i * labels + y]! + weights[base + y]!;
    }
  }
  return emissions;
}
