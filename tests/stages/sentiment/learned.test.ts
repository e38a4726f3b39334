import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/annotate.js";
import { checkDocument } from "../../../src/document/check.js";
import type { Role } from "../../../src/document/schema.js";
import { fast } from "../../../src/pipeline/families.js";
import { readingOf } from "../../../src/reading/reading.js";
import { FEATURES } from "../../../src/stages/sentiment/learned/features.js";
import { toneFingerprint } from "../../../src/stages/sentiment/learned/fingerprint.js";
import { learnedTone } from "../../../src/stages/sentiment/learned/learned-tone.js";
import { readTone } from "../../../src/stages/sentiment/learned/model-file.js";
import { sentimentWith } from "../../../src/stages/sentiment/sentiment.js";
import { sentimentWords } from "../../../src/tables/sentiment-words.js";
import { indentedCases } from "../../helpers/indented-cases.js";
import { models, quick } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

const stage = sentimentWith(learnedTone(models.sentiment), models.sentiment.hash, { evidence: true });
const run = (source: string, speaker?: string) => stage.run(named(source, speaker)).sentiment;
const scoreOf = (source: string) => run(source).paragraphs[0]!.score!;
const info = JSON.parse(
  readFileSync(new URL("../../../models/sentiment/model.json", import.meta.url), "utf8"),
) as { fingerprint: string; bytes: number; crossValidated: { r: number; macroF1: number } };

describe("learned sentiment cases", () => {
  for (const { line, text, expected } of indentedCases("learned-sentiment")) {
    it(`line ${line}: ${text}`, () => {
      expect([run(text).paragraphs[0]!.label]).toEqual(expected);
    });
  }
});

describe("the model", () => {
  it("was trained with the features of today; if not, train again", () => {
    expect(toneFingerprint(models.sentiment.weights)).toBe(info.fingerprint);
  });

  it("keeps its budget and its floors under cross-validation", () => {
    expect(info.bytes).toBeLessThanOrEqual(900_000);
    expect(info.crossValidated.r).toBeGreaterThanOrEqual(0.625);
    expect(info.crossValidated.macroF1).toBeGreaterThanOrEqual(0.59);
  });

  it("refuses bytes that are no model", () => {
    expect(() => readTone(new Uint8Array(3))).toThrow("no model of tone");
    expect(() => readTone(new Uint8Array(4000))).toThrow("not a glossator model");
  });
});

describe("evidence", () => {
  it("adds up: what the words gave and what belongs to no word is the score of the sentence", () => {
    const tone = learnedTone(models.sentiment);
    const layers = named("The rescue reached a town up north.");
    const nothing = new Uint8Array(layers.tokens.start.length);
    const sounds = tone.read({
      reading: readingOf(layers),
      skip: nothing,
      quoted: nothing,
      vectors: undefined,
    });
    const length = layers.tokens.start.length;
    const given = sounds.evidence!(0, length).reduce((sum, value) => sum + value, 0);
    const { bias, weights } = readTone(models.sentiment.weights);
    const logOfWords = Math.log(7 + 1);
    // The one feature that belongs to no word: the length, eight before the last.
    const LENGTH = FEATURES - 9;
    expect(given + (bias + weights[LENGTH]! * logOfWords) / 2).toBeCloseTo(
      sounds.of([{ from: 0, to: length }], "both")!.score,
      4,
    );
  });

  it("names the words that decided, with the sign of what they gave, as a table too", async () => {
    const text = "The brave rescue was a triumph. The corrupt mayor lied.";
    const doc = await annotate(text, fast(models, { evidence: true }));
    const given = doc.sentences!.flatMap(({ sentiment }) =>
      sentiment!.evidence!.map(({ start, end, weight }) => [text.slice(start, end), Math.sign(weight)]),
    );
    expect(given).toContainEqual(["triumph", 1]);
    expect(given).toContainEqual(["corrupt", -1]);
    expect(checkDocument(doc)).toEqual([]);
    expect(sentimentWords.rows(doc)).toHaveLength(given.length);
    expect(sentimentWords.rows(await annotate(text, quick))).toEqual([]);
  });
});

describe("voices", () => {
  it("shows a calm report with an angry quotation as both", () => {
    const { paragraphs, quotations } = run(
      "The council met at noon and adopted the plan. {“It is a shameful, disgusting lie,”} said [Ana Brandt].",
      "Ana Brandt",
    );
    expect(paragraphs[0]!.author).toBeGreaterThan(-0.18);
    expect(paragraphs[0]!.quoted).toBeLessThan(-0.18);
    expect(quotations[0]).toMatchObject({ label: "negative" });
  });

  it("hears each of two quotations in the last sentence by itself", () => {
    const { quotations } = run(
      "{“A shameful, disgusting lie,”} said [Ana Brandt], and later, {“a wonderful triumph of hope.”}",
      "Ana Brandt",
    );
    expect(quotations.map((quotation) => quotation!.label)).toEqual(["negative", "positive"]);
  });
});

describe("voices and roles", () => {
  it("gives null to a voice that has no words", () => {
    expect(run("A good day.").paragraphs[0]).toMatchObject({ quoted: null });
    expect(run("{“A good day.”}").paragraphs[0]).toMatchObject({ author: null });
  });

  it("gives sentiment to title, deck and body, with their sentences, and to nothing else", () => {
    const roles: Role[] = ["title", "deck", "byline", "credit", "dateline", "heading", "body", "boilerplate"];
    const layers = named(roles.map(() => "A wonderful day.").join("\n\n"));
    const paragraphs = layers.paragraphs.map((paragraph, i) => ({ ...paragraph, role: roles[i]! }));
    const given = stage.run({ ...layers, paragraphs }).sentiment;
    const bearing = given.paragraphs.flatMap((one, i) => (one ? [roles[i]] : []));
    expect(bearing).toEqual(["title", "deck", "body"]);
    expect(given.sentences.map((one) => one !== null)).toEqual(given.paragraphs.map((one) => one !== null));
  });
});

describe("score", () => {
  it("turns the bad into less bad where it is taken away", () => {
    expect(scoreOf("The pact ended the war.")).toBeGreaterThan(scoreOf("The pact began the war."));
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
});
