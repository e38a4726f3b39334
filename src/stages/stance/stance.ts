import { stage } from "../stage.js";
import { readStances } from "./read-stances.js";

/** Who is for or against whom or what, by rules over words that tell an attitude. */
export const stance = stage({
  name: "stance",
  version: "1.0.0",
  needs: ["paragraphs", "tokens", "sentences", "mentions", "entities", "quotations"],
  gives: ["stances"],
  run(layers) {
    return { stances: readStances(layers).map(({ stance }, i) => ({ ...stance, id: `t${i + 1}` })) };
  },
});
