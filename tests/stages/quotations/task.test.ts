import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { writeModel } from "../../../src/learn/model-bytes.js";
import { random } from "../../../src/learn/random.js";
import { packWeights } from "../../../src/learn/weights.js";
import type { Reading } from "../../../src/reading/reading.js";
import { asGuided } from "../../../src/stages/quotations/guidelines.js";
import {
  PART_LABELS,
  partMayBegin,
  partMayFinish,
  partMayFollow,
} from "../../../src/stages/quotations/labels.js";
import { learnedQuotations } from "../../../src/stages/quotations/linear/learned-quotations.js";
import { anchorOf, Side, sideOf } from "../../../src/stages/quotations/linear/part-features.js";
import { Quote, type View, viewOf } from "../../../src/stages/quotations/linear/view.js";
import { quotationWords } from "../../../src/stages/quotations/linear/words.js";
import { type Ruled, RuledPart, ruledRows } from "../../../src/stages/quotations/ruled.js";
import { quotationsByRules } from "../../../src/stages/quotations/rules/find.js";
import type { Ranked } from "../../../src/stages/quotations/scorer.js";
import { choose, windowOf } from "../../../src/stages/quotations/task.js";

interface Viewed {
  reading: Reading;
  ruled: Ruled;
  view: View;
  rowOf: (word: string) => number;
}

function viewed(text: string): Viewed {
  const reading = readText(text);
  const ruled = ruledRows(reading.count, quotationsByRules(reading));
  const view = viewOf(reading, ruled, quotationWords(new Clusters(new Uint8Array(0))));
  const { start, end } = reading.tokens;
  const rowOf = (word: string) => start.findIndex((from, i) => text.slice(from, end[i]) === word);
  return { reading, ruled, view, rowOf };
}

const candidate = (
  { reading, ruled }: Viewed,
  cue: number,
  content: [number, number][],
  worth: number,
): Ranked => ({
  cue: { from: cue, to: cue + 1, probability: 0.5 },
  window: windowOf(reading, ruled, { from: cue, to: cue + 1 }),
  source: [],
  mainSource: null,
  content: content.map(([from, to]) => ({ from, to })),
  fit: -1,
  edge: 0.5,
  ruled: false,
  loose: worth,
  tight: worth,
});

describe("viewOf", () => {
  it("knows quotation marks, sentences and what the rules found", () => {
    const { view, rowOf } = viewed('Ana Brandt said: "We go on." Rain fell.');
    expect(view.quote[rowOf('"')]).toBe(Quote.Opens);
    expect(view.quote[rowOf("We")]).toBe(Quote.Inside);
    expect(view.quote[rowOf("Rain")]).toBe(Quote.Outside);
    expect(view.rule[rowOf("said")]).toBe(RuledPart.Cue);
    expect(view.rule[rowOf("Brandt")]).toBe(RuledPart.Source);
    expect(view.ruleOf[rowOf("Rain")]).toBe(-1);
    expect(view.sentence[rowOf("Rain")]).toBe(view.sentence[rowOf("said")]! + 1);
  });
});

describe("the window of a cue", () => {
  it("is the cue's sentence where nobody is quoted around", () => {
    const { reading, ruled, view, rowOf } = viewed(
      "It rained.\n\nAna Brandt said yes. Nobody came.\n\nThe end came.",
    );
    const at = rowOf("said");
    const window = windowOf(reading, ruled, { from: at, to: at + 1 });
    expect([window.left, window.right]).toEqual([rowOf("Ana"), rowOf("Nobody")]);
    const anchor = anchorOf(view, window);
    expect(sideOf(view, anchor, rowOf("Ana"))).toBe(Side.Before);
    expect(sideOf(view, anchor, rowOf("yes"))).toBe(Side.After);
    expect(sideOf(view, anchor, rowOf("Nobody"))).toBe(Side.Later);
  });

  it("takes in the sentences around that hold quoted words, in the paragraph", () => {
    const { reading, ruled, rowOf } = viewed(
      '"Yes," Ana Brandt said. "We go on. Nobody stops us." Rain fell.\n\n"No."',
    );
    const at = rowOf("said");
    const { left, right } = windowOf(reading, ruled, { from: at, to: at + 1 });
    expect([left, right]).toEqual([0, rowOf("Rain")]);
  });

  it("takes the verb of a longer cue for its head", () => {
    const { reading, ruled, rowOf } = viewed("The mayor has never said so.");
    const said = rowOf("said");
    expect(windowOf(reading, ruled, { from: rowOf("has"), to: said + 1 }).head).toBe(said);
  });
});

describe("choose", () => {
  const text = viewed("Ana Brandt thinks that the mayor knows that taxes will rise.");
  const [thinks, knows, end] = [text.rowOf("thinks"), text.rowOf("knows"), text.rowOf(".")];
  const whole = candidate(text, thinks, [[thinks + 1, end]], 0.8);
  const inner = candidate(text, knows, [[knows + 1, end]], 0.7);
  const chosen = (least: number) => choose(text.reading.count, [inner, whole], [inner, whole], least);

  it("takes the better of two on the same rows", () => {
    expect(chosen(0.5)).toEqual([whole]);
  });

  it("takes neither where both are worth too little", () => {
    expect(chosen(1.7)).toEqual([]);
  });
});

describe("the guidelines", () => {
  it("add the paragraph in which a rule saw the quotation go on", () => {
    const text = viewed('Ana Brandt said: "We go on.\n\n"Rain or not, we go on," she added.');
    const { reading, ruled, rowOf } = text;
    const said = rowOf("said");
    const rule = ruled.quotations[ruled.of[said]!];
    const own = candidate(text, said, [[said + 2, reading.paragraphFrom[1]!]], 0.9);
    const [found] = asGuided(reading, ruled, [own]);
    expect(found!.content.length).toBeGreaterThanOrEqual(rule!.content.length);
    expect(found!.score).toBeCloseTo(0.9);
  });

  it("keep what rules find without a cue", () => {
    const { reading, ruled } = viewed(
      'It was late.\n\n"We go on, whatever they may say of us." – Ana Brandt',
    );
    const found = asGuided(reading, ruled, []);
    expect(found).toHaveLength(1);
    expect(found[0]!.cue).toBeNull();
  });
});

describe("learnedQuotations", () => {
  const nothing = (labels: number) => packWeights([], new Float32Array(0), labels, 0.1);
  const chain = (labels: number) => ({
    labels,
    transitions: new Float32Array(labels * labels),
    begin: new Float32Array(labels),
    finish: new Float32Array(labels),
  });

  it("refuses bytes that are no model of quotations", () => {
    const weights = writeModel({ chains: { cue: chain(3) }, weights: { cue: nothing(3) } });
    expect(() => learnedQuotations({ weights, clusters: new Uint8Array(0) })).toThrow(
      /no chain "part"|no weights/,
    );
  });

  it.each([1, 2, 3, 4, 5])(
    "gives rows inside the text, without overlap, whatever the weights (seed %i)",
    (seed) => {
      const next = random(seed);
      const any = (may: boolean) => (may ? next() * 4 - 2 : Number.NEGATIVE_INFINITY);
      const part = {
        labels: PART_LABELS,
        transitions: Float32Array.from({ length: PART_LABELS ** 2 }, (_, k) =>
          any(partMayFollow(Math.floor(k / PART_LABELS), k % PART_LABELS)),
        ),
        begin: Float32Array.from({ length: PART_LABELS }, (_, y) => any(partMayBegin(y))),
        finish: Float32Array.from({ length: PART_LABELS }, (_, y) => any(partMayFinish(y))),
      };
      const weights = writeModel({
        chains: { cue: chain(3), part },
        weights: { gate: nothing(1), cue: nothing(3), part: nothing(6), rank: nothing(2) },
      });
      const reading = readText('Ana Brandt said: "We go on." The mayor, she added, knows.\n\nRain fell.');
      const rows = learnedQuotations({ weights, clusters: new Uint8Array(0) })(reading).flatMap(
        ({ content }) => content,
      );
      expect(rows.length).toBeGreaterThan(0);
      const taken = new Set<number>();
      for (const { from, to } of rows) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(reading.count);
        for (let row = from; row < to; row++) {
          expect(taken.has(row)).toBe(false);
          taken.add(row);
        }
      }
    },
  );
});
