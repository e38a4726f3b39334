import type { Stance } from "../../document/schema.js";
import { stage } from "../stage.js";
import { readStances } from "./read-stances.js";
import { type StanceLayers, sceneOf } from "./scene.js";

/** What finds stances: the rules, or a model. Gives them in the order of the text, without ids. */
export type StanceFinder = (layers: StanceLayers) => Stance[];

const byRules: StanceFinder = (layers) => readStances(sceneOf(layers)).map(({ stance }) => stance);

/** The stance stage with another finder; `model` is the hash of its model. */
export function stanceWith(find: StanceFinder, model?: string) {
  return stage({
    name: "stance",
    version: model === undefined ? "1.0.0" : "2.0.0",
    ...(model !== undefined && { model }),
    needs: ["paragraphs", "tokens", "sentences", "mentions", "entities", "quotations"],
    gives: ["stances"],
    run(layers) {
      return { stances: find(layers).map((stance, i) => ({ ...stance, id: `t${i + 1}` })) };
    },
  });
}

/** Who is for or against whom or what, by rules over words that tell an attitude. */
export const stance = stanceWith(byRules);
