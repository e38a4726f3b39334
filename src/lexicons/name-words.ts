import { words } from "./word-lists.js";

/**
 * Words with a valence that mean nothing good or bad where they stand capitalized beside another capitalized
 * word: parts of names, titles and institutions (*Justice Department*, *Manchester United*, *Cape Fear*).
 */
const NAME_WORDS = new Set(
  words(
    `united justice supreme defense defence security progress liberty freedom independence victory hope grace
    joy faith charity mercy trust best rich good great fair bright sweet noble prince love fear bliss harmony
    unity union alliance independent popular progressive free save safety welfare health protection homeland
    war terror death devils blues battle attack storm dragons peace treasury care help aid happy lucky star
    champion champions premier world green bank loan fund debt tax cross cancer poverty criminal crime drug
    emergency disaster relief counter-terrorism terrorism reform labor dead black evil bloody cold prize
    medal honor young new grand`,
  ),
);

/** True for the form of a word that is empty inside a capitalized name. */
export function isNameWord(form: string): boolean {
  return NAME_WORDS.has(form);
}
