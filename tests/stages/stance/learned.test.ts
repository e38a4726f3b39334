import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { probe } from "../../../scripts/stance/probe.js";
import { checkDocument } from "../../../src/document/check.js";
import { sha256OfText } from "../../../src/document/hash.js";
import { type GlossatorDocument, SCHEMA, type Stance } from "../../../src/document/schema.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { fingerprintOf } from "../../../src/stages/stance/learned/fingerprint.js";
import { LEAST_STANCE, learnedStances } from "../../../src/stages/stance/learned/learned-stance.js";
import { stanceWords } from "../../../src/stages/stance/learned/word-table.js";
import { stanceWith } from "../../../src/stages/stance/stance.js";
import { indentedCases } from "../../helpers/indented-cases.js";
import { models } from "../../helpers/models.js";
import { named } from "../../helpers/named.js";

const { stance: model, quotations } = models;
const info = JSON.parse(readFileSync(new URL("../../../models/stance/model.json", import.meta.url), "utf8"));
const usual = stanceWith(learnedStances(model, LEAST_STANCE));

/** The speaker of a marked quotation is the name after *said*. */
const layersOf = (source: string) => named(source, /said \[([^\]|]+)/.exec(source)?.[1] ?? null);

function written(source: string): string[] {
  const layers = layersOf(source);
  const name = (id: string) => layers.entities.find((entity) => entity.id === id)!.name;
  const lines = usual.run(layers).stances.map(({ holder, target, label, evidence, negated, hedged }) => {
    const who = "author" in holder ? "author" : "entity" in holder ? name(holder.entity) : holder.text;
    const what = target.entity === undefined ? target.text : name(target.entity);
    const words = evidence.map(([start, end]) => layers.text.slice(start, end)).join(" … ");
    return `${who} > ${what} : ${label}${negated ? ", negated" : ""}${hedged ? ", hedged" : ""} (${words})`;
  });
  return lines.length > 0 ? lines.sort() : ["none"];
}

describe("the model of stances", () => {
  it("was trained on the features that the code computes (else: npm run train -- stance)", () => {
    expect(fingerprintOf(probe(), stanceWords(new Clusters(model.clusters)))).toBe(info.fingerprint);
  });

  it("keeps to its budget of 0.8 MB", () => {
    expect(model.weights.length).toBeLessThan(800_000);
    expect(model.weights.length).toBe(info.bytes);
  });

  it("is refused by name where the bytes are another model", () => {
    expect(() => learnedStances({ ...model, weights: quotations.weights }, 0.5)).toThrow(
      /no model of stances: it has no weights/,
    );
  });
});

describe("learned stance cases", () => {
  for (const { line, text, expected } of indentedCases("stance-learned")) {
    it(`line ${line}: ${text}`, () => {
      expect(written(text)).toEqual([...expected].sort());
    });
  }
});

describe("the least score", () => {
  const layers = layersOf(
    "[Ana Brandt] criticized [Otto Keller]. [Otto Keller] met [Hilda Lund] after the vote.",
  );
  const found = (least: number): Stance[] => stanceWith(learnedStances(model, least)).run(layers).stances;

  it("leaves out what is less sure, and nothing else", () => {
    const all = found(0.01);
    expect(all.length).toBeGreaterThan(found(0.5).length);
    const sure = all.filter(({ score }) => score! >= 0.5).map(({ id: _, ...stance }) => stance);
    expect(found(0.5).map(({ id: _, ...stance }) => stance)).toEqual(sure);
    expect(sure).toMatchObject([{ label: "against", holder: { entity: "e1" }, target: { entity: "e2" } }]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ...[
      "[Ana Brandt]",
      "[Otto Keller]",
      "[Norland|GPE]",
      "[the Council|ORG]",
      "criticized",
      "praised",
      "fears",
    ],
    ...[
      "the president",
      "they",
      "it",
      "she",
      "was",
      "by",
      "not",
      "and",
      "who",
      "the plan",
      "critics",
      "said",
    ],
    ...["{“Keller is a disgrace”}", ".", ",", "😀", "\n\n"],
  );

  it("gives stances that pass the check of a document, whose evidence is in their sentence", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const layers = layersOf(pieces.join(" "));
        const { stances } = stanceWith(learnedStances(model, 0.01)).run(layers);
        const { id, text, meta, paragraphs, sentences, tokens, mentions, entities, quotations } = layers;
        const doc = {
          ...{ schema: SCHEMA, id, offsetUnit: "utf16", text, sha256: sha256OfText(text), meta, layers: {} },
          ...{ paragraphs, sentences, tokens, mentions, entities, quotations, stances },
        } as GlossatorDocument;
        expect(checkDocument(doc)).toEqual([]);
        for (const { sentence, evidence, score } of stances) {
          const { start, end } = sentences.find((s) => s.id === sentence)!;
          expect(evidence.length).toBeGreaterThan(0);
          for (const [from, to] of evidence) expect(from >= start && to <= end).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0.01);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it("gives no title as evidence in our own articles", () => {
  const folder = new URL("../../../annotations/auto/", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const doc: GlossatorDocument = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const words = doc.stances!.flatMap(({ evidence }) => evidence.map(([a, b]) => doc.text!.slice(a, b)));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => /^(Mr|Mrs|Ms|Dr|Sen|Gov)\.$/.test(word))).toEqual([]);
  }
});
