/**
 * What an abbreviation says of the period that ends it.
 *
 * - `before-name`: something always follows it in the same sentence (`Mr.`, `vs.`)
 * - `before-number`: a number follows it (`No.`, `pp.`); before anything else it is a word of its own
 * - `anywhere`: it may also end a sentence (`Inc.`, `Jan.`, `p.m.`, `etc.`)
 */
export type AbbreviationKind = "before-name" | "before-number" | "anywhere";

const BEFORE_NAME =
  "mr mrs ms messrs mx dr drs prof sen sens rep reps gov govs gen lt col sgt capt cpt cmdr cdr adm maj brig cpl pvt " +
  "rev revd fr hon st ste mt ft pres supt insp det amb atty asst assoc dep " +
  "p.s ps vs v viz cf e.g i.e eg ie approx esp incl ca";
const BEFORE_NUMBER = "no nos fig figs vol vols pp p art arts ch chap sec sect para tel ext op nr";
const ANYWHERE =
  "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat " +
  "inc corp co cos ltd llc plc bros dept univ assn mfg intl natl ave blvd rd hwy bldg sq est " +
  "jr sr esq ph.d m.d b.a m.a ph.ds d.c a.m p.m a.d b.c u.s u.k u.n e.u u.s.a u.s.s.r u.a.e " +
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa " +
  "tenn tex va vt wash wis wyo etc al min mins hr hrs lb lbs oz km kg sqft ed eds trans dist";

const KINDS = new Map<string, AbbreviationKind>([
  ...entries(ANYWHERE, "anywhere"),
  ...entries(BEFORE_NUMBER, "before-number"),
  ...entries(BEFORE_NAME, "before-name"),
]);

/** Words that are also written without being abbreviations; in lower case they are taken for the word. */
const ONLY_CAPITALIZED = new Set(
  (
    "mar sat sun no art gen rep sec det ill ind la mass miss ore pa wash del ga mo ed fig mon hon capt col ch la " +
    "ark ms fr ft min al est dist trans op ca"
  ).split(" "),
);
/** U.N., R.E.M.: letters with a period after each. */
const DOTTED = /^\p{L}(\.\p{L})+$/u;

function entries(words: string, kind: AbbreviationKind): [string, AbbreviationKind][] {
  return words.split(" ").map((word) => [word, kind]);
}

/** The kind of `word`, given without its last period; null where it is no known abbreviation. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (word.length > 10) return null;
  const lower = word.toLowerCase();
  const kind = KINDS.get(lower);
  if (kind !== undefined) return word === lower && ONLY_CAPITALIZED.has(lower) ? null : kind;
  return DOTTED.test(word) ? "anywhere" : null;
}
