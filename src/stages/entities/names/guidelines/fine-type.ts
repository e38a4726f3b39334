import type { EntityType } from "../../../../document/schema.js";
import { landscapeHeads, landscapeOpeners } from "../../../../lexicons/name-heads.js";
import type { Reading } from "../../../../reading/reading.js";
import type { FoundName } from "../finder.js";
import { knownType } from "../gazetteer.js";
import type { NameType } from "../labels.js";
import { isProgramme, otherType } from "./other-type.js";

/** The types that a coarse one may turn out to be; the first where nothing tells. */
const FINER: Partial<Record<NameType, readonly EntityType[]>> = {
  PER: ["PERSON"],
  ORG: ["ORG"],
  LOC: ["GPE", "LOC"],
  FAC: ["FAC"],
  NORP: ["NORP"],
  MISC: ["EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "PRODUCT"],
  PRODUCT: ["PRODUCT"],
};

/**
 * The type of OntoNotes for a name whose coarse type the tagger has found: what the rules say of the same words,
 * else what the lists say, else how the name is made and whether it stands in quotation marks.
 */
export function fineType(
  { text, tokens }: Reading,
  hints: readonly FoundName[],
): (from: number, to: number, coarse: NameType, score: number) => EntityType {
  let next = 0;
  return (from, to, coarse, score) => {
    const types = FINER[coarse] ?? ["ORG"];
    if (types.length === 1) return types[0]!;
    const start = tokens.start[from]!;
    const end = tokens.end[to - 1]!;
    const name = text.slice(start, end).toLowerCase();
    const words = name.split(/\s+/);
    if (coarse === "MISC" && isProgramme(words)) return "WORK_OF_ART";
    while (next < hints.length && hints[next]!.to <= from) next++;
    for (let k = next; k < hints.length && hints[k]!.from < to; k++) {
      if (types.includes(hints[k]!.type)) return hints[k]!.type;
    }
    const known = knownType(name);
    if (known !== undefined && types.includes(known)) return known;
    if (types.includes("LOC") && (landscapeHeads().has(words.at(-1)!) || landscapeOpeners().has(words[0]!))) {
      return "LOC";
    }
    return coarse === "MISC" ? otherType({ text, start, end, score }) : types[0]!;
  };
}
