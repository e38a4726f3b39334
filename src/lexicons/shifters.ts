import { words } from "./word-lists.js";

/** Words that turn what follows in their clause: *not good*, *without violence*, *never failed*. */
const NEGATORS = new Set(
  words(
    "not no never neither nor nobody nothing none nowhere without hardly barely scarcely rarely seldom n't cannot",
  ),
);

/** Words that make the next word weigh more or less, and by which factor. */
const DEGREES: ReadonlyMap<string, number> = new Map([
  ...words(
    `absolutely completely deeply enormously entirely especially exceptionally extremely fully greatly highly
    hugely incredibly increasingly intensely most particularly profoundly remarkably seriously sharply so
    strongly terribly thoroughly totally truly unusually utterly very widely`,
  ).map((word) => [word, 1.3] as const),
  ...words(
    `almost fairly less little mildly moderately nearly occasionally partially partly pretty quite rather
    relatively slightly somewhat sort kind`,
  ).map((word) => [word, 0.7] as const),
]);

/** Words after which a sentence says what it is driving at. */
const CONTRASTS = new Set(words("but however nevertheless nonetheless yet"));

/** Words whose clause gives way to the rest of the sentence: *despite the crisis, trade grew*. */
const CONCESSIONS = new Set(words("although though despite notwithstanding"));

/** True for a word that turns the valence of what follows. */
export function negates(form: string): boolean {
  return NEGATORS.has(form);
}

/** The factor by which `form` makes the next word weigh; 1 where it does not. */
export function degree(form: string): number {
  return DEGREES.get(form) ?? 1;
}

export function contrasts(form: string): boolean {
  return CONTRASTS.has(form);
}

export function concedes(form: string): boolean {
  return CONCESSIONS.has(form);
}

/** Lemmas that take away what follows, so that the bad becomes good: *end the war*, *reduce hunger*. */
const REMOVERS = new Set(
  words(
    `reduce cut end stop prevent fight combat avoid curb limit ease halt block ban stem lower lessen relieve
    alleviate eliminate eradicate abolish remove overcome against resist defeat deter restrict control oppose
    prohibit protect save rescue rid repeal remedy reverse resolve solve decline lack loss fail lose deny refuse
    reject without free less few absence fall drop threaten undermine`,
  ),
);

/** True for the lemma of a word that lessens, ends or holds off what it is said of. */
export function removes(lemma: string): boolean {
  return REMOVERS.has(lemma);
}
