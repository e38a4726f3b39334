import { stage } from "../stage.js";

/** Statements attributed to a source: content, cue, source and speaker. */
export const quotations = stage({
  name: "quotations",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "entities"],
  gives: ["quotations"],
  run() {
    return { quotations: [] };
  },
});
