import { describe, expect, it } from "vitest";
import { linkMentions, type Named } from "../../../src/stages/entities/linking/link.js";
import { readCases } from "../../helpers/cases.js";
import { runEntities } from "../../helpers/run-entities.js";

describe("linking, by the cases of linking.txt", () => {
  for (const { title, body } of readCases("linking.txt")) {
    it(title, () => {
      const wanted: string[] = [];
      const starts: number[] = [];
      let text = "";
      let at = 0;
      for (const match of body.matchAll(/\{([^=}]*)=([^}]*)\}/g)) {
        text += body.slice(at, match.index);
        starts.push(text.length);
        wanted.push(`${match[1]} = ${match[2]}`);
        text += match[1];
        at = match.index + match[0].length;
      }
      text += body.slice(at);
      const { mentions, entities } = runEntities(text);
      const got = starts.map((start) => {
        const mention = mentions.find((m) => m.start === start);
        const name = entities.find(({ id }) => id === mention?.entity)?.name;
        return mention ? `${text.slice(mention.start, mention.end)} = ${name}` : `nothing at ${start}`;
      });
      expect(got).toEqual(wanted);
    });
  }
});

describe("linkMentions", () => {
  const named = (surface: string, type: Named["type"], before = ""): Named => ({ surface, type, before });

  it("gives a country its ISO 3166 code, whichever name it goes by", () => {
    const { entities, entityOf } = linkMentions([
      named("UK", "GPE"),
      named("Britain", "GPE"),
      named("Paris", "GPE"),
    ]);
    expect(entityOf).toEqual([0, 0, 1]);
    expect(entities[0]).toMatchObject({ name: "Britain", aliases: ["UK"], ids: { iso3166: "GB" } });
    expect(entities[1]).not.toHaveProperty("ids");
  });

  it("keeps a place and a person of one name apart", () => {
    expect(linkMentions([named("Jordan", "GPE"), named("Jordan", "PERSON")]).entityOf).toEqual([0, 1]);
  });

  it("never joins two full names that differ", () => {
    const { entities } = linkMentions([named("Bela Novak", "PERSON"), named("Boris Novak", "PERSON")]);
    expect(entities).toHaveLength(2);
  });

  it("lists each other form of a name once, in order", () => {
    const { entities } = linkMentions([
      named("Novak", "PERSON"),
      named("Bela Novak", "PERSON"),
      named("Novak", "PERSON", "mr."),
      named("Bela", "PERSON"),
    ]);
    expect(entities).toEqual([{ name: "Bela Novak", type: "PERSON", aliases: ["Novak", "Bela"] }]);
  });

  it("does not take the beginning of a common word for a company's short name", () => {
    expect(
      linkMentions([named("National", "ORG"), named("National Grain Board", "ORG")]).entities,
    ).toHaveLength(2);
  });
});
