import type { GlossatorDocument } from "../../document/schema.js";
import { overlaps, type Span } from "../../document/span.js";
import type { ComparedLayer } from "../layer.js";
import { type Candidate, type Matching, matchBest } from "../matching.js";
import { F1 } from "../measure.js";
import { type EntityNames, nameOf, sameName } from "../names.js";
import type { Pair } from "../pair.js";
import type { Sheet } from "../sheet.js";

/** A stance by the names in it. The span is that of its target; `paragraph` is an index into the pair's. */
export interface NamedStance extends Span {
  paragraph: number;
  holder: string | null;
  target: string | null;
  label: "favor" | "against";
}

/**
 * Stances. `target`: same paragraph, holder (by name), label, and a target that overlaps or has the same name;
 * `holder`: the same without the target.
 */
export const stance: ComparedLayer = {
  name: "stance",
  figures: [
    {
      key: "stance.target",
      title: "paragraph, holder, target, label",
      tally: "stance.target",
      measure: F1,
    },
    { key: "stance.holder", title: "paragraph, holder, label", tally: "stance.holder", measure: F1 },
  ],
  annotated: (doc) => doc.stances !== undefined,
  compare: (sheet) => {
    const [gold, auto] = namedStances(sheet.pair);
    const label = (a: NamedStance, b: NamedStance) => a.label === b.label;
    const whole = match(gold, auto, (a, b) => label(a, b) && sameHolder(a, b) && sameTarget(a, b));
    sheet.open("stance.target", F1);
    sheet.matching("stance.target", whole, gold, auto);
    sheet.open("stance.holder", F1);
    const loose = match(gold, auto, (a, b) => label(a, b) && sameHolder(a, b));
    sheet.matching("stance.holder", loose, gold, auto);
    listErrors(sheet, gold, auto, whole);
  },
};

/** Stances of gold, and those of the other document whose target begins inside a paragraph of gold. */
export function namedStances({
  gold,
  auto,
  goldNames,
  autoNames,
  text,
  paragraphs,
  paragraphAt,
}: Pair): [NamedStance[], NamedStance[]] {
  const index = new Map(gold.paragraphs?.map(({ id }, i) => [id, i]));
  const named = (
    doc: GlossatorDocument,
    names: EntityNames,
    place: (stance: { paragraph: string; target: Span }) => number,
  ) =>
    (doc.stances ?? []).map((stance) => ({
      start: stance.target.start,
      end: stance.target.end,
      paragraph: place(stance),
      holder: nameOf(stance.holder, names, text),
      target: nameOf(stance.target, names, text),
      label: stance.label,
    }));
  const theirs = named(gold, goldNames, ({ paragraph }) => index.get(paragraph) ?? -1);
  const own = named(auto, autoNames, ({ target }) => paragraphAt(target.start));
  return [
    theirs,
    own.filter(({ paragraph, start }) => {
      const inside = paragraphs[paragraph]!;
      return inside.start <= start && start < inside.end;
    }),
  ];
}

export function sameHolder(a: NamedStance, b: NamedStance): boolean {
  return a.paragraph === b.paragraph && sameName(a.holder, b.holder);
}

export function sameTarget(a: NamedStance, b: NamedStance): boolean {
  return overlaps(a, b) || sameName(a.target, b.target);
}

function match(
  gold: readonly NamedStance[],
  auto: readonly NamedStance[],
  same: (a: NamedStance, b: NamedStance) => boolean,
): Matching {
  return matchBest(
    gold.length,
    auto.length,
    pairsInParagraph(gold, auto, (a, b) => (same(a, b) ? 1 : 0)),
    1,
  );
}

/** Pairs of stances that stand in one paragraph, with their score; those that score 0 are left out. */
export function pairsInParagraph(
  gold: readonly NamedStance[],
  auto: readonly NamedStance[],
  score: (a: NamedStance, b: NamedStance) => number,
): Candidate[] {
  const own = new Map<number, number[]>();
  auto.forEach(({ paragraph }, j) => {
    const here = own.get(paragraph);
    if (here) here.push(j);
    else own.set(paragraph, [j]);
  });
  return gold.flatMap((theirs, i) =>
    (own.get(theirs.paragraph) ?? []).flatMap((j) => {
      const value = score(theirs, auto[j]!);
      return value > 0 ? [{ gold: i, auto: j, score: value }] : [];
    }),
  );
}

/** What is left over: the other label, another target, or nothing like it. */
function listErrors(
  sheet: Sheet,
  gold: readonly NamedStance[],
  auto: readonly NamedStance[],
  whole: Matching,
): void {
  let missed = whole.missed.map((i) => gold[i]!);
  let wrong = whole.wrong.map((j) => auto[j]!);
  for (const [kind, same] of [
    ["label", sameTarget],
    ["target", (a: NamedStance, b: NamedStance) => a.label === b.label],
  ] as const) {
    const rest = match(missed, wrong, (a, b) => sameHolder(a, b) && same(a, b));
    for (const { gold: i, auto: j } of rest.matched) {
      sheet.error("stance", kind, missed[i]!, { gold: inWords(missed[i]!), auto: inWords(wrong[j]!) });
    }
    missed = rest.missed.map((i) => missed[i]!);
    wrong = rest.wrong.map((j) => wrong[j]!);
  }
  for (const theirs of missed) sheet.error("stance", "missed", theirs, { gold: inWords(theirs) });
  for (const own of wrong) sheet.error("stance", "wrong", own, { auto: inWords(own) });
}

function inWords({ holder, label, target }: NamedStance): string {
  return `${holder ?? "?"} ${label} ${target ?? "?"}`;
}
