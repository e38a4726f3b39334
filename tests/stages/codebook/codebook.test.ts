import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/annotate.js";
import { checkDocument } from "../../../src/document/check.js";
import type { Mention } from "../../../src/document/schema.js";
import { withCodebook } from "../../../src/pipeline/with-codebook.js";
import { codebookWith } from "../../../src/stages/codebook/codebook.js";
import { codebookOf } from "../../helpers/codebook.js";
import { whole as base } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

/** `words=entity:TYPE` of each mention, after the codebook has spoken over the marked names of `source`. */
function imposed(yaml: string, source: string, join: [from: string, into: string][] = []): string[] {
  const layers = named(source);
  // The linker has joined these names.
  for (const [from, into] of join) {
    const [lost, kept] = [from, into].map((name) => layers.entities.find((e) => e.name === name)!);
    for (const mention of layers.mentions) if (mention.entity === lost!.id) mention.entity = kept!.id;
    kept!.aliases.push(lost!.name);
    layers.entities.splice(layers.entities.indexOf(lost!), 1);
  }
  const { mentions, entities } = codebookWith(codebookOf(yaml)).run(layers);
  const ids = mentions.map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, i) => `m${i + 1}`));
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `e${i + 1}`));
  return mentions.map(({ start, end, entity, type }: Mention) => {
    const one = entities.find(({ id }) => id === entity);
    return `${layers.text.slice(start, end)}=${one?.name ?? ""}:${type}`;
  });
}

const target = (label: string, type: string, ...names: string[]) =>
  `targets:\n  ${label}:\n    type: ${type}\n    names: ${JSON.stringify(names)}\n`;

describe("the codebook before the finder of names", () => {
  it("finds what the finder did not, under one entity with the codebook's name", () => {
    const yaml = target("the pipeline", "FAC", "Nord Line 2", "NL2", "the project");
    expect(imposed(yaml, "Nord Line 2 is late. NL2 leaks, and the project’s foes know.")).toEqual([
      "Nord Line 2=the pipeline:FAC",
      "NL2=the pipeline:FAC",
      "the project=the pipeline:FAC",
    ]);
  });

  it("gives its name and type to what the finder found under one of the names, and makes no second one", () => {
    const yaml = target("the pipeline", "FAC", "Nord Line 2", "NL2");
    expect(imposed(yaml, "[Nord Line 2|ORG] and [NL2|PRODUCT].")).toEqual([
      "Nord Line 2=the pipeline:FAC",
      "NL2=the pipeline:FAC",
    ]);
  });

  it("takes over the other forms of an entity that it names", () => {
    const yaml = target("Norland", "GPE", "Norland");
    expect(
      imposed(yaml, "[Norland|GPE] voted; the [Republic|GPE] waits.", [["Republic", "Norland"]]),
    ).toEqual(["Norland=Norland:GPE", "Republic=Norland:GPE"]);
    const article = target("Norland", "GPE", "the Republic");
    expect(
      imposed(article, "[Norland|GPE] voted; the [Republic|GPE] waits.", [["Republic", "Norland"]]),
    ).toEqual(["Norland=Norland:GPE", "the Republic=Norland:GPE"]);
  });

  it("wins where it overlaps a name, a longer one too; what has no mention left is no entity", () => {
    const yaml = target("Osk", "GPE", "Osk", "Port of Osk");
    expect(
      imposed(yaml, "The [Bank of Osk|ORG] and the Port of [Osk Ltd|ORG], [May|DATE] in [Elm|GPE]."),
    ).toEqual(["Osk=Osk:GPE", "Port of Osk=Osk:GPE", "May=:DATE", "Elm=Elm:GPE"]);
  });

  it("wins over a date", () => {
    expect(imposed(target("the May law", "LAW", "May law"), "The [May|DATE] law passed.")).toEqual([
      "May law=the May law:LAW",
    ]);
  });
});

describe("people of one surname", () => {
  it("a person takes the whole name that the finder found", () => {
    expect(imposed(target("Orlov", "PERSON", "Orlov"), "[Vladimir Orlov] met Orlov.")).toEqual([
      "Vladimir Orlov=Orlov:PERSON",
      "Orlov=Orlov:PERSON",
    ]);
  });

  it("but not the name of somebody else, where the codebook gives the full name", () => {
    const yaml = target("Lang", "PERSON", "Peter Lang", "Lang", "President Lang");
    expect(imposed(yaml, "[Anna Lang] and [P. Lang] met [Peter K. Lang]. [Lang] left.")).toEqual([
      "Anna Lang=Anna Lang:PERSON",
      "P. Lang=Lang:PERSON",
      "Peter K. Lang=Lang:PERSON",
      "Lang=Lang:PERSON",
    ]);
  });

  it("nor does one form draw another person's entity to it", () => {
    const yaml = target("Peter Lang", "PERSON", "Peter Lang", "Lang");
    expect(
      imposed(yaml, "[Anna Lang] came. [Lang] spoke. [Anna Lang] left.", [["Lang", "Anna Lang"]]),
    ).toEqual(["Anna Lang=Anna Lang:PERSON", "Lang=Peter Lang:PERSON", "Anna Lang=Anna Lang:PERSON"]);
  });

  it("two targets in what was found as one name are two", () => {
    const yaml =
      target("Orlov", "PERSON", "Orlov") + target("Halden", "PERSON", "Halden").replace("targets:\n", "");
    expect(imposed(yaml, "An [Orlov-Halden] summit; [Eva Orlov-Weber] was not there, nor [Halden].")).toEqual(
      [
        "Orlov=Orlov:PERSON",
        "Halden=Halden:PERSON",
        "Eva Orlov-Weber=Eva Orlov-Weber:PERSON",
        "Halden=Halden:PERSON",
      ],
    );
  });

  it("a place is not found in a person's name", () => {
    expect(imposed(target("Elm", "GPE", "Elm"), "[Carl Elm] lives in Elm.")).toEqual([
      "Carl Elm=Carl Elm:PERSON",
      "Elm=Elm:GPE",
    ]);
  });
});

describe("an entity of the codebook", () => {
  it("has the forms of the article as aliases, the label as its id, and no score", async () => {
    const yaml = target("the ferry", "PRODUCT", "Strait ferry", "the boat");
    const doc = await annotate("The Strait ferry is the boat.", withCodebook(base, codebookOf(yaml)));
    expect(doc.entities).toEqual([
      {
        id: "e1",
        name: "the ferry",
        type: "PRODUCT",
        aliases: ["Strait ferry", "the boat"],
        ids: { codebook: "the ferry" },
      },
    ]);
    expect(doc.mentions![0]).toEqual({ id: "m1", start: 4, end: 16, type: "PRODUCT", entity: "e1" });
  });

  it("is quoted, is a target of stance, and gets sentiment behind what the caller asked", async () => {
    const yaml =
      target("the ferry", "PRODUCT", "the boat") + target("Bo", "PERSON", "Bo").replace("targets:\n", "");
    const text = 'Ana Brandt praised the boat. "It is a wonderful boat," Bo said. The town burned.';
    const asked = [{ start: text.indexOf("town"), end: text.indexOf("town") + 4 }];
    const doc = await withCodebook(base, codebookOf(yaml)).annotate({ id: "a", text, meta: {}, asked });
    const idOf = (name: string) => doc.entities!.find((e) => e.name === name)!.id;
    expect(doc.stances!.map(({ target, label }) => [target.entity, label])).toContainEqual([
      idOf("the ferry"),
      "favor",
    ]);
    expect(doc.quotations!.find(({ form }) => form !== "indirect")!.speaker).toEqual({ entity: idOf("Bo") });
    expect(doc.targets!.map(({ start, end }) => text.slice(start, end))).toEqual(["town", "the boat", "Bo"]);
    expect(doc.targets![1]!.sentiment.label).toBe("positive");
  });
});

describe("the document", () => {
  const codebook = codebookOf(
    `${target("Halden", "PERSON", "Halden", "Mr. Vey")}categories:\n  water:\n    words: [river*, dam, water*: 2]\n  fire:\n    words: [fire]\n`,
  );
  const whole = withCodebook(base, codebook);

  it("says which codebook, keeps who made mentions, and holds every category", async () => {
    const doc = await annotate("Halden spoke of the waters of the dam.", whole);
    expect(doc.layers.categories).toEqual({ by: "codebook", version: "1.0.0", model: codebook.hash });
    expect(doc.layers.mentions).toEqual((await annotate("Halden spoke.", base)).layers.mentions);
    expect(doc.layers).not.toHaveProperty("asked");
    expect(doc.categories).toEqual([
      {
        name: "water",
        found: [
          { start: 20, end: 26, entry: "water*", weight: 2 },
          { start: 34, end: 37, entry: "dam", weight: 1 },
        ],
      },
      { name: "fire", found: [] },
    ]);
  });

  const texts = readdirSync("corpus")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`corpus/${name}`, "utf8"));

  it("is sound for every article of the corpus", async () => {
    for (const text of texts) expect(checkDocument(await annotate(text, whole))).toEqual([]);
  });

  it("is unchanged but for categories where the codebook finds nothing", async () => {
    const nothing = withCodebook(base, codebookOf(target("Z", "ORG", "Zzyzx")));
    for (const text of texts.slice(0, 4)) {
      const { categories, layers, ...rest } = await annotate(text, nothing);
      const { layers: plain, ...without } = await annotate(text, base);
      expect(categories).toEqual([]);
      expect(JSON.stringify(rest)).toBe(JSON.stringify(without));
      expect({ ...plain, categories: layers.categories }).toEqual(layers);
    }
  });
});
