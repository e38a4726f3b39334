import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/document/check.js";
import { sha256OfText } from "../../src/document/hash.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";
import { readSharedGold } from "../../src/formats/shared-gold.js";

// The emoji is one code point and two UTF-16 units: everything after it moves by one.
const text = '🏆 Ana wins\n\nCritics booed. "I won," said Brandt; critics hated it.\n';
const points = [...text];

/** Code point offsets of `words`, the n-th time that they stand in the text. */
function at(words: string, occurrence = 1): [number, number] {
  let unit = -1;
  for (let i = 0; i < occurrence; i++) unit = text.indexOf(words, unit + 1);
  const start = [...text.slice(0, unit)].length;
  return [start, start + [...words].length];
}

function span(words: string, occurrence = 1) {
  const [start, end] = at(words, occurrence);
  return { start, end };
}

function gold() {
  return {
    id: "ana-wins",
    sha256: sha256OfText(text),
    offsetUnit: "code point",
    paragraphs: [
      { ...span("🏆 Ana wins"), role: "title", sentiment: "positive" },
      { start: at("Critics")[0], end: points.length - 1, role: "body", sentiment: "negative" },
    ],
    entities: [
      { ...span("Ana"), type: "PERSON", entity: "Ana Brandt" },
      { ...span("Brandt"), type: "PERSON", entity: "Ana Brandt" },
    ],
    quotations: [
      {
        paragraph: 2,
        content: [at('"I won,"')],
        cue: [at("said")],
        source: [at("Brandt")],
        form: "direct",
        speaker: "Ana Brandt",
      },
      {
        paragraph: 2,
        content: [at("it")],
        cue: [at("hated")],
        source: [],
        form: "indirect",
        speaker: "critics",
      },
      { paragraph: 2, content: [at("I won")], cue: [], source: [], form: "indirect", speaker: null },
    ],
    stances: [
      {
        paragraph: 2,
        holder: "critics",
        target: at("Brandt"),
        targetName: "Ana Brandt",
        label: "against",
        evidence: [at("booed")],
      },
      {
        paragraph: 1,
        holder: "Ana Brandt",
        target: at("wins"),
        targetName: "her win",
        label: "favor",
        evidence: [at("wins")],
      },
      {
        paragraph: 2,
        holder: "author",
        target: at("it"),
        targetName: "win",
        label: "against",
        evidence: [at("hated")],
      },
    ],
  };
}

function read(value: unknown, of = text): GlossatorDocument {
  const result = readSharedGold(value, of, "gold.json");
  if (!result.ok) throw new Error(result.problem.message);
  expect(checkDocument({ ...result.value, text: of })).toEqual([]);
  return result.value;
}

function problem(value: unknown, of = text): string {
  const result = readSharedGold(value, of, "gold.json");
  if (result.ok) throw new Error("a problem was expected");
  return `${result.problem.where} ${result.problem.code} ${result.problem.message}`;
}

describe("readSharedGold", () => {
  it("turns code points into UTF-16 units in every layer", () => {
    const doc = read(gold());
    const words = ([start, end]: Piece) => text.slice(start, end);
    expect(doc.paragraphs?.[0]).toMatchObject({ id: "p1", start: 0, end: "🏆 Ana wins".length });
    expect(doc.mentions?.map((m) => words([m.start, m.end]))).toEqual(["Ana", "Brandt"]);
    expect(doc.quotations?.map((q) => [q.content, q.cue, q.source].flat().map(words))).toEqual([
      ['"I won,"', "said", "Brandt"],
      ["it", "hated"],
      ["I won"],
    ]);
    expect(doc.stances?.map((s) => words([s.target.start, s.target.end]))).toEqual(["Brandt", "wins", "it"]);
    expect(doc.stances?.map((s) => s.evidence.map(words).join())).toEqual(["booed", "wins", "hated"]);
  });

  it("resolves names to entities, and keeps described and unknown speakers apart", () => {
    const doc = read(gold());
    expect(doc.entities).toEqual([
      { id: "e1", name: "Ana Brandt", type: "PERSON", aliases: ["Ana", "Brandt"] },
    ]);
    expect(doc.quotations?.map((q) => q.speaker)).toEqual([{ entity: "e1" }, { text: "critics" }, null]);
    expect(doc.quotations?.map((q) => q.paragraph)).toEqual(["p2", "p2", "p2"]);
    const critics = text.indexOf("Critics");
    expect(doc.stances?.map((s) => s.holder)).toEqual([
      { text: "critics", start: critics, end: critics + 7 },
      { entity: "e1", start: 3, end: 6 },
      { author: true },
    ]);
    expect(doc.stances?.map((s) => s.target.entity ?? s.target.text)).toEqual(["e1", "her win", "win"]);
  });

  it("finds a described holder before the paragraph where the paragraph does not have it", () => {
    const earlier = gold();
    earlier.stances[0]!.holder = "ana";
    const doc = read(earlier);
    expect(doc.stances?.[0]?.holder).toEqual({ text: "ana", start: 3, end: 6 });
  });

  it("carries the hash and no text", () => {
    const doc = read(gold());
    expect(doc.text).toBeUndefined();
    expect(doc.sha256).toBe(sha256OfText(text));
    expect(JSON.stringify(doc)).not.toContain("I won");
  });

  it("refuses another text, another shape, offsets outside and holders that are nowhere", () => {
    expect(problem(gold(), `${text} `)).toBe(
      "gold.json wrong-hash the text given is not the one annotated (ana-wins)",
    );
    expect(problem({ ...gold(), offsetUnit: "utf16" })).toContain("not-shared-gold is no shared gold");
    const outside = gold();
    outside.paragraphs[1]!.end = 500;
    expect(problem(outside)).toBe(
      `gold.json offset-outside code point offset 500 is outside the text (0 to ${points.length})`,
    );
    const beyond = gold();
    beyond.stances[0]!.paragraph = 3;
    expect(problem(beyond)).toBe("gold.json offset-outside paragraph 3 does not exist (1 to 2)");
    const nowhere = gold();
    nowhere.stances[0]!.holder = "the referees";
    expect(problem(nowhere)).toBe(
      'gold.json holder-not-found holder "the referees" of p2 is not in the text before it',
    );
  });
});
