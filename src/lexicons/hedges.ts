import { words } from "./word-lists.js";

const HEDGES = new Set(
  words(
    `may might could would can perhaps possibly maybe reportedly allegedly apparently likely unlikely probably
    if whether seem appear seemingly expected suggest should`,
  ),
);

/** True for the form of a word that leaves open whether what is said is so. */
export function hedges(form: string): boolean {
  return HEDGES.has(form);
}
