import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../src/document/check.js";
import { sha256OfText } from "../../../src/document/hash.js";
import { type GlossatorDocument, SCHEMA, type Stance } from "../../../src/document/schema.js";
import { sentiment } from "../../../src/stages/sentiment/sentiment.js";
import { stance } from "../../../src/stages/stance/stance.js";
import { indentedCases } from "../../helpers/indented-cases.js";
import { named } from "../../helpers/named.js";

/** The speaker of a marked quotation is the name after *said*. */
function layersOf(source: string) {
  return named(source, /said \[([^\]|]+)/.exec(source)?.[1] ?? null);
}

function run(source: string): { stances: Stance[]; layers: ReturnType<typeof named> } {
  const layers = layersOf(source);
  return { stances: stance.run(layers).stances, layers };
}

function written(source: string): string[] {
  const { stances, layers } = run(source);
  const name = (id: string) => layers.entities.find((entity) => entity.id === id)!.name;
  const lines = stances.map(({ holder, target, label }) => {
    const who = "author" in holder ? "author" : "entity" in holder ? name(holder.entity) : holder.text;
    return `${who} > ${layers.text.slice(target.start, target.end)} : ${label}`;
  });
  return lines.length > 0 ? lines.sort() : ["none"];
}

describe("stance cases", () => {
  for (const { line, text, expected } of indentedCases("stance")) {
    it(`line ${line}: ${text}`, () => {
      expect(written(text)).toEqual([...expected].sort());
    });
  }
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ...["[Ana Brandt]", "[Otto Keller]", "[Norland|GPE]", "criticized", "praised", "opposes", "support for"],
    ...["critical of", "a critic of"],
    ...[
      "was",
      "by",
      "not",
      "to",
      "and",
      "who",
      ",",
      ".",
      "“",
      "”",
      "the ferry tax",
      "she",
      "him",
      "it",
      "a liar",
    ],
    ...[
      "-backed",
      "\u{1F600}",
      "called",
      "as",
      "on",
      "that",
      "against",
      "{He is a fraud}",
      "said",
      "may",
      "\n\n",
    ],
  );

  it("gives a document whose parts fit together", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const layers = named(pieces.join(" "), "Ana Brandt");
        const given = { ...sentiment.run(layers).sentiment, stances: stance.run(layers).stances };
        const doc: GlossatorDocument = {
          ...layers,
          schema: SCHEMA,
          offsetUnit: "utf16",
          sha256: sha256OfText(layers.text),
          layers: {},
          paragraphs: layers.paragraphs.map((one, i) => ({ ...one, sentiment: given.paragraphs[i]! })),
          stances: given.stances,
        };
        expect(checkDocument(doc)).toEqual([]);
        for (const { score } of given.stances) expect(score).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a stance carries", () => {
  it("has the words that show it as evidence, its paragraph and its sentence", () => {
    const { stances, layers } = run("It rained.\n\n[Ana Brandt] lashed out at [Otto Keller].");
    expect(stances).toHaveLength(1);
    const [one] = stances;
    expect(one!.evidence.map(([start, end]) => layers.text.slice(start, end))).toEqual(["lashed out at"]);
    expect(one).toMatchObject({ id: "t1", paragraph: "p2", sentence: "s2" });
  });

  it("names the quotation that it stands in", () => {
    expect(run("{“I oppose the ferry tax,”} said [Ana Brandt].").stances[0]).toMatchObject({
      quotation: "q1",
    });
    expect(run("[Ana Brandt] opposes the ferry tax.").stances[0]).not.toHaveProperty("quotation");
  });

  it("marks what is hedged or negated and is less sure of it", () => {
    const [plain] = run("[Ana Brandt] endorsed [Otto Keller].").stances;
    const [hedged] = run("[Ana Brandt] may endorse [Otto Keller].").stances;
    const [negated] = run("[Ana Brandt] never endorsed [Otto Keller].").stances;
    expect(hedged).toMatchObject({ label: "favor", hedged: true });
    expect(negated).toMatchObject({ label: "against", negated: true });
    expect(hedged!.score).toBeLessThan(plain!.score!);
    expect(negated!.score).toBeLessThan(plain!.score!);
  });

  it("gives a described holder in its own words, with its place", () => {
    const { stances, layers } = run("Many union officials condemned the ferry tax.");
    const { holder } = stances[0]!;
    if (!("text" in holder)) throw new Error(`no described holder: ${JSON.stringify(holder)}`);
    expect(layers.text.slice(holder.start, holder.end)).toBe(holder.text);
    expect(holder.text).toMatch(/union officials$/);
  });

  it("is not read from headings and boilerplate", () => {
    const layers = layersOf("[Ana Brandt] praised [Otto Keller].");
    const paragraphs = layers.paragraphs.map((paragraph) => ({ ...paragraph, role: "boilerplate" as const }));
    expect(stance.run({ ...layers, paragraphs }).stances).toEqual([]);
  });

  it("takes a long sentence without end in time that grows with its length", () => {
    const time = (n: number) => {
      const layers = layersOf(`${"[Ana Brandt] and critics of the plan oppose , and ".repeat(n)}.`);
      const begun = performance.now();
      stance.run(layers);
      return performance.now() - begun;
    };
    time(500);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(500), 5));
  });
});
