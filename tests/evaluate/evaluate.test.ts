import { describe, expect, it } from "vitest";
import type { GlossatorDocument, Mention, Quotation, Stance } from "../../src/document/schema.js";
import type { ErrorRow } from "../../src/evaluate/errors.js";
import { evaluation } from "../../src/evaluate/evaluate.js";
import type { Figure } from "../../src/evaluate/report.js";
import { compareOne, documentOf, piece, place } from "./documents.js";

const TEXT =
  "Dam vote splits Oxmoor\n\n" +
  "Ana Brandt said the dam is safe. Carl Cole of the River Board rejects it.\n\n" +
  "“We will sue,” said Mr. Cole, “and we will win.” Brandt laughed.\n\n" +
  "Subscribe to the Oxmoor Post.";
const TITLE = { id: "p1", ...place(TEXT, "Dam vote splits Oxmoor"), role: "title" as const };
const FIRST = { id: "p2", start: TEXT.indexOf("Ana"), end: TEXT.indexOf("\n\n“"), role: "body" as const };
const SECOND = { id: "p3", start: TEXT.indexOf("“"), end: TEXT.indexOf("\n\nSub"), role: "body" as const };
const LAST = { id: "p4", ...place(TEXT, "Subscribe to the Oxmoor Post."), role: "boilerplate" as const };

type Layers = Partial<GlossatorDocument>;

/** The figures by key and the errors of two documents of the same text. */
function scored(auto: Layers, gold: Layers): { figures: Map<string, Figure>; errors: ErrorRow[] } {
  const result = compareOne(evaluation(), documentOf(TEXT, auto), documentOf(TEXT, gold));
  if (!result.ok) throw new Error(result.problem.message);
  const { report, errors } = result.value;
  return { figures: new Map(report.figures.map((figure) => [figure.key, figure])), errors };
}

/** `[right, predicted, gold]` of a figure. */
function counts(figures: Map<string, Figure>, key: string): (number | null)[] {
  const { tp, predicted, gold } = figures.get(key)!.counts;
  return [tp, predicted, gold];
}

/** Errors without what is the same in all: kind, words, gold, auto. */
function told(errors: ErrorRow[], layer: string): string[] {
  return errors
    .filter((error) => error.layer === layer)
    .map(({ kind, text, gold, auto }) => `${kind}: ${text}: ${gold} / ${auto}`);
}

describe("layers that are absent", () => {
  it("does not score what gold has not annotated", () => {
    const { figures, errors } = scored({ paragraphs: [TITLE], mentions: [] }, {});
    expect([...figures.values()].every(({ value, documents }) => value === null && documents === 0)).toBe(
      true,
    );
    expect(errors).toEqual([]);
  });

  it("counts what the document lacks as empty", () => {
    const { figures } = scored({}, { paragraphs: [TITLE], sentences: [{ ...TITLE, paragraph: "p1" }] });
    expect(figures.get("roles.accuracy")!.value).toBe(0);
    expect(figures.get("sentences.f1")!.value).toBe(0);
    expect(counts(figures, "sentences.f1")).toEqual([0, 0, 1]);
  });

  it("gives null where a layer was annotated and neither found anything", () => {
    const { figures } = scored({ mentions: [] }, { mentions: [] });
    expect(figures.get("entities.strict")).toMatchObject({ value: null, interval: null, documents: 1 });
  });
});

describe("roles", () => {
  it("counts a paragraph with the same span and role", () => {
    const { figures, errors } = scored(
      { paragraphs: [TITLE, { ...FIRST, role: "deck" }, { ...SECOND, end: SECOND.end - 1 }] },
      { paragraphs: [TITLE, FIRST, SECOND] },
    );
    expect(figures.get("roles.accuracy")!.value).toBeCloseTo(1 / 3, 12);
    expect(counts(figures, "roles.accuracy")).toEqual([1, 3, 3]);
    expect(told(errors, "roles").map((line) => line.split(":")[0])).toEqual(["label", "wrong", "missed"]);
  });
});

describe("tokens and sentences", () => {
  it("counts exact spans", () => {
    const column = (...ends: number[]) => ({
      start: ends.map((_, i) => i * 4),
      end: ends,
      pos: ends.map(() => "X" as const),
      lemma: ends.map(() => ""),
    });
    const { figures, errors } = scored({ tokens: column(3, 8) }, { tokens: column(3, 7, 11) });
    expect(counts(figures, "tokens.f1")).toEqual([1, 2, 3]);
    expect(figures.get("tokens.f1")!.value).toBeCloseTo(0.4, 12);
    expect(told(errors, "tokens").map((line) => line.split(":")[0])).toEqual(["missed", "wrong", "missed"]);
  });
});

describe("entities", () => {
  const mention = (words: string, type: Mention["type"], entity?: string, nth = 1): Mention => ({
    id: `m-${words}-${nth}`,
    ...place(TEXT, words, nth),
    type,
    ...(entity !== undefined && { entity }),
  });
  const gold = [
    mention("Oxmoor", "GPE"),
    mention("Ana Brandt", "PERSON"),
    mention("Carl Cole", "PERSON"),
    mention("River Board", "ORG"),
    mention("Oxmoor Post", "ORG"),
  ];
  const auto = [
    mention("Oxmoor", "GPE"),
    mention("Ana Brandt", "ORG"),
    mention("Cole of the River", "PERSON"),
    mention("the River Board", "ORG"),
    mention("Subscribe", "PERSON"),
  ];

  it("scores exact spans with their type, all together, names only, and by type", () => {
    const { figures } = scored({ mentions: auto }, { mentions: gold });
    expect(counts(figures, "entities.strict")).toEqual([1, 5, 5]);
    expect(counts(figures, "entities.names")).toEqual([1, 5, 5]);
    expect(counts(figures, "entities.GPE")).toEqual([1, 1, 1]);
    expect(counts(figures, "entities.PERSON")).toEqual([0, 2, 2]);
    expect(figures.get("entities.EVENT")!.value).toBeNull();
  });

  it("scores overlap of the same type as partial, one to one", () => {
    const { figures } = scored({ mentions: auto }, { mentions: gold });
    expect(counts(figures, "entities.partial")).toEqual([3, 5, 5]);
    const twice = scored(
      { mentions: [mention("Ana", "PERSON"), mention("Brandt", "PERSON")] },
      { mentions: [mention("Ana Brandt", "PERSON")] },
    );
    expect(counts(twice.figures, "entities.partial")).toEqual([1, 2, 1]);
  });

  it("leaves numbers and dates out of names", () => {
    const vote = [mention("Dam vote", "EVENT")];
    const { figures } = scored({ mentions: vote }, { mentions: vote });
    expect(counts(figures, "entities.names")).toEqual([0, 0, 0]);
    expect(counts(figures, "entities.strict")).toEqual([1, 1, 1]);
  });

  it("tells another label from another boundary from a miss", () => {
    const { errors } = scored({ mentions: auto }, { mentions: gold });
    expect(told(errors, "entities")).toEqual([
      "label: Ana Brandt: PERSON / ORG",
      "boundary: Carl Cole: PERSON / Cole of the River",
      "boundary: River Board: ORG / the River Board",
      "wrong: Subscribe: / PERSON".replace(": /", ":  /"),
      "missed: Oxmoor Post: ORG / ",
    ]);
  });

  it("scores links by pairs and B-cubed, over the mentions that both link", () => {
    const linked = (...ids: (string | undefined)[]): Layers => ({
      mentions: [
        mention("Ana Brandt", "PERSON", ids[0]),
        mention("Carl Cole", "PERSON", ids[1]),
        mention("Cole", "PERSON", ids[2], 2),
        mention("Brandt", "PERSON", ids[3], 2),
      ],
      entities: [
        { id: "e1", name: "Ana Brandt", type: "PERSON", aliases: [] },
        { id: "e2", name: "Carl Cole", type: "PERSON", aliases: [] },
      ],
    });
    // Gold {Brandt, Brandt} {Cole, Cole}; the document {Brandt} {Cole, Cole, Brandt}: of its three pairs one is right.
    const { figures, errors } = scored(linked("e1", "e2", "e2", "e2"), linked("e1", "e2", "e2", "e1"));
    expect(counts(figures, "linking.pairs")).toEqual([1, 3, 2]);
    // Precision (1 + 2/3 + 2/3 + 1/3) / 4 = 2/3, recall (1/2 + 1 + 1 + 1/2) / 4 = 3/4.
    expect(figures.get("linking.b3")!.value).toBeCloseTo((2 * (2 / 3) * (3 / 4)) / (2 / 3 + 3 / 4), 12);
    expect(told(errors, "linking")).toEqual(["label: Brandt: Ana Brandt / Carl Cole"]);
    const unlinked = scored(linked("e1", undefined, "e2", undefined), linked("e1", "e2", "e2", "e1"));
    expect(counts(unlinked.figures, "linking.pairs")).toEqual([0, 0, 0]);
    expect(unlinked.figures.get("linking.pairs")!.value).toBeNull();
  });
});

describe("quotations", () => {
  const safe: Quotation = {
    id: "q1",
    paragraph: "p2",
    form: "indirect",
    content: [piece(TEXT, "the dam is safe")],
    cue: [piece(TEXT, "said")],
    source: [piece(TEXT, "Ana Brandt")],
    speaker: { text: "Ana Brandt" },
  };
  const sue: Quotation = {
    id: "q2",
    paragraph: "p3",
    form: "direct",
    content: [piece(TEXT, "“We will sue,”"), piece(TEXT, "“and we will win.”")],
    cue: [piece(TEXT, "said", 2)],
    source: [piece(TEXT, "Mr. Cole")],
    speaker: { text: "Carl Cole" },
  };

  it("gives full marks for the same quotations", () => {
    const { figures, errors } = scored({ quotations: [safe, sue] }, { quotations: [safe, sue] });
    for (const figure of ["loose", "tight", "characters", "cue", "source", "speaker"]) {
      expect(figures.get(`quotations.${figure}`)!.value, figure).toBe(1);
    }
    expect(errors).toEqual([]);
  });

  it("matches loosely and tightly, and judges cue, source and speaker", () => {
    // The first piece is 14 characters of 32 in all: Jaccard .44, loose but not tight.
    const half: Quotation = {
      ...sue,
      content: [sue.content[0]!],
      source: [piece(TEXT, "Brandt", 2)],
      speaker: { text: "Brandt" },
    };
    const { figures, errors } = scored({ quotations: [half] }, { quotations: [safe, sue] });
    expect(counts(figures, "quotations.loose")).toEqual([1, 1, 2]);
    expect(counts(figures, "quotations.tight")).toEqual([0, 1, 2]);
    expect(counts(figures, "quotations.characters")).toEqual([14, 14, 47]);
    expect(counts(figures, "quotations.cue")).toEqual([1, 1, 2]);
    expect(counts(figures, "quotations.source")).toEqual([0, 1, 1]);
    expect(counts(figures, "quotations.speaker")).toEqual([0, 1, 1]);
    expect(told(errors, "quotations")).toEqual([
      "missed: the dam is safe: indirect / ",
      "boundary: “We will sue,” … “and we will win.”: “We will sue,” … “and we will win.” / “We will sue,”",
      "source: “We will sue,” … “and we will win.”: Mr. Cole / Brandt",
      "speaker: “We will sue,” … “and we will win.”: Carl Cole / Brandt",
    ]);
  });

  it("asks for a source and a speaker only where gold has one", () => {
    const nobody: Quotation = { ...safe, source: [], speaker: null };
    const { figures } = scored({ quotations: [safe] }, { quotations: [nobody] });
    expect(figures.get("quotations.source")!.value).toBeNull();
    expect(figures.get("quotations.speaker")!.value).toBeNull();
  });

  it("knows a speaker by the entity's name", () => {
    const { figures } = scored(
      {
        quotations: [{ ...sue, speaker: { entity: "e7" } }],
        entities: [{ id: "e7", name: "Carl Cole", type: "PERSON", aliases: [] }],
      },
      { quotations: [sue] },
    );
    expect(counts(figures, "quotations.speaker")).toEqual([1, 1, 1]);
  });
});

describe("sentiment", () => {
  it("judges the paragraphs that gold judges; none of one's own is neutral", () => {
    const good = { label: "positive" as const, score: 1 };
    const bad = { label: "negative" as const, score: -1 };
    const even = { label: "neutral" as const, score: 0 };
    const { figures, errors } = scored(
      {
        paragraphs: [
          { ...TITLE, sentiment: bad },
          { ...FIRST, sentiment: bad },
          SECOND,
          { ...LAST, sentiment: bad },
        ],
      },
      {
        paragraphs: [
          { ...TITLE, sentiment: bad },
          { ...FIRST, sentiment: good },
          { ...SECOND, sentiment: even },
          LAST,
        ],
      },
    );
    expect(counts(figures, "sentiment.accuracy")).toEqual([2, 3, 3]);
    expect(figures.get("sentiment.accuracy")!.value).toBeCloseTo(2 / 3, 12);
    expect(figures.get("sentiment.macroF1")!.value).toBeCloseTo((0 + 1 + 2 / 3) / 3, 12);
    // p_o = 2/3; p_e = (1·0 + 1·1 + 1·2) / 9.
    expect(figures.get("sentiment.kappa")!.value).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 12);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      layer: "sentiment",
      kind: "label",
      gold: "positive",
      auto: "negative",
    });
  });
});

describe("stance", () => {
  const rejects: Stance = {
    id: "t1",
    paragraph: "p2",
    label: "against",
    holder: { text: "Carl Cole", ...place(TEXT, "Carl Cole") },
    target: { ...place(TEXT, "it."), text: "the dam" },
    evidence: [piece(TEXT, "rejects")],
  };
  const gold = { paragraphs: [TITLE, FIRST, SECOND], stances: [rejects] };
  const against = (change: Partial<Stance>) =>
    scored({ ...gold, stances: [{ ...rejects, ...change }] }, gold);

  it.each([
    ["the same", {}, [1, 1], []],
    [
      "a target elsewhere with the same name",
      { target: { ...place(TEXT, "the dam"), text: "dam" } },
      [1, 1],
      [],
    ],
    [
      "a target at the place under another name",
      { target: { ...place(TEXT, "rejects it"), text: "safety" } },
      [1, 1],
      [],
    ],
    ["a holder known by his last name", { holder: { text: "Mr. Cole", start: 0, end: 3 } }, [1, 1], []],
    ["another target", { target: { ...place(TEXT, "Ana Brandt"), text: "Ana Brandt" } }, [0, 1], ["target"]],
    ["the other label", { label: "favor" as const }, [0, 0], ["label"]],
    ["the writer as holder", { holder: { author: true as const } }, [0, 0], ["wrong", "missed"]],
    [
      "another paragraph",
      { target: { ...place(TEXT, "Mr. Cole"), text: "the dam" } },
      [0, 0],
      ["missed", "wrong"],
    ],
  ])("judges %s", (_what, change, [target, holder], kinds) => {
    const { figures, errors } = against(change);
    expect(counts(figures, "stance.target")).toEqual([target, 1, 1]);
    expect(counts(figures, "stance.holder")).toEqual([holder, 1, 1]);
    expect(errors.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });

  it("leaves out a stance whose target is in none of gold's paragraphs, as measure.py does", () => {
    const { figures } = against({ target: { ...place(TEXT, "Oxmoor Post"), text: "the dam" } });
    expect(counts(figures, "stance.holder")).toEqual([0, 0, 1]);
  });

  it("tells in words who is for or against what", () => {
    expect(told(against({ label: "favor" }).errors, "stance")).toEqual([
      "label: it.: Carl Cole against the dam / Carl Cole favor the dam",
    ]);
  });
});

describe("the text", () => {
  const unnamed: Stance = {
    id: "t1",
    paragraph: "p2",
    label: "favor",
    holder: { author: true },
    target: place(TEXT, "the dam"),
    evidence: [],
  };
  const withText = documentOf(TEXT, { paragraphs: [FIRST], stances: [unnamed] });
  const { text: _, ...standOff } = withText;
  const code = (result: ReturnType<typeof compareOne>) => (result.ok ? "ok" : result.problem.code);

  it("is taken from gold, from the call, or from the document", () => {
    expect(code(compareOne(evaluation(), standOff, withText))).toBe("ok");
    expect(code(compareOne(evaluation(), standOff, standOff, TEXT))).toBe("ok");
    expect(code(compareOne(evaluation(), withText, standOff))).toBe("ok");
  });

  it("is asked for only where names stand nowhere else", () => {
    expect(code(compareOne(evaluation(), standOff, standOff))).toBe("no-text");
    const named = { ...standOff, stances: [{ ...unnamed, target: { ...unnamed.target, text: "the dam" } }] };
    expect(code(compareOne(evaluation(), named, named))).toBe("ok");
  });

  it("must be the one that was annotated", () => {
    const result = compareOne(evaluation(), documentOf(`${TEXT} `, {}), withText);
    expect(code(result)).toBe("different-text");
    expect(!result.ok && result.problem.message).toContain("annotate the text of gold again");
    expect(code(compareOne(evaluation(), standOff, standOff, "another"))).toBe("wrong-hash");
  });
});

describe("many documents", () => {
  const pair = (right: number, all: number): [GlossatorDocument, GlossatorDocument] => {
    const text = "word ".repeat(all);
    const sentences = Array.from({ length: all }, (_, i) => ({
      id: `s${i}`,
      start: i * 5,
      end: i * 5 + 4,
      paragraph: "p1",
    }));
    return [documentOf(text, { sentences: sentences.slice(0, right) }), documentOf(text, { sentences })];
  };

  it("adds up counts, and draws documents for the interval", () => {
    const run = evaluation();
    for (const [right, all] of [
      [1, 4],
      [4, 4],
      [2, 2],
    ] as const) {
      expect(run.add(...pair(right, all)).ok).toBe(true);
    }
    const report = run.report({ seed: 5, resamples: 500 });
    expect(report).toMatchObject({ documents: 3, resampled: "documents", seed: 5, resamples: 500 });
    const figure = report.figures.find(({ key }) => key === "sentences.f1")!;
    expect(figure.counts).toEqual({ tp: 7, predicted: 7, gold: 10 });
    expect(figure.value).toBeCloseTo(14 / 17, 12);
    // The worst draw is three times the first document (F1 2/5), the best never has it (F1 1).
    expect(figure.interval).toEqual([expect.closeTo(0.4, 9), 1]);
    expect(run.report({ seed: 5, resamples: 500 })).toEqual(report);
  });

  it("draws paragraphs where there is one document", () => {
    const { figures } = scored(
      { paragraphs: [FIRST, { ...SECOND, role: "deck" }] },
      { paragraphs: [FIRST, SECOND] },
    );
    expect(figures.get("roles.accuracy")!.interval).toEqual([0, 1]);
  });

  it("adds nothing where two documents cannot be compared", () => {
    const run = evaluation();
    expect(run.add(pair(1, 2)[0], pair(1, 3)[1]).ok).toBe(false);
    expect(run.report().documents).toBe(0);
  });
});
