/** Where features go: a list in training, a running sum of weights in use. */
export interface Sink {
  add(hash: number): void;
}
