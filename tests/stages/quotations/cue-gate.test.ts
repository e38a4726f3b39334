import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { Clusters } from "../../../src/learn/clusters.js";
import { readModel } from "../../../src/learn/model-bytes.js";
import { Weights } from "../../../src/learn/weights.js";
import { CueGate, gateFeatures } from "../../../src/stages/quotations/linear/cue-gate.js";
import { viewOf } from "../../../src/stages/quotations/linear/view.js";
import { quotationWords } from "../../../src/stages/quotations/linear/words.js";
import { ruledRows } from "../../../src/stages/quotations/ruled.js";
import { quotationsByRules } from "../../../src/stages/quotations/rules/find.js";

const words = quotationWords(new Clusters(readFileSync("models/clusters/clusters.bin")));
const { gate: parts } = readModel(readFileSync("models/quotations/weights.bin")).weights;

function read(text: string) {
  const reading = readText(text);
  const view = viewOf(reading, ruledRows(reading.count, quotationsByRules(reading)), words);
  const opens = new CueGate(new Weights(parts!), words).read(view);
  const word = (i: number) => text.slice(reading.tokens.start[i], reading.tokens.end[i]);
  return { view, opens, word };
}

describe("the gate of cues", () => {
  it("lets through where a cue may begin, and little else", () => {
    const { opens, word } = read(
      "Ana Brandt said the dam would hold. According to two engineers, it will not. The town fears a flood. " +
        "The grey stone bridge near the old mill has seven arches and a small tower at its northern end.",
    );
    const open = [...opens.keys()].filter((i) => opens[i] === 1).map(word);
    expect(open).toEqual(expect.arrayContaining(["said", "According", "fears"]));
    expect(open.length).toBeLessThan(opens.length / 4);
    for (const other of ["grey", "arches", "northern", "the", "."]) expect(open).not.toContain(other);
  });

  it("adds up the weights of the features that it was trained with", () => {
    const { view, opens } = read("The council hopes that the bridge opens.");
    const weights = new Weights(parts!);
    opens.forEach((open, i) => {
      const sums = new Int32Array(1);
      gateFeatures(view, i, { add: (hash) => weights.addTo(hash, sums, 0) });
      expect(open).toBe(sums[0]! * weights.scale >= -4 ? 1 : 0);
    });
  });
});
