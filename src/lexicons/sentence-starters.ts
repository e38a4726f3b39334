const STARTERS = new Set(
  (
    "the a an this that these those there here he she it they we you i his her its their our your my " +
    "in on at by for from to with as after before during since until while when where why how what who which " +
    "and but or so yet nor if although though because however meanwhile also then now still even only just " +
    "not no nobody nothing some many most several few all both each every another other one two three " +
    "according instead despite once thus hence perhaps maybe please let do did does is are was were has have had " +
    "can could will would should may might must earlier later today yesterday last next under over between about"
  ).split(" "),
);

/**
 * True for lower-case words that seldom belong to a name: written with a capital after an abbreviation
 * (`in Jan. The`), they begin a sentence.
 */
export function isSentenceStarter(word: string): boolean {
  return STARTERS.has(word);
}
