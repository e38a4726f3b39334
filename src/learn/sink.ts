/** Where features go, as hashes: a list in training, a running sum of weights in use. */
export interface Sink {
  add(hash: number): void;
}
