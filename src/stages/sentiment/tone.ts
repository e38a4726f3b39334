import type { Reading } from "../../reading/reading.js";

/** What a tone hears. */
interface ToneInput {
  reading: Reading;
  /** 1 for each token inside a name, whose own valence is not heard. */
  skip: Uint8Array;
  /** 1 for each token inside a quotation: the other voice. */
  quoted: Uint8Array;
}

/** The writer's words, the quoted ones, or both. */
export type Voice = "author" | "quoted" | "both";

/** How the words of a text sound. Made once a text, asked for any stretch of its tokens. */
export interface ToneOfText {
  /** Score from −1 to 1 of tokens `[from, to)`, and the words that it stands on; null where there is no word. */
  of(from: number, to: number, voice: Voice): { score: number; words: number } | null;
  /** What each token of `[from, to)`, one sentence, gave to its score, both voices heard: 0 for most. */
  evidence(from: number, to: number): Float32Array;
}

/** A way to hear how words sound; another can take its place without a change of the stage. */
export interface Tone {
  read(input: ToneInput): ToneOfText;
  /** A score below the first is negative, one above the second positive. */
  thresholds: readonly [negativeBelow: number, positiveAbove: number];
}
