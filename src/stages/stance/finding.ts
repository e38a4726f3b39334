import type { StanceLabel } from "../../lexicons/stance-verbs.js";
import type { NounPhrase } from "./noun-phrase.js";

/** The rules by which a stance is found; each has its measured precision in `scores.ts`. */
export type Rule =
  | "attitude"
  | "act"
  | "aim"
  | "side"
  | "noun"
  | "adjective"
  | "people"
  | "compound"
  | "against"
  | "calls"
  | "says"
  | "mentions"
  | "things"
  | "duty"
  | "judgment";

/** What a rule found: token indexes; not yet who the phrases name. */
export interface Finding {
  rule: Rule;
  label: StanceLabel;
  /**
   * `"speaker"`: whoever is quoted in the quotation that the evidence stands in. `"voice"`: the same, and the author
   * where it stands in none.
   */
  holder: NounPhrase | "speaker" | "voice";
  target: NounPhrase;
  /** Tokens that show it, half-open. */
  evidence: [from: number, to: number];
  negated: boolean;
  hedged: boolean;
}
