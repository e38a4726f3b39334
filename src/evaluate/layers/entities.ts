import { ENTITY_TYPES, type EntityType, type Mention } from "../../document/schema.js";
import type { ComparedLayer } from "../layer.js";
import { type Matching, matchBest, matchEqual, overlapping, spanKey } from "../matching.js";
import { F1 } from "../measure.js";
import { jaccard } from "../pieces.js";
import type { Sheet } from "../sheet.js";

const NAME_TYPES: ReadonlySet<EntityType> = new Set(["PERSON", "ORG", "GPE", "LOC", "NORP"]);

/**
 * Mentions. `strict` and the single types: exact span and type. `names`: the same for persons, organizations,
 * places and nationalities alone. `partial`: any overlap with the same type, one to one and in full, the larger
 * overlap first ("type" in the evaluation of SemEval-2013 task 9, after MUC).
 */
export const entities: ComparedLayer = {
  name: "entities",
  figures: [
    { key: "entities.strict", title: "span and type", tally: "entities.strict", measure: F1 },
    { key: "entities.names", title: "span and type, names only", tally: "entities.names", measure: F1 },
    { key: "entities.partial", title: "overlap and type", tally: "entities.partial", measure: F1 },
    ...ENTITY_TYPES.map((type) => ({
      key: `entities.${type}`,
      title: `  ${type}`,
      detail: true as const,
      tally: `entities.${type}`,
      measure: F1,
    })),
  ],
  annotated: (doc) => doc.mentions !== undefined,
  compare: (sheet) => {
    const gold = sheet.pair.gold.mentions ?? [];
    const auto = sheet.pair.auto.mentions ?? [];
    const strict = compareMentions(sheet, "entities.strict", gold, auto, spanAndType);
    const isName = ({ type }: Mention) => NAME_TYPES.has(type);
    compareMentions(sheet, "entities.names", gold.filter(isName), auto.filter(isName), spanAndType);
    for (const type of ENTITY_TYPES) {
      const isType = (mention: Mention) => mention.type === type;
      compareMentions(sheet, `entities.${type}`, gold.filter(isType), auto.filter(isType), spanKey);
    }
    sheet.open("entities.partial", F1);
    sheet.matching("entities.partial", matchOverlap(gold, auto), gold, auto);
    listErrors(sheet, gold, auto, strict);
  },
};

function spanAndType(mention: Mention): string {
  return `${spanKey(mention)} ${mention.type}`;
}

function compareMentions(
  sheet: Sheet,
  tally: string,
  gold: readonly Mention[],
  auto: readonly Mention[],
  key: (mention: Mention) => string,
): Matching {
  sheet.open(tally, F1);
  const matching = matchEqual(gold, auto, key);
  sheet.matching(tally, matching, gold, auto);
  return matching;
}

function matchOverlap(gold: readonly Mention[], auto: readonly Mention[]): Matching {
  const candidates = overlapping(gold, auto, (i, j) => {
    const [a, b] = [gold[i]!, auto[j]!];
    return a.type === b.type ? jaccard([[a.start, a.end]], [[b.start, b.end]]) : 0;
  });
  return matchBest(gold.length, auto.length, candidates, 0);
}

/** What strict matching left over: the same span under another type, an overlap of the same type, or nothing. */
function listErrors(
  sheet: Sheet,
  gold: readonly Mention[],
  auto: readonly Mention[],
  strict: Matching,
): void {
  let missed = strict.missed.map((i) => gold[i]!);
  let wrong = strict.wrong.map((j) => auto[j]!);
  for (const [kind, match] of [
    ["label", (g: Mention[], a: Mention[]) => matchEqual(g, a, spanKey)],
    ["boundary", matchOverlap],
  ] as const) {
    const { matched, missed: left, wrong: over } = match(missed, wrong);
    for (const { gold: i, auto: j } of matched) {
      const [theirs, own] = [missed[i]!, wrong[j]!];
      const found =
        kind === "label" ? own.type : (sheet.pair.text?.slice(own.start, own.end) ?? spanKey(own));
      sheet.error("entities", kind, theirs, { gold: theirs.type, auto: found });
    }
    missed = left.map((i) => missed[i]!);
    wrong = over.map((j) => wrong[j]!);
  }
  for (const mention of missed) sheet.error("entities", "missed", mention, { gold: mention.type });
  for (const mention of wrong) sheet.error("entities", "wrong", mention, { auto: mention.type });
}
