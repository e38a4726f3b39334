import { ENTITY_TYPES, type GlossatorDocument, ROLES } from "../../document/schema.js";
import type { Span } from "../../document/span.js";
import type { ComparedLayer } from "../layer.js";
import { hasSentiment, SENTIMENT_LABELS } from "../layers/sentiment.js";
import { namedStances, pairsInParagraph, sameHolder, sameTarget } from "../layers/stance.js";
import { matchBest, spanKey } from "../matching.js";
import { confusion } from "../measure.js";
import type { Pair } from "../pair.js";

/** A place that both people marked, and the label that each gave it. */
interface Labelled {
  place: Span;
  first: string;
  second: string;
}

/** Roles of the paragraphs that both have (exact span). */
export const roleLabels = labels({
  key: "roles",
  name: "roles",
  labels: ROLES,
  annotated: (doc) => doc.paragraphs !== undefined,
  listsErrors: true,
  pairs: ({ auto, gold }) => onSharedSpans(auto.paragraphs, gold.paragraphs, ({ role }) => role),
});

/** Sentiment of the paragraphs that both have and both judged. */
export const sentimentLabels = labels({
  key: "sentiment",
  name: "sentiment",
  labels: SENTIMENT_LABELS,
  annotated: hasSentiment,
  listsErrors: true,
  pairs: ({ auto, gold }) =>
    onSharedSpans(auto.paragraphs, gold.paragraphs, ({ sentiment }) => sentiment?.label),
});

/** Types of the mentions that both have (exact span). */
export const entityLabels = labels({
  key: "entityTypes",
  name: "entity types",
  labels: ENTITY_TYPES,
  annotated: (doc) => doc.mentions !== undefined,
  listsErrors: false,
  pairs: ({ auto, gold }) => onSharedSpans(auto.mentions, gold.mentions, ({ type }) => type),
});

/** Labels of the stances that both have: same paragraph, holder and target, whatever the label. */
export const stanceLabels = labels({
  key: "stanceLabels",
  name: "stance labels",
  labels: ["favor", "against"],
  annotated: (doc) => doc.stances !== undefined,
  listsErrors: false,
  pairs: (pair) => {
    const [gold, auto] = namedStances(pair);
    // Where one holder is marked twice, the stances that agree belong together.
    const candidates = pairsInParagraph(gold, auto, (a, b) =>
      sameHolder(a, b) && sameTarget(a, b) ? (a.label === b.label ? 1 : 0.5) : 0,
    );
    return matchBest(gold.length, auto.length, candidates, 0).matched.map(({ gold: i, auto: j }) => ({
      place: gold[i]!,
      first: auto[j]!.label,
      second: gold[i]!.label,
    }));
  },
});

function labels(what: {
  /** First part of the keys of its figures. */
  key: string;
  name: string;
  labels: readonly string[];
  annotated: (doc: GlossatorDocument) => boolean;
  /** False where another layer lists the same differences. */
  listsErrors: boolean;
  pairs: (pair: Pair) => Labelled[];
}): ComparedLayer {
  const { accuracy, kappa, alpha } = confusion(what.labels.length);
  const tally = `${what.key}.labels`;
  return {
    name: what.name,
    figures: [
      { key: `${what.key}.same`, title: "same label", tally, measure: accuracy },
      { key: `${what.key}.kappa`, title: "Cohen's κ", tally, measure: kappa },
      { key: `${what.key}.alpha`, title: "Krippendorff's α, nominal", tally, measure: alpha },
    ],
    annotated: what.annotated,
    compare: (sheet) => {
      sheet.open(tally, kappa);
      for (const { place, first, second } of what.pairs(sheet.pair)) {
        const cell = what.labels.indexOf(first) * what.labels.length + what.labels.indexOf(second);
        sheet.add(tally, place.start, cell);
        if (what.listsErrors && first !== second)
          sheet.error(what.name, "label", place, { auto: first, gold: second });
      }
    },
  };
}

function onSharedSpans<Item extends Span>(
  first: readonly Item[] = [],
  second: readonly Item[] = [],
  labelOf: (item: Item) => string | undefined,
): Labelled[] {
  const others = new Map(second.map((item) => [spanKey(item), item]));
  return first.flatMap((item) => {
    const other = others.get(spanKey(item));
    const [a, b] = [labelOf(item), other && labelOf(other)];
    return a !== undefined && b !== undefined ? [{ place: item, first: a, second: b }] : [];
  });
}
