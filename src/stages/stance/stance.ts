import { stage } from "../stage.js";

/** Who is for or against whom or what. */
export const stance = stage({
  name: "stance",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "entities", "quotations"],
  gives: ["stances"],
  run() {
    return { stances: [] };
  },
});
