import { ROLES } from "../vocabulary.js";
import { layer, type ValueOf } from "./layer.js";
import { id, type Plain, sentimentShape, span } from "./shapes.js";

export const paragraphs = layer({
  name: "paragraphs",
  shape: (z) =>
    z.array(
      z.object({ id: id(z), ...span(z), role: z.enum(ROLES), sentiment: sentimentShape(z).optional() }),
    ),
  check(paragraphs, check) {
    check.ids("paragraphs", paragraphs);
    check.ordered("paragraphs", paragraphs, true);
  },
});
export type Paragraph = Plain<ValueOf<typeof paragraphs>[number]>;

/** None crosses a paragraph. */
export const sentences = layer({
  name: "sentences",
  shape: (z) =>
    z.array(z.object({ id: id(z), ...span(z), paragraph: id(z), sentiment: sentimentShape(z).optional() })),
  check(sentences, check) {
    check.ids("sentences", sentences);
    check.ordered("sentences", sentences, true);
    sentences.forEach(({ start, end, paragraph: within, sentiment }, i) => {
      const paragraph = check.refers(`sentences[${i}].paragraph`, within, "paragraphs") as
        | Paragraph
        | undefined;
      if (paragraph && (start < paragraph.start || end > paragraph.end))
        check.fail("outside-paragraph", `sentences[${i}]`, `is not inside paragraph ${paragraph.id}`);
      check.ordered(`sentences[${i}].sentiment.evidence`, sentiment?.evidence, true);
    });
  },
});
export type Sentence = Plain<ValueOf<typeof sentences>[number]>;
