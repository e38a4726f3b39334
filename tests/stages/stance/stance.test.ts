/** The stage over made-up matrices and columns: what becomes of proposals. */
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../src/document/check.js";
import { sha256OfText } from "../../../src/document/hash.js";
import type { Role } from "../../../src/document/schema.js";
import { stanceReader, stanceWith } from "../../../src/stages/stance/stance.js";
import { lettersOf } from "../../helpers/letters.js";
import { named } from "../../helpers/named.js";
import { row, SMALL, smallMatrices, vectorsOf } from "../../helpers/vectors.js";

/** First and further words of favor and against, surer in capitals; targets; holders who are named nowhere. */
const KINDS = {
  FAVOR: { tags: [0, 9, 0, 0, 0] },
  AGAINST: { tags: [0, 0, 0, 9, 0] },
  favor: { tags: [0, 1.5, 0, 0, 0] },
  against: { tags: [0, 0, 0, 1.5, 0] },
  target: { party: [9, 0], tags: [9, 0, 0, 0, 0] },
  holder: { party: [0, 9], tags: [9, 0, 0, 0, 0] },
  /** A name that is the likeliest holder. */
  who: { span: [9, 0], tags: [9, 0, 0, 0, 0] },
} as const;

/** A head that does what the columns say. Stands by the probability of its word of attitude. */
const matrices = (given: Record<string, readonly number[]> = {}) =>
  smallMatrices({
    "arc.0.bias": [1, 0],
    "arc.1.bias": [0, 1],
    "who_query.bias": [1, 0, 0, 0],
    "who_key.weight": [1, 0, 0, 0, 0, 0, 0, 0],
    "who_other.bias": [-9, -9],
    "manners.bias": [-9, -9],
    "standing.plain.weight": [4],
    "standing.plain.bias": [-2],
    ...given,
  });

/** The layers of a text with its columns; `words` says what kind of word each is, all others are none. */
function layersOf(source: string, words: Record<string, keyof typeof KINDS>, speaker?: string) {
  const layers = named(source, speaker);
  const rows = layers.tokens.start.map((start, i) => {
    const kind = words[layers.text.slice(start, layers.tokens.end[i])];
    return row({ bias: [-3, -3], ...(kind ? (KINDS[kind] as object) : { tags: [9, 0, 0, 0, 0] }) });
  });
  return { ...layers, vectors: vectorsOf(SMALL, rows) };
}

function stances(
  source: string,
  words: Record<string, keyof typeof KINDS>,
  {
    given = {},
    least = 0.5,
    speaker,
  }: { given?: Record<string, readonly number[]>; least?: number; speaker?: string } = {},
) {
  const layers = layersOf(source, words, speaker);
  const found = stanceWith(matrices(given), least, "sha256:0").run(layers).stances;
  const { vectors: _, ...rest } = layers;
  const document = {
    ...{ schema: "glossator/1", offsetUnit: "utf16", sha256: sha256OfText(rest.text), layers: {}, notes: [] },
    ...{ ...rest, stances: found },
  } as const;
  expect(checkDocument(document as never)).toEqual([]);
  return { found, text: layers.text };
}

const NAMED = { Ana: "who", Brandt: "who", tax: "target" } as const;

describe("a stance", () => {
  it("says who, of what, where, by which words, and how likely", () => {
    const { found, text } = stances("[Ana Brandt] rejects the tax.", { ...NAMED, rejects: "AGAINST" });
    expect(found).toHaveLength(1);
    const [{ score, ...one }] = found as [(typeof found)[0]];
    expect(one).toEqual({
      id: "t1",
      paragraph: "p1",
      sentence: "s1",
      label: "against",
      holder: { entity: "e1", start: 0, end: 10 },
      target: { start: text.indexOf("the tax"), end: text.indexOf("."), text: "the tax" },
      evidence: [[text.indexOf("rejects"), text.indexOf(" the")]],
    });
    // sigmoid(4 · tag − 2), with two decimals
    expect(score).toBeCloseTo(0.88, 6);
  });

  it("is the author's, or of words that name nobody", () => {
    const words = { teachers: "holder", tax: "target", rejects: "AGAINST" } as const;
    const of = (author: number, others: number) =>
      stances("The teachers rejects the tax.", words, { given: { "who_other.bias": [author, others] } })
        .found[0]!.holder;
    expect(of(9, 0)).toEqual({ author: true });
    expect(of(0, 9)).toEqual({ text: "The teachers", start: 0, end: 12 });
  });

  it("names the entity that its target is, and the quotation that it stands in", () => {
    const { found } = stances(
      "{“[Otto Keller] disappoints,”} said [Ana Brandt].",
      { Otto: "target", Keller: "target", disappoints: "AGAINST", Ana: "who", Brandt: "who" },
      { speaker: "Ana Brandt" },
    );
    expect(found).toMatchObject([{ target: { entity: "e1" }, holder: { entity: "e2" }, quotation: "q1" }]);
  });

  it("is hedged and negated where the head says so", () => {
    const words = { ...NAMED, rejects: "AGAINST" } as const;
    const manner = (hedged: number, negated: number) =>
      stances("[Ana Brandt] rejects the tax.", words, { given: { "manners.bias": [hedged, negated] } })
        .found[0]!;
    expect(manner(1, -1)).toMatchObject({ hedged: true });
    expect(manner(1, -1)).not.toHaveProperty("negated");
    expect(manner(-1, 1)).toMatchObject({ negated: true });
    expect(manner(-1, 1)).not.toHaveProperty("hedged");
  });

  it("is left where it is less likely than asked for", () => {
    const words = { ...NAMED, rejects: "against" } as const;
    const [weak] = stances("[Ana Brandt] rejects the tax.", words, { least: 0 }).found;
    expect(weak!.score).toBeGreaterThan(0.2);
    expect(stances("[Ana Brandt] rejects the tax.", words, { least: weak!.score! }).found).toHaveLength(1);
    expect(stances("[Ana Brandt] rejects the tax.", words, { least: weak!.score! + 0.01 }).found).toEqual([]);
  });
});

describe("stances of an article", () => {
  it("come in the order of their words, their pieces of evidence too and apart", () => {
    const { found, text } = stances(
      "[Ana Brandt] rejects, then hates the tax.\n\n[Ana Brandt] likes the tax.",
      { ...NAMED, rejects: "against", hates: "AGAINST", likes: "FAVOR" },
    );
    expect(found.map(({ id, label, paragraph }) => `${id} ${label} ${paragraph}`)).toEqual([
      "t1 against p1",
      "t2 favor p2",
    ]);
    expect(found[0]!.evidence.map(([start, end]) => text.slice(start, end))).toEqual(["rejects", "hates"]);
  });

  it("do not contradict each other: the likelier side stands, in each paragraph by itself", () => {
    const words = { ...NAMED, rejects: "against", likes: "FAVOR", hates: "AGAINST" } as const;
    const { found } = stances(
      "[Ana Brandt] rejects and likes the tax.\n\n[Ana Brandt] hates the tax.",
      words,
      { least: 0 },
    );
    expect(found.map(({ label }) => label)).toEqual(["favor", "against"]);
  });

  it("stand in title, deck and body, and nowhere else", () => {
    const roles: Role[] = ["title", "deck", "byline", "credit", "dateline", "heading", "body", "boilerplate"];
    const source = roles.map(() => "[Ana Brandt] rejects the tax.").join("\n\n");
    const layers = layersOf(source, { ...NAMED, rejects: "AGAINST" });
    const paragraphs = layers.paragraphs.map((paragraph, i) => ({ ...paragraph, role: roles[i]! }));
    const { stances: found } = stanceWith(matrices(), 0, "sha256:0").run({ ...layers, paragraphs });
    expect(found.map(({ paragraph }) => roles[Number(paragraph.slice(1)) - 1])).toEqual([
      "title",
      "deck",
      "body",
    ]);
  });

  it("of a text without words or names are none", () => {
    for (const source of ["", "—", "It rained."]) expect(stances(source, {}).found).toEqual([]);
  });
});

describe("time", () => {
  it("grows with the text, also where a paragraph has no end of a sentence and names and attitudes everywhere", () => {
    const seconds = (count: number) => {
      const rows = Array.from({ length: count }, (_, i) =>
        row({
          tags: i % 40 === 0 ? [0, 9, 0, 0, 0] : [9, 0, 0, 0, 0],
          bias: [i % 4 === 0 ? 1 : -3, -3],
          party: [i % 3, 0],
        }),
      );
      const mentions = Array.from(
        { length: Math.floor(count / 25) },
        (_, k) => [25 * k, 25 * k + 2, k % 400, "PERSON"] as const,
      );
      const layers = { ...lettersOf(count, { mentions }), vectors: vectorsOf(SMALL, rows) };
      const read = stanceReader(matrices());
      const started = process.cpuUsage();
      expect(read(layers).judged.length).toBeGreaterThanOrEqual(count / 400);
      return process.cpuUsage(started).user / 1e6;
    };
    seconds(2000);
    const [one, eight] = [seconds(12_500), seconds(100_000)];
    // Eight times the text; a square would be 64 times.
    expect(eight).toBeLessThan(24 * one + 1);
  }, 60_000);
});
