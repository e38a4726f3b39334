import { describe, expect, it } from "vitest";
import type { SentimentLabel } from "../../../src/document/schema.js";
import type { Encoder } from "../../../src/encoder/encode.js";
import type { EncoderInput } from "../../../src/encoder/engine.js";
import { Shape } from "../../../src/encoder/shapes.js";
import { MOST_OF_WINDOW } from "../../../src/encoder/windows.js";
import { wordPieces } from "../../../src/encoder/word-pieces.js";
import { toneHead } from "../../../src/heads/tone-head.js";
import { annotate } from "../../../src/index.js";
import { learned } from "../../../src/pipeline/families.js";
import { toneEvidence } from "../../../src/stages/sentiment/tone-evidence.js";
import { marked } from "../../helpers/marked.js";
import { models, whole } from "../../helpers/models.js";
import { readingOf } from "../../helpers/tiny-encoder.js";
import { row, SMALL, smallMatrices } from "../../helpers/vectors.js";

/** `harmless` is two pieces. Every other word is unknown. */
const PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "not", "good", "harm", "##less", "joy", "very"];
const words = wordPieces(PIECES.join("\n"));
const reads = (input: EncoderInput, piece: string) => input.ids.includes(PIECES.indexOf(piece));

/** A network that sounds by all that it reads: each row is the same, whichever word it stands for. */
function listener(): Encoder & { runs: EncoderInput[] } {
  const runs: EncoderInput[] = [];
  const run = async (input: EncoderInput) => {
    runs.push(input);
    const good = (reads(input, "good") ? 1 : 0) + (reads(input, "harm") ? -0.5 : 0);
    const sounds = reads(input, "not") ? -good : good;
    return Float32Array.from([...input.rows].flatMap(() => row({ tone: [sounds, 0] })));
  };
  let width = 0;
  const columns = new Map(
    SMALL.map(([name, size]) => {
      width += size;
      return [name, { from: width - size, to: width }];
    }),
  );
  return { engine: { name: "listener", run }, words, width, columns, runs };
}

const head = toneHead(smallMatrices({ "rating.weight": [1, 0], "label.weight": [-1, 0, 0, 0, 1, 0] }));

/** The evidence of each sentence of a text with these labels, as words; the runs of the encoder; the spans. */
async function decided(text: string, ...labels: (SentimentLabel | null)[]) {
  const encoder = listener();
  const layers = readingOf(text);
  expect(layers.sentences).toHaveLength(labels.length);
  const sentiment = {
    paragraphs: [],
    sentences: labels.map((label) => label && { label, score: 0.125 }),
    quotations: [],
  };
  const given = await toneEvidence(encoder, head, "sha256:0").run({
    id: "a",
    meta: {},
    ...layers,
    sentiment,
  });
  const evidence = given.sentiment.sentences.map((sound) => sound?.evidence);
  return {
    given: given.sentiment,
    evidence,
    words: evidence.map((found) => found?.map(({ start, end }) => text.slice(start, end))),
    runs: encoder.runs,
  };
}

describe("the words that decided a tone", () => {
  it("are those that the encoder was asked without, the word that turns the others among them", async () => {
    const { text, spans } = marked("It was [not] [good] at all.");
    const { evidence } = await decided(text, "negative");
    expect(evidence[0]!.map(({ start, end }) => ({ start, end }))).toEqual(spans);
    const [not, good] = evidence[0]!.map(({ weight }) => weight);
    // Without *not* it would be as good as it is bad.
    expect(not!).toBeLessThan(good!);
    expect(good!).toBeLessThan(-0.1);
  });

  it("speak for the label: what spoke against it is none", async () => {
    expect((await decided("A good harmless joy.", "positive")).words).toEqual([["good"]]);
    expect((await decided("A good harmless joy.", "negative")).words).toEqual([["harmless"]]);
  });

  it("cost a run of the encoder each, over the sentence alone, and one for the whole", async () => {
    const { runs } = await decided("Good trees. It was not very good.", "neutral", "negative");
    const seen = runs.map(({ ids }) => [...ids].map((id) => PIECES[id]));
    expect(seen).toEqual([
      ["[CLS]", "[UNK]", "[UNK]", "not", "very", "good", "[UNK]", "[SEP]"],
      ["[CLS]", "[UNK]", "[UNK]", "[MASK]", "very", "good", "[UNK]", "[SEP]"],
      ["[CLS]", "[UNK]", "[UNK]", "not", "[MASK]", "good", "[UNK]", "[SEP]"],
      ["[CLS]", "[UNK]", "[UNK]", "not", "very", "[MASK]", "[UNK]", "[SEP]"],
    ]);
  });

  it("are hidden whole: neither their pieces nor their shape are seen, and rows stay those of their tokens", async () => {
    const { runs } = await decided("Harmless!", "negative");
    expect(runs.map(({ ids, shapes, rows }) => [[...ids], [...shapes], [...rows]])).toEqual([
      [
        [2, 7, 8, 1, 3],
        [Shape.None, Shape.Initial, Shape.Initial, Shape.Other, Shape.None],
        [1, 3],
      ],
      [
        [2, 4, 1, 3],
        [Shape.None, Shape.None, Shape.Other, Shape.None],
        [1, 2],
      ],
    ]);
  });

  it("are none in a sentence that is neutral or has no tone, nor where none takes enough", async () => {
    const { evidence, runs } = await decided("Good. Not good.", "neutral", null);
    expect(evidence).toEqual([[], undefined]);
    expect(runs).toEqual([]);
    expect((await decided("The very joy.", "positive")).evidence).toEqual([[]]);
  });

  it("are tried in the first forty places at most, and not in what is longer than the encoder reads", async () => {
    const { runs, words } = await decided(`${"joy ".repeat(60)}good.`, "positive");
    expect(runs).toHaveLength(41);
    expect(words).toEqual([[]]);
    const { runs: none, evidence } = await decided(`${"good ".repeat(MOST_OF_WINDOW)}.`, "positive");
    expect([none, evidence]).toEqual([[], [[]]]);
  });

  it("change nothing else of a tone", async () => {
    const { given } = await decided("It was not good.", "negative");
    expect(given).toMatchObject({ paragraphs: [], quotations: [] });
    expect(given.sentences[0]).toMatchObject({ label: "negative", score: 0.125 });
  });
});

describe("with --evidence", () => {
  const text =
    "Nobody was hurt, and no complaints were filed.\n\n" +
    "The clerk opened the door at nine. “The plan is not good for the town,” Ana Brandt said. The council failed to protect the poor.";

  it("the document is the same but for the evidence, and a word that turns others is shown", async () => {
    const doc = await annotate(text, learned(models, { evidence: true }));
    const shown = new Set(
      doc.sentences!.flatMap(({ sentiment }) =>
        (sentiment?.evidence ?? []).map(({ start, end }) => text.slice(start, end)),
      ),
    );
    expect(shown).toContain("not");
    for (const { sentiment } of doc.sentences!) {
      if (sentiment!.label === "neutral") expect(sentiment!.evidence).toEqual([]);
      else expect(sentiment!.evidence).toBeDefined();
      delete sentiment!.evidence;
    }
    expect(doc).toEqual(await annotate(text, whole));
  });
});
