import { describe, expect, it } from "vitest";
import type { Sound, ToneHead } from "../../../src/heads/tone-head.js";
import { encoderTone } from "../../../src/stages/sentiment/encoder-tone.js";
import { sentimentOverVectors, sentimentWith } from "../../../src/stages/sentiment/sentiment.js";
import { named } from "../../helpers/named.js";
import { row, SMALL, vectorsOf } from "../../helpers/vectors.js";

/** The paragraphs, sentences and quotations of a text by a head that is made up. */
function run(source: string, head: ToneHead, speaker?: string) {
  const layers = named(source, speaker);
  const vectors = vectorsOf(
    SMALL,
    layers.tokens.start.map(() => row()),
  );
  return {
    ...sentimentOverVectors(encoderTone(head), "sha256:0").run({ ...layers, vectors }).sentiment,
    wordAt: (start: number, end: number) => layers.text.slice(start, end),
  };
}

const always =
  (rating: number, ...labels: number[]): ToneHead =>
  (): Sound => ({ rating, labels: Float64Array.from(labels) });

describe("the tone that the encoder hears", () => {
  it("has the likeliest label, and half its score from the labels, half from the rating", () => {
    const [paragraph] = run("It rained.", always(0.3, 0.1, 0.3, 0.6)).paragraphs;
    // 0.5 · (0.6 − 0.1) + 0.5 · 0.3 / 0.6
    expect(paragraph).toEqual({ label: "positive", score: 0.5, author: 0.5, quoted: null });
  });

  it("never has a score on the other side of its label, nor beyond 1, nor −0", () => {
    const score = (...said: [number, number, number, number]) =>
      run("It rained.", always(...said)).paragraphs[0]!;
    expect(score(-0.6, 0.2, 0.35, 0.45)).toMatchObject({ label: "positive", score: 0 });
    expect(score(0.6, 0.45, 0.35, 0.2)).toMatchObject({ label: "negative", score: 0 });
    expect(score(9, 0, 0, 1)).toMatchObject({ score: 1 });
    expect(score(-9, 1, 0, 0)).toMatchObject({ score: -1 });
    expect(Object.is(score(-0.0001, 0.3, 0.4, 0.3).score, 0)).toBe(true);
  });

  it("hears each voice by its own words, and none where there is no word", () => {
    const seen: number[][] = [];
    const telling: ToneHead = (_, rows) => {
      seen.push([...rows]);
      return { rating: 0, labels: Float64Array.of(0, 1, 0) };
    };
    const { paragraphs } = run("He said {no way}.", telling);
    expect(paragraphs[0]).toMatchObject({ author: 0, quoted: 0 });
    expect(seen.slice(0, 3)).toEqual([
      [0, 1, 4],
      [2, 3],
      [0, 1, 2, 3, 4],
    ]);
    expect(run("— !!!", telling).paragraphs[0]).toMatchObject({ label: "neutral", score: 0, author: null });
  });

  it("says what it lacks where no encoder runs before it", () => {
    const stage = sentimentWith(encoderTone(always(0, 0, 1, 0)), "sha256:0");
    expect(() => stage.run(named("It rained."))).toThrow("put the stage encode before it");
  });
});
