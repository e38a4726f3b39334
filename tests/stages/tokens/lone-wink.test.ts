import { expect, it, vi } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loneWink } from "../../../src/stages/tokens/lone-wink.js";

type Wink = ReturnType<typeof winkNLP>;

function read(wink: Wink, text: string): string[] {
  const tokens = wink.readDoc(text).tokens();
  const columns = [wink.its.value, wink.its.pos, wink.its.lemma].map(
    (each) => tokens.out(each as never) as unknown as string[],
  );
  return columns[0]!.map((value, i) => `${value}/${columns[1]![i]}/${columns[2]![i]}`);
}

/** Between a bracket and a comma wink leaves a possessive whole, and from then on wherever it stands. */
const TEXTS = [
  "Of all plans (Vorblyth's, say) few hold.",
  "Vorblyth's new plan failed.",
  "Somebody's (the government's, too) was new.",
  "The government's new plan failed, Qandar's as well.",
  "A vorblyth-led Qandar, a glimming dr.qandar",
];

it("knows no words of the texts before", () => {
  // A new wink-nlp for each: what a new process would say.
  const alone = TEXTS.map((text) => read(winkNLP(model, ["pos"]), text));
  expect(TEXTS.map((text) => read(loneWink(), text))).toEqual(alone);
  expect(
    [...TEXTS]
      .reverse()
      .map((text) => read(loneWink(), text))
      .reverse(),
  ).toEqual(alone);
  // Without it they are known: otherwise this test says nothing.
  const one = winkNLP(model, ["pos"]);
  expect(TEXTS.map((text) => read(one, text))).not.toEqual(alone);
});

it("can be made anew as often as a long run needs it", async () => {
  for (let time = 0; time < 20; time++) {
    vi.resetModules();
    const { loneWink: another } = await import("../../../src/stages/tokens/lone-wink.js");
    expect(read(another(), "Ana left.")).toEqual(["Ana/PROPN/ana", "left/VERB/leave", "./PUNCT/."]);
  }
});
