import { describe, expect, it } from "vitest";
import type { GlossatorDocument, SentimentLabel, Stance } from "../../../src/document/schema.js";
import { agreement } from "../../../src/evaluate/agreement/agree.js";
import { unitizedAlpha } from "../../../src/evaluate/agreement/continuum-list.js";
import { sectioned } from "../../../src/evaluate/agreement/unitized.js";
import type { Figure } from "../../../src/evaluate/report.js";
import { compareOne, documentOf, piece, place } from "../documents.js";

const TEXT = "Ana Brandt backs the dam.\nCarl Cole said the dam leaks.\nOxmoor waits.\n";
const LINES = ["Ana Brandt backs the dam.", "Carl Cole said the dam leaks.", "Oxmoor waits."];

function compared(first: Partial<GlossatorDocument>, second: Partial<GlossatorDocument>) {
  const result = compareOne(agreement(), documentOf(TEXT, first), documentOf(TEXT, second));
  if (!result.ok) throw new Error(result.problem.message);
  const { report, errors } = result.value;
  const figures = new Map<string, Figure>(report.figures.map((figure) => [figure.key, figure]));
  return { figures, errors, value: (key: string) => figures.get(key)!.value };
}

function judged(...labels: (SentimentLabel | null)[]) {
  return labels.map((label, i) => ({
    id: `p${i + 1}`,
    ...place(TEXT, LINES[i]!),
    role: "body" as const,
    ...(label && { sentiment: { label, score: 0 } }),
  }));
}

describe("agree", () => {
  it("compares only what both annotated", () => {
    const { figures } = compared({ mentions: [], paragraphs: [] }, { quotations: [], paragraphs: [] });
    const used = [...figures.values()].filter(({ documents }) => documents > 0).map(({ layer }) => layer);
    expect([...new Set(used)]).toEqual(["paragraphs", "roles"]);
  });

  it("gives κ and α of labels, over the paragraphs that both judged", () => {
    const { value, figures, errors } = compared(
      { paragraphs: judged("positive", "negative", "neutral") },
      { paragraphs: judged("positive", "positive", null) },
    );
    expect(figures.get("sentiment.kappa")!.counts).toEqual({ tp: 1, predicted: 2, gold: 2 });
    expect(value("sentiment.same")).toBe(0.5);
    // p_o = 1/2, p_e = 1/2 · 1 + 1/2 · 0.
    expect(value("sentiment.kappa")).toBe(0);
    // Values + + + −: α = 1 − (4 − 1) · 2 / (16 − 9 − 1).
    expect(value("sentiment.alpha")).toBe(0);
    expect(errors).toMatchObject([{ layer: "sentiment", kind: "label", auto: "negative", gold: "positive" }]);
    expect(value("paragraphs.f1")).toBe(1);
  });

  it("gives κ of entity types on shared spans, F1 of spans and u-α on characters", () => {
    const mentions = (...types: ("PERSON" | "ORG" | "GPE")[]) =>
      types.map((type, i) => ({
        id: `m${i}`,
        ...place(TEXT, ["Ana Brandt", "Carl Cole", "Oxmoor"][i]!),
        type,
      }));
    const [first, second] = [mentions("PERSON", "PERSON", "GPE"), mentions("PERSON", "ORG")];
    const { figures, value, errors } = compared({ mentions: first }, { mentions: second });
    expect(figures.get("entityTypes.same")!.counts).toEqual({ tp: 1, predicted: 2, gold: 2 });
    expect(value("entities.strict")).toBeCloseTo(2 / 5, 12);
    const units = (list: typeof first) =>
      list.map(({ start, end, type }) => ({ start, end, category: type }));
    const alpha = unitizedAlpha([
      sectioned({ first: units(first), second: units(second), length: TEXT.length }),
    ]);
    expect(value("entities.unitized")).toBe(alpha);
    expect(figures.get("entities.unitized")!.counts).toEqual({ tp: null, predicted: 3, gold: 2 });
    // The other type is listed once, though two layers see it.
    expect(errors.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual(["entities label", "entities wrong"]);
  });

  it("gives κ of stance labels where paragraph, holder and target are the same", () => {
    const stance = (label: Stance["label"], paragraph: string, target: number): Stance => ({
      id: `t-${paragraph}-${label}`,
      paragraph,
      label,
      holder: { text: "Ana Brandt", ...place(TEXT, "Ana Brandt") },
      target: { ...place(TEXT, "the dam", target), text: "the dam" },
      evidence: [],
    });
    const paragraphs = judged(null, null, null);
    const { figures } = compared(
      { paragraphs, stances: [stance("favor", "p1", 1), stance("against", "p2", 2)] },
      {
        paragraphs,
        stances: [stance("favor", "p1", 1), stance("against", "p2", 2), stance("favor", "p2", 2)],
      },
    );
    expect(figures.get("stanceLabels.same")!.counts).toEqual({ tp: 2, predicted: 2, gold: 2 });
    expect(figures.get("stance.target")!.counts).toEqual({ tp: 2, predicted: 2, gold: 3 });
  });

  it("gives the same figures whoever comes first", () => {
    const one = {
      paragraphs: judged("positive", "negative", "neutral"),
      quotations: [
        {
          id: "q1",
          paragraph: "p2",
          form: "indirect" as const,
          content: [piece(TEXT, "the dam leaks")],
          cue: [piece(TEXT, "said")],
          source: [piece(TEXT, "Carl Cole")],
          speaker: { text: "Carl Cole" },
        },
      ],
    };
    const other = {
      paragraphs: judged("positive", "neutral", "neutral"),
      quotations: [{ ...one.quotations[0]!, content: [piece(TEXT, "dam leaks")], cue: [] }],
    };
    const [there, back] = [compared(one, other), compared(other, one)];
    for (const [key, { value }] of there.figures) {
      if (value === null) expect(back.value(key), key).toBeNull();
      else expect(back.value(key), key).toBeCloseTo(value, 12);
    }
    expect(there.value("quotations.unitized")).toBeLessThan(1);
  });

  it("draws documents for the interval of u-α, and has none for a single one", () => {
    const run = agreement();
    const whole = documentOf(TEXT, {
      mentions: [{ id: "m1", ...place(TEXT, "Oxmoor"), type: "GPE" }],
    });
    const u = () => run.report({ resamples: 200 }).figures.find(({ key }) => key === "entities.unitized")!;
    run.add(whole, whole);
    expect(u()).toMatchObject({ value: 1, interval: null });
    run.add(whole, documentOf(TEXT, { mentions: [] }));
    expect(u().interval![0]).toBeLessThan(u().value!);
    expect(u().interval![1]).toBe(1);
  });
});
