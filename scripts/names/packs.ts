import type { NameType } from "../../src/stages/entities/names/labels.js";

/** A row of a name pack; offsets count code points. */
export interface PackRow {
  id: string;
  text: string;
  entities: { start: number; end: number; type: string }[];
}

/** What a pack's types mean among the tagger's. */
export interface Scheme {
  /** Types that a pack's type allows: one, or several where the pack does not tell them apart. */
  allowed: Record<string, NameType[]>;
  /** Pack's type of each of the tagger's types, for scoring; types that are not there are not counted. */
  scored: Partial<Record<NameType, string>>;
}

export const SCHEMES: Record<string, Scheme> = {
  conll03: {
    allowed: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC", "FAC"], MISC: ["NORP", "MISC", "PRODUCT"] },
    scored: { PER: "PER", ORG: "ORG", LOC: "LOC", FAC: "LOC", NORP: "MISC", MISC: "MISC", PRODUCT: "MISC" },
  },
  worldwide: {
    allowed: {
      Person: ["PER"],
      Organization: ["ORG"],
      Location: ["LOC"],
      Facility: ["FAC"],
      NORP: ["NORP"],
      Misc: ["MISC"],
      Product: ["PRODUCT"],
    },
    scored: {
      PER: "Person",
      ORG: "Organization",
      LOC: "Location",
      FAC: "Facility",
      NORP: "NORP",
      MISC: "Misc",
      PRODUCT: "Product",
    },
  },
  uner: {
    allowed: { PER: ["PER"], ORG: ["ORG"], LOC: ["LOC", "FAC"] },
    scored: { PER: "PER", ORG: "ORG", LOC: "LOC", FAC: "LOC" },
  },
};
