import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/document/article.js";
import { failure, type Result } from "../../src/document/problem.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import { numberWords } from "../../src/reading/words.js";
import { stage } from "../../src/stages/stage.js";
import { listed } from "../helpers/listed.js";
import { quick, whole } from "../helpers/models.js";

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
const oneByOne = async ({ annotate }: typeof whole, list: Article[]) => {
  const results: object[] = [];
  for (const article of list) results.push({ ok: true, value: await annotate(article) });
  return results;
};

const nothing = assemble([]);
const LONG = "word ".repeat(20_000);
const article = (n: number, text = "a") => ({ id: `a${n}`, text, meta: {} });
const idOf = (result: Result<{ id: string }>) => (result.ok ? result.value.id : result.problem.code);

/** The ids in the batches in which they are worked on, by what a stage sees between two results. */
async function batches(source: Parameters<typeof nothing.annotateAll>[0]): Promise<string[]> {
  let worked = 0;
  const count = {
    name: "count",
    version: "1",
    needs: [],
    gives: [],
    run: () => {
      worked++;
      return {};
    },
  };
  const found: string[] = [];
  let given = 0;
  let open: string[] = [];
  try {
    for await (const result of assemble([count]).annotateAll(source)) {
      open.push(idOf(result));
      if (++given < worked) continue;
      found.push(open.join(" "));
      open = [];
    }
  } catch (error) {
    found.push((error as Error).message);
  }
  return found;
}

describe("annotateAll", () => {
  it.each([
    ["the whole pipeline", whole],
    ["the fast one", quick],
  ])("gives with %s the documents that annotate gives, in order", async (_, pipeline) => {
    const together = await listed(pipeline.annotateAll(articles()));
    expect(together).toEqual(await oneByOne(pipeline, articles()));
  });

  it("takes what readers give, a problem in its place, from a list or as it comes", async () => {
    async function* reader() {
      yield { ok: true as const, value: article(1) };
      yield failure("empty-text", "is empty", "b.txt");
      await wait(1);
      yield article(2);
    }
    const expected = ["a1", "empty-text", "a2"];
    expect((await listed(nothing.annotateAll(reader()))).map(idOf)).toEqual(expected);
    expect((await listed(nothing.annotateAll(await listed(reader())))).map(idOf)).toEqual(expected);
    expect(await listed(nothing.annotateAll([]))).toEqual([]);
  });

  it("names the article at which a stage threw or rejected, and annotates the others", async () => {
    const run = ({ text }: { text: string }) => {
      if (text === "") throw new RangeError("no text");
      return { stances: [] };
    };
    const picky = stage({ name: "picky", version: "1", needs: [], gives: ["stances"], run });
    const rejecting = stage({ ...picky, run: async (soFar) => run(soFar) });
    for (const each of [picky, rejecting]) {
      const results = await listed(assemble([each]).annotateAll(articles()));
      expect(results.map((result) => result.ok)).toEqual([true, false, true, true]);
      expect(results[1]).toMatchObject({
        problem: { code: "internal-error", id: "a0-1", message: expect.stringContaining("no text") },
      });
    }
  });
});

describe("batches", () => {
  it("are given before more is asked for", async () => {
    let asked = 0;
    function* endless() {
      for (;;) yield article(asked++, LONG);
    }
    const documents = nothing.annotateAll(endless());
    expect((await documents.next()).value).toMatchObject({ ok: true, value: { id: "a0" } });
    expect(asked).toBe(2);
    await documents.next();
    await documents.next();
    expect(asked).toBe(4);
  });

  it("end when they are full, of problems too, and give what is left", async () => {
    async function* seven() {
      for (let i = 1; i <= 5; i++) yield article(i, LONG);
    }
    expect(await batches(seven())).toEqual(["a1 a2", "a3 a4", "a5"]);
    let asked = 0;
    function* broken() {
      for (;;) yield failure("bad-row", `line ${asked++}`);
    }
    await nothing.annotateAll(broken()).next();
    expect(asked).toBeLessThan(1000);
  });

  it("end when nothing comes for a moment: who sends rows one by one gets an answer to each", async () => {
    let answered = 0;
    async function* asking() {
      yield article(1);
      // Waits for the answer before it sends more.
      while (answered < 1) await wait(5);
      yield article(2);
    }
    const found: string[] = [];
    for await (const result of nothing.annotateAll(asking())) {
      found.push(idOf(result));
      answered++;
    }
    expect(found).toEqual(["a1", "a2"]);
  });

  it("give what came before an error, then the error", async () => {
    function* broken() {
      yield article(1);
      yield article(2);
      throw new Error("the disk is gone");
    }
    async function* late() {
      yield article(1);
      await wait(40);
      throw new Error("the disk is gone");
    }
    expect(await batches(broken())).toEqual(["a1 a2", "the disk is gone"]);
    expect(await batches(late())).toEqual(["a1", "the disk is gone"]);
  });

  it("let the reader close what it opened where nobody reads on", async () => {
    let closed = 0;
    function* files() {
      try {
        for (let i = 0; ; i++) yield article(i, LONG);
      } finally {
        closed++;
      }
    }
    async function* streams() {
      yield* files();
    }
    for (const source of [files(), streams()]) for await (const _ of nothing.annotateAll(source)) break;
    await wait(1);
    expect(closed).toBe(2);
  });
});

describe("words that are numbered anew", () => {
  it("change no document, also in the middle of a batch", async () => {
    const expected = await oneByOne(whole, articles(2));
    const one = (word: string) => numberWords(word, { start: [0], end: [1], lemma: [word] }).words;
    const before = one("a");
    const filling = whole.stages.map((each) => ({
      ...each,
      run(soFar: { id: string }) {
        if (each.name === "entities" && soFar.id === "a1-0")
          for (let i = 0; before.size < 1 << 17; i++) before.of(`w${i}`);
        return each.run(soFar);
      },
    }));
    expect(await listed(assemble(filling).annotateAll(articles(2)))).toEqual(expected);
    expect(one("b")).not.toBe(before);
  });
});
