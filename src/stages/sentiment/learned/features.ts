import { type Contexts, Role } from "./context.js";
import { Shift } from "./word-memo.js";
import { CHANNELS, type WordValues } from "./word-values.js";

/** Words of one voice in one sentence: token indexes `[from, to)` of which those count where `voice` is equal. */
export interface Passage {
  from: number;
  to: number;
  /** Voice of each token; `null` where all of them are meant. */
  voices: Uint8Array | null;
  voice: number;
}

/**
 * Where features receive what a token adds: `add(feature, token, value)`. What belongs to no token has token −1.
 * Every feature is a sum over tokens, so a score can be told apart into what each word gave.
 */
export interface FeatureSink {
  add(feature: number, token: number, value: number): void;
}

const PER_CHANNEL = 6;
const REMOVED_BAD = CHANNELS * PER_CHANNEL;
const REMOVED_GOOD = REMOVED_BAD + 1;
const REMOVERS = REMOVED_BAD + 2;
const NAMES = REMOVED_BAD + 3;
const LENGTH = REMOVED_BAD + 4;
const NEGATIONS = LENGTH + 1;
const NEGATION_SHARE = LENGTH + 2;
const CONTRAST = LENGTH + 3;
const QUESTION = LENGTH + 4;
const EXCLAMATION = LENGTH + 5;
const DUTY = LENGTH + 6;
const CONDITION = LENGTH + 7;
/** The sum of the words' topic values, negated and weighed as they stand; it comes last. */
export const TOPIC = LENGTH + 8;
/** Number of features. */
export const FEATURES = TOPIC + 1;

/** What a word's values are divided by, so that long sentences do not shout: the root of the words and three. */
const dampened = (words: number) => Math.sqrt(words + 3);

/** Number of words of a passage: tokens that are no punctuation. */
export function wordsOf({ from, to, voices, voice }: Passage, { role }: Contexts): number {
  let words = 0;
  for (let i = from; i < to; i++)
    if (role[i] !== Role.Mark && (voices === null || voices[i] === voice)) words++;
  return words;
}

/** What divides the sum of topic values: the root of the content words and one. */
export function topicDivisor(
  { from, to, voices, voice }: Passage,
  { content }: WordValues,
  skip: Uint8Array,
): number {
  let words = 0;
  for (let i = from; i < to; i++)
    if (content[i] && !skip[i] && (voices === null || voices[i] === voice)) words++;
  return Math.sqrt(words + 1);
}

/** Largest and smallest value of each channel, and where they stand; of the passage that is being read. */
const peaks = new Float64Array(2 * CHANNELS);
const places = new Int32Array(2 * CHANNELS);

/**
 * The features of a passage, one function for training and annotation.
 *
 * @param skip 1 for each token inside a name, whose own valence is not heard (`unheard`).
 */
export function passageFeatures(
  passage: Passage,
  values: WordValues,
  { factor, removed, role }: Contexts,
  skip: Uint8Array,
  sink: FeatureSink,
): void {
  const { from, to, voices, voice } = passage;
  const words = wordsOf(passage, { factor, removed, role });
  const root = dampened(words);
  const topicRoot = topicDivisor(passage, values, skip);
  peaks.fill(0);
  places.fill(-1);
  let duty = false;
  let condition = false;
  let question = false;
  let exclamation = false;
  let contrast = false;
  for (let i = from; i < to; i++) {
    if (voices !== null && voices[i] !== voice) continue;
    if (role[i] === Role.Mark) {
      if (values.shifts[i]! & Shift.Asks && !question) {
        question = true;
        sink.add(QUESTION, i, 1);
      } else if (values.shifts[i]! & Shift.Exclaims && !exclamation) {
        exclamation = true;
        sink.add(EXCLAMATION, i, 1);
      }
      continue;
    }
    if (role[i] === Role.Negation) {
      sink.add(NEGATIONS, i, 1);
      sink.add(NEGATION_SHARE, i, 1 / (words + 1));
    } else if (role[i] === Role.Contrast && !contrast) {
      contrast = true;
      sink.add(CONTRAST, i, 1);
    } else if (role[i] === Role.Remover) sink.add(REMOVERS, i, 1 / root);
    if (!duty && values.shifts[i]! & Shift.Obliges) {
      duty = true;
      sink.add(DUTY, i, 1);
    } else if (!condition && values.shifts[i]! & Shift.Supposes) {
      condition = true;
      sink.add(CONDITION, i, 1);
    }
    if (skip[i] || values.proper[i]) sink.add(NAMES, i, values.induced[i]! / root);
    if (skip[i]) continue;
    for (let channel = 0; values.valued[i] && channel < CHANNELS; channel++) {
      const value = values.channels[i * CHANNELS + channel]!;
      if (value === 0) continue;
      const meant = value * factor[i]!;
      const first = channel * PER_CHANNEL;
      sink.add(first, i, meant / root);
      if (meant > 0) sink.add(first + 1, i, meant / root);
      sink.add(first + 2, i, value / root);
      sink.add(first + 3, i, meant / (words + 3));
      const high = channel * 2;
      if (meant > peaks[high]!) {
        peaks[high] = meant;
        places[high] = i;
      } else if (meant < peaks[high + 1]!) {
        peaks[high + 1] = meant;
        places[high + 1] = i;
      }
    }
    if (values.content[i]) {
      sink.add(TOPIC, i, (values.topic[i]! * factor[i]!) / topicRoot);
      if (removed[i]) {
        const value = values.induced[i]!;
        sink.add(value < 0 ? REMOVED_BAD : REMOVED_GOOD, i, value / root);
      }
    }
  }
  for (let channel = 0; channel < CHANNELS; channel++) {
    for (let end = 0; end < 2; end++) {
      const at = channel * 2 + end;
      if (places[at]! >= 0) sink.add(channel * PER_CHANNEL + 4 + end, places[at]!, peaks[at]!);
    }
  }
  sink.add(LENGTH, -1, Math.log(words + 1));
}
