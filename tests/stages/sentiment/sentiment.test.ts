import { describe, expect, it } from "vitest";
import type { Role } from "../../../src/document/schema.js";
import { sentiment } from "../../../src/stages/sentiment/sentiment.js";
import { indentedCases } from "../../helpers/indented-cases.js";
import { named } from "../../helpers/named.js";

const run = (source: string, speaker?: string) => sentiment.run(named(source, speaker));
const scoreOf = (source: string) => run(source).sentiment.paragraphs[0]!.score!;

describe("sentiment cases", () => {
  for (const { line, text, expected } of indentedCases("sentiment")) {
    it(`line ${line}: ${text}`, () => {
      expect([run(text).sentiment.paragraphs[0]!.label]).toEqual(expected);
    });
  }
});

describe("score", () => {
  it("weighs a boosted word more and a diminished word less", () => {
    expect(scoreOf("It was a very happy day.")).toBeGreaterThan(scoreOf("It was a happy day."));
    expect(scoreOf("It was a slightly happy day.")).toBeLessThan(scoreOf("It was a happy day."));
  });

  it("leaves a negation its clause and no more", () => {
    expect(scoreOf("He did not come, and the feast looked wonderful.")).toBeGreaterThan(
      scoreOf("He did not call it wonderful, and the feast came."),
    );
  });

  it("stays within −1 and 1 and is never −0, whatever the text", () => {
    for (const text of [
      "terrible ".repeat(5000),
      "wonderful ".repeat(5000),
      "… — !!!",
      "\u{1F600} \u{1F600}",
    ]) {
      const score = scoreOf(text);
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
      expect(Object.is(score, -0)).toBe(false);
    }
  });

  it("is the same for a property name of objects as for any unknown word", () => {
    expect(scoreOf("The constructor met the prototype.")).toBe(0);
  });
});

describe("voices", () => {
  it("keeps the writer's words and the quoted ones apart", () => {
    const [paragraph] = run(
      "The mood was wonderful. {“It is a terrible disaster,”} said [Ana Brandt].",
      "Ana Brandt",
    ).sentiment.paragraphs;
    expect(paragraph!.author).toBeGreaterThan(0);
    expect(paragraph!.quoted).toBeLessThan(0);
  });

  it("gives null to a voice that has no words", () => {
    expect(run("A good day.").sentiment.paragraphs[0]).toMatchObject({ quoted: null });
    expect(run("{“A good day.”}").sentiment.paragraphs[0]).toMatchObject({ author: null });
  });
});

describe("roles", () => {
  it("gives sentiment to title, deck and body, with their sentences, and to nothing else", () => {
    const roles: Role[] = ["title", "deck", "byline", "credit", "dateline", "heading", "body", "boilerplate"];
    const layers = named(roles.map(() => "A wonderful day.").join("\n\n"));
    const paragraphs = layers.paragraphs.map((paragraph, i) => ({ ...paragraph, role: roles[i]! }));
    const given = sentiment.run({ ...layers, paragraphs }).sentiment;
    const bearing = given.paragraphs.flatMap((one, i) => (one ? [roles[i]] : []));
    expect(bearing).toEqual(["title", "deck", "body"]);
    expect(given.sentences.map((one) => one !== null)).toEqual(given.paragraphs.map((one) => one !== null));
  });

  it("calls a paragraph without any weighing word neutral, with 0", () => {
    expect(run("The train leaves at noon.").sentiment.paragraphs[0]).toMatchObject({
      label: "neutral",
      score: 0,
    });
  });
});
