import { describe, expect, it } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { learned } from "../../src/pipeline/learned.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import { standard } from "../../src/pipeline/standard.js";
import { numberWords } from "../../src/reading/words.js";
import { type AnyStage, stage } from "../../src/stages/stage.js";

const texts = [
  "Ana Brandt said the dam would hold.",
  "",
  "“We were wrong,” Mr. Okoro said. Critics attacked Ana Brandt.",
  "The ministry praised Brandt on 3 May.",
];
const articles = (times = 1) =>
  Array.from({ length: times }, (_, k) =>
    texts.map((text, i) => ({ id: `a${k}-${i}`, text, meta: {} })),
  ).flat();

describe("annotateAll", () => {
  it.each([
    ["rules", standard],
    ["models", learned(loadModels())],
  ])("gives with %s the documents that annotate gives, in order", (_, pipeline) => {
    const together = [...pipeline.annotateAll(articles())];
    expect(together).toEqual(articles().map((article) => ({ ok: true, value: pipeline.annotate(article) })));
  });

  it("takes articles a batch at a time, and gives each batch before it asks for the next", () => {
    const long = "word ".repeat(20_000);
    let asked = 0;
    function* endless() {
      for (;;) yield { id: `a${asked++}`, text: long, meta: {} };
    }
    const nothing = assemble([]);
    const documents = nothing.annotateAll(endless());
    expect(documents.next().value).toMatchObject({ ok: true, value: { id: "a0" } });
    expect(asked).toBe(2);
    documents.next();
    documents.next();
    expect(asked).toBe(4);
  });

  it("names the article at which a stage threw, and annotates the others", () => {
    const picky = stage({
      name: "picky",
      version: "1",
      needs: [],
      gives: ["stances"],
      run: ({ text }) => {
        if (text === "") throw new RangeError("no text");
        return { stances: [] };
      },
    }) as AnyStage;
    const results = [...assemble([picky]).annotateAll(articles())];
    expect(results.map((result) => result.ok)).toEqual([true, false, true, true]);
    expect(results[1]).toMatchObject({
      problem: { code: "internal-error", id: "a0-1", message: expect.stringContaining("no text") },
    });
  });
});

describe("words that are numbered anew", () => {
  it("change no document, also in the middle of a batch", () => {
    const { stages, annotate } = learned(loadModels());
    const expected = articles(2).map((article) => ({ ok: true, value: annotate(article) }));
    const one = (word: string) => numberWords(word, { start: [0], end: [1], lemma: [word] }).words;
    const before = one("a");
    const filling = stages.map((each) => ({
      ...each,
      run(soFar: { id: string }) {
        if (each.name === "entities" && soFar.id === "a1-0")
          for (let i = 0; before.size < 1 << 17; i++) before.of(`w${i}`);
        return each.run(soFar);
      },
    }));
    expect([...assemble(filling).annotateAll(articles(2))]).toEqual(expected);
    expect(one("b")).not.toBe(before);
  });
});
