import type { GlossatorDocument, Mention } from "../../document/schema.js";
import type { ComparedLayer } from "../layer.js";
import { type Candidate, matchBest, spanKey } from "../matching.js";
import { B_CUBED, CLUSTERED, F1, FOUND } from "../measure.js";
import type { Sheet } from "../sheet.js";

/** A mention that both documents have, and the entity that each gives it. */
interface Linked {
  mention: Mention;
  gold: string;
  auto: string;
}

/**
 * Which mentions name one thing, over the mentions that both documents have (exact span) and give an entity.
 * `pairs`: F1 of the pairs that are linked. `b3`: B-cubed.
 */
export const linking: ComparedLayer = {
  name: "linking",
  figures: [
    { key: "linking.pairs", title: "pairs of mentions linked", tally: "linking.pairs", measure: F1 },
    { key: "linking.b3", title: "B-cubed F1", tally: "linking.b3", measure: B_CUBED },
  ],
  annotated: (doc) => doc.mentions !== undefined && doc.entities !== undefined,
  compare: (sheet) => {
    sheet.open("linking.pairs", F1);
    sheet.open("linking.b3", B_CUBED);
    const all = linkedInBoth(sheet.pair.gold, sheet.pair.auto);
    countPairs(sheet, all);
    countClusters(sheet, all);
    listErrors(sheet, all);
  },
};

/** Where a document marks a span twice, gold's later mention counts, and of the other document the later entity. */
function linkedInBoth(gold: GlossatorDocument, auto: GlossatorDocument): Linked[] {
  const rank = new Map(auto.entities?.map(({ id }, index) => [id, index]));
  const own = new Map<string, string>();
  for (const { entity, ...span } of auto.mentions ?? []) {
    if (entity === undefined) continue;
    const before = own.get(spanKey(span));
    if (before === undefined || rank.get(entity)! >= rank.get(before)!) own.set(spanKey(span), entity);
  }
  const theirs = new Map(gold.mentions?.map((mention) => [spanKey(mention), mention]));
  return [...theirs].flatMap(([key, mention]) => {
    const found = own.get(key);
    return mention.entity !== undefined && found !== undefined
      ? [{ mention, gold: mention.entity, auto: found }]
      : [];
  });
}

/** Each mention with the earlier ones of its entity: as many pairs as there are earlier ones. */
function countPairs(sheet: Sheet, all: readonly Linked[]): void {
  const earlier = {
    gold: new Map<string, number>(),
    auto: new Map<string, number>(),
    both: new Map<string, number>(),
  };
  for (const { mention, gold, auto } of all) {
    const { start } = mention;
    sheet.add("linking.pairs", start, FOUND.gold, countUp(earlier.gold, gold));
    sheet.add("linking.pairs", start, FOUND.predicted, countUp(earlier.auto, auto));
    sheet.add("linking.pairs", start, FOUND.tp, countUp(earlier.both, `${gold}\n${auto}`));
  }
}

/** Bagga and Baldwin (1998): the share of a mention's own cluster that belongs with it, and of gold's cluster. */
function countClusters(sheet: Sheet, all: readonly Linked[]): void {
  const sizes = {
    gold: new Map<string, number>(),
    auto: new Map<string, number>(),
    both: new Map<string, number>(),
  };
  for (const { gold, auto } of all) {
    countUp(sizes.gold, gold);
    countUp(sizes.auto, auto);
    countUp(sizes.both, `${gold}\n${auto}`);
  }
  for (const { mention, gold, auto } of all) {
    const both = sizes.both.get(`${gold}\n${auto}`)!;
    sheet.add("linking.b3", mention.start, CLUSTERED.precision, both / sizes.auto.get(auto)!);
    sheet.add("linking.b3", mention.start, CLUSTERED.recall, both / sizes.gold.get(gold)!);
    sheet.add("linking.b3", mention.start, CLUSTERED.items);
  }
}

/** Entities are put together one to one by the mentions they share; a mention that is elsewhere is an error. */
function listErrors(sheet: Sheet, all: readonly Linked[]): void {
  const gold = [...new Set(all.map((linked) => linked.gold))];
  const auto = [...new Set(all.map((linked) => linked.auto))];
  const [goldIndex, autoIndex] = [gold, auto].map((ids) => new Map(ids.map((id, i) => [id, i]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const together = new Map<string, Candidate>();
  for (const linked of all) {
    const key = `${linked.gold}\n${linked.auto}`;
    const pair = { gold: goldIndex.get(linked.gold)!, auto: autoIndex.get(linked.auto)!, score: 0 };
    const candidate = together.get(key) ?? pair;
    candidate.score++;
    together.set(key, candidate);
  }
  const { matched } = matchBest(gold.length, auto.length, [...together.values()], 0);
  const right = new Set(matched.map((match) => `${gold[match.gold]}\n${auto[match.auto]}`));
  const { goldNames, autoNames } = sheet.pair;
  for (const linked of all) {
    if (right.has(`${linked.gold}\n${linked.auto}`)) continue;
    sheet.error("linking", "label", linked.mention, {
      gold: goldNames.get(linked.gold) ?? null,
      auto: autoNames.get(linked.auto) ?? null,
    });
  }
}

/** How many there were before this one. */
function countUp(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}
