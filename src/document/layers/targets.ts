import { layer, type ValueOf } from "./layer.js";
import { type Plain, sentimentShape, span } from "./shapes.js";

/** Spans whose sentiment is asked for: takes the place of the caller's `article.asked`, and begins with these. */
export const asked = layer({
  name: "asked",
  shape: (z) => z.array(z.object(span(z))),
  stored: "nowhere",
});

/** Answers to `asked`, in the order asked. */
export const targets = layer({
  name: "targets",
  shape: (z) => z.array(z.object({ ...span(z), sentiment: sentimentShape(z) })),
  /** Where nobody asked, there is nothing to answer; a codebook asks for what it finds. */
  wanted: (article, { asked = [] }) => article.asked !== undefined || asked.length > 0,
  check(targets, check) {
    targets.forEach((target, i) => {
      check.span(`targets[${i}]`, target);
    });
  },
});
export type Target = Plain<ValueOf<typeof targets>[number]>;
