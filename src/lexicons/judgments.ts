import type { StanceLabel } from "./stance-verbs.js";
import { words } from "./word-lists.js";

/**
 * Words by which whoever writes them judges: *foolish*, *a disgrace*. Written for this project. Words that may also
 * report a state of affairs (*bad*, *dangerous*, *illegal*, *a failure*) are left out: a report is no stance.
 */
const JUDGMENTS: ReadonlyMap<string, StanceLabel> = new Map([
  ...words(
    `admirable brave brilliant commendable courageous deserved exemplary fair-minded heroic honorable
    honourable judicious laudable magnificent marvelous masterly overdue praiseworthy prudent sensible splendid superb
    thoughtful visionary well-reasoned wise wonderful worthwhile masterpiece hero`,
  ).map((word): [string, StanceLabel] => [word, "favor"]),
  ...words(
    `absurd abysmal appalling arrogant asinine atrocious backward bigoted callous clumsy contemptible counterproductive cowardly cynical deplorable
    despicable detestable disastrous disgraceful dishonest disingenuous farcical foolish foolhardy futile
    hypocritical idiotic ill-advised ill-conceived immoral inane incoherent indefensible inept inexcusable inhumane irresponsible
    laughable ludicrous misguided monstrous myopic naive nonsensical obscene offensive outrageous pathetic petty
    preposterous reckless regrettable reprehensible repugnant repulsive ridiculous senseless shabby shameful
    shameless short-sighted shortsighted shoddy silly spineless stupid toothless unacceptable unconscionable
    unfair unforgivable ungracious unjust unjustifiable unjustified unwise unworthy vile wasteful wicked wrong wrong-headed
    wrongheaded abomination bigot blunder charade con coward cop-out disgrace embarrassment fantasy farce fiasco folly
    fool fraud hypocrite indignity insult liar madness mistake mockery monstrosity nonsense nuisance
    outrage sham shame travesty villain`,
  ).map((word): [string, StanceLabel] => [word, "against"]),
]);

/** Which way a word judges; undefined where it does not. */
export function judgmentOf(word: string): StanceLabel | undefined {
  return JUDGMENTS.get(word);
}
