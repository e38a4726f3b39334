import type { Vectors } from "../../document/layers/vectors.js";
import type { SentimentLabel } from "../../document/schema.js";
import type { Reading } from "../../reading/reading.js";
import type { Rows } from "../../reading/rows.js";

/** What a tone hears. */
interface ToneInput {
  reading: Reading;
  /** 1 for each token inside a name, whose own valence is not heard. */
  skip: Uint8Array;
  /** 1 for each token inside a quotation: the other voice. */
  quoted: Uint8Array;
  /** What the encoder gave; undefined where none runs. */
  vectors: Vectors | undefined;
}

/** The writer's words, the quoted ones, or both. */
export type Voice = "author" | "quoted" | "both";

/** How some words sound. */
interface Sound {
  label: SentimentLabel;
  /** −1 to 1, three decimals at most. */
  score: number;
}

/** How the words of a text sound. Made once a text, asked for any stretches of its tokens. */
interface ToneOfText {
  /** How the tokens of some stretches sound in one voice; null where it has no word there. */
  of(stretches: readonly Rows[], voice: Voice): Sound | null;
  /**
   * What each token of `[from, to)`, one sentence, gave to its score, both voices heard: 0 for most. Absent where a score
   * is no sum of what words give.
   */
  evidence?(from: number, to: number): Float32Array;
}

/** A way to hear how words sound; another can take its place without a change of the stage. */
export interface Tone {
  read(input: ToneInput): ToneOfText;
}
