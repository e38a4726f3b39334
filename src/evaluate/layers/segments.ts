import type { GlossatorDocument } from "../../document/schema.js";
import type { Span } from "../../document/span.js";
import type { ComparedLayer } from "../layer.js";
import { matchEqual, spanKey } from "../matching.js";
import { F1 } from "../measure.js";

/** Tokens, by exact span. */
export const tokens = segments("tokens", ({ tokens: columns }) =>
  columns?.start.map((start, i) => ({ start, end: columns.end[i]! })),
);

/** Paragraphs, by exact span, whatever their role. */
export const paragraphs = segments("paragraphs", (doc) => doc.paragraphs);

/** Sentences, by exact span. */
export const sentences = segments("sentences", (doc) => doc.sentences);

function segments(name: string, spansOf: (doc: GlossatorDocument) => Span[] | undefined): ComparedLayer {
  return {
    name,
    figures: [{ key: `${name}.f1`, title: "exact span", tally: name, measure: F1 }],
    annotated: (doc) => spansOf(doc) !== undefined,
    compare: (sheet) => {
      sheet.open(name, F1);
      const gold = spansOf(sheet.pair.gold) ?? [];
      const auto = spansOf(sheet.pair.auto) ?? [];
      const matching = matchEqual(gold, auto, spanKey);
      sheet.matching(name, matching, gold, auto);
      for (const i of matching.missed) sheet.error(name, "missed", gold[i]!, {});
      for (const j of matching.wrong) sheet.error(name, "wrong", auto[j]!, {});
    },
  };
}
