import { stage } from "../stage.js";

/** Mentions of names, dates and numbers, and the entities that the names mean. */
export const entities = stage({
  name: "entities",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "expressions"],
  gives: ["mentions", "entities"],
  run() {
    return { mentions: [], entities: [] };
  },
});
