import { expect, it } from "vitest";
import { Clusters } from "../../../src/learn/clusters.js";
import { stanceArticle } from "../../../src/stages/stance/learned/article.js";
import { withoutDoubles } from "../../../src/stages/stance/learned/doubles.js";
import { stanceWords } from "../../../src/stages/stance/learned/word-table.js";
import { sceneOf } from "../../../src/stages/stance/scene.js";
import { models } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

const table = stanceWords(Clusters.of(models.stance.clusters));

/** Who is left holding a stance toward Otto Keller, with the score, where every pair has the score of its holder. */
function holders(source: string, scoreOf: (holder: string) => number, least = 0.25) {
  const layers = named(source, null);
  const article = stanceArticle(sceneOf(layers), table, () => true);
  const name = (id: string) => layers.entities.find((entity) => entity.id === id)!.name;
  const judged = article.candidates
    .filter(({ target }) => target.type === "PERSON" && name(target.key) === "Otto Keller")
    .map((candidate) => {
      const holder = candidate.holder.holder!;
      const who = "entity" in holder ? name(holder.entity) : "text" in holder ? holder.text : "author";
      return { who, candidate, label: "against" as const, score: scoreOf(who) };
    });
  return withoutDoubles(article, judged, least).map((one) => [(one as { who?: string }).who, one.score]);
}

it("keeps a name and not its apposition, with the higher score of the two", () => {
  const source =
    "[Ana Brandt] of [Elm|GPE], the only senator to oppose [Otto Keller], left. It was late. All slept.";
  const found = holders(source, (who) => (who === "senator" ? 0.8 : 0.3));
  expect(found).toContainEqual(["Ana Brandt", 0.8]);
  expect(found.map(([who]) => who)).not.toContain("senator");
});

it("keeps a group and not the name inside its phrase, unless the group is not sure enough to be written", () => {
  const source = "[Ana Brandt] supporters opposed [Otto Keller] in May. It was late. All slept.";
  expect(holders(source, () => 0.5)).toEqual([["Ana Brandt supporters", 0.5]]);
  const weak = holders(source, (who) => (who === "Ana Brandt" ? 0.5 : 0.1));
  expect(weak).toContainEqual(["Ana Brandt", 0.5]);
});

it("keeps two who stand side by side", () => {
  const source = "[Ana Brandt] and the senators opposed [Otto Keller] in May. It was late. All slept.";
  expect(
    holders(source, () => 0.5)
      .map(([who]) => who)
      .sort(),
  ).toEqual(["Ana Brandt", "senators"]);
});
