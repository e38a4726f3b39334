import { describe, expect, expectTypeOf, it } from "vitest";
import { annotate, fast, layer, learned, stage, structure, tokens } from "../../src/index.js";
import { assemble, type Complete, pipeline, stagesFor } from "../../src/pipeline/pipeline.js";
import { models, quick, whole } from "../helpers/models.js";

const shout = stage({
  name: "shout",
  version: "2.1.0",
  needs: ["paragraphs"],
  gives: ["stances"],
  model: "sha256:0",
  run: () => ({ stances: [], notes: [{ code: "shout", message: "seen" }] }),
});

describe("a pipeline", () => {
  it("runs a caller's own stage and says who made each layer", async () => {
    const doc = await pipeline([structure, shout]).annotate({ id: "a", text: "One line.", meta: {} });
    expect(doc.layers).toEqual({
      paragraphs: { by: "structure", version: structure.version },
      stances: { by: "shout", version: "2.1.0", model: "sha256:0" },
    });
    expect(doc.notes).toEqual([{ code: "shout", message: "seen" }]);
    expect(doc.tokens).toBeUndefined();
    expect(doc.stances).toEqual([]);
  });

  it("that lacks a needed layer does not compile, and is refused by name", () => {
    const reader = stage({ ...shout, name: "reader", needs: ["paragraphs", "tokens"] });
    // @ts-expect-error it needs tokens, which nothing before it gives
    expect(() => pipeline([structure, reader])).toThrow(/"reader" needs layer "tokens"/);
    // @ts-expect-error the order matters
    expect(() => pipeline([tokens, structure])).toThrow(/"tokens" needs layer "paragraphs"/);
    expectTypeOf<Complete<readonly [typeof structure, typeof tokens]>>().toEqualTypeOf<
      readonly [typeof structure, typeof tokens]
    >();
  });

  it("refuses two stages that give one layer, and a stage that breaks its promise", async () => {
    expect(() => assemble([structure, structure])).toThrow(
      /"structure" and "structure" both give layer "paragraphs"/,
    );
    const liar = { ...shout, run: () => ({}) } as unknown as typeof shout;
    const article = { id: "a", text: "x", meta: {} };
    await expect(pipeline([structure, liar]).annotate(article)).rejects.toThrow(
      /"shout" promised layer "stances"/,
    );
  });

  it("lets a stage revise a layer that it needs, under the name of its first maker", async () => {
    const names = stage({
      name: "names",
      version: "1",
      needs: [],
      gives: ["mentions"],
      run: () => ({ mentions: [] }),
    });
    const reviser = stage({
      name: "reviser",
      version: "2",
      needs: ["mentions"],
      gives: ["mentions", "categories"],
      run: ({ mentions }) => ({
        mentions: [...mentions, { id: "m1", start: 0, end: 1, type: "ORG" }],
        categories: [],
      }),
    });
    const doc = await pipeline([names, reviser]).annotate({ id: "a", text: "One line.", meta: {} });
    expect(doc.mentions).toHaveLength(1);
    expect(doc.layers).toEqual({
      mentions: { by: "names", version: "1" },
      categories: { by: "reviser", version: "2" },
    });
    expect(stagesFor([names, reviser], ["mentions"])).toEqual([names, reviser]);
  });

  it("is shortened to what is wanted, and what that needs", () => {
    expect(stagesFor(whole.stages, ["tokens"]).map((s) => s.name)).toEqual(["structure", "tokens"]);
    expect(() => stagesFor([structure], ["stances"])).toThrow(/no stage gives "stances"/);
  });

  it("leaves out asked targets that nobody asked for", async () => {
    const article = { id: "a", text: "Ana Brandt won.", meta: {} };
    expect((await whole.annotate(article)).targets).toBeUndefined();
    const asked = [
      { start: 4, end: 10 },
      { start: 0, end: 3 },
    ];
    expect((await whole.annotate({ ...article, asked })).targets).toMatchObject(asked);
  });
});

describe("a stage that gives a promise", () => {
  const article = { id: "a", text: "One line.", meta: {} };
  const later = stage({
    name: "later",
    version: "1",
    needs: ["paragraphs"],
    gives: ["stances"],
    run: async ({ text }) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (text === "") throw new RangeError("no text");
      return { stances: [], notes: [{ code: "later", message: text }] };
    },
  });

  it("is awaited, and its mistake is the result", async () => {
    const doc = await pipeline([structure, later]).annotate(article);
    expect(doc).toMatchObject({ stances: [], notes: [{ code: "later", message: "One line." }] });
    await expect(pipeline([structure, later]).annotate({ ...article, text: "" })).rejects.toThrow("no text");
  });

  it("is not asked for of a stage that has its answer at once", async () => {
    const order: string[] = [];
    const telling = stage({
      ...structure,
      run: (soFar) => {
        order.push("stage");
        return structure.run(soFar);
      },
    });
    const second = {
      ...shout,
      run: () => {
        order.push("second stage");
        return { stances: [], notes: [] };
      },
    };
    const done = assemble([telling, second]).annotate(article);
    order.push("after the call");
    await done;
    expect(order).toEqual(["stage", "second stage", "after the call"]);
  });
});

describe("a layer that no document holds", () => {
  const scratch = layer({ name: "scratch", stored: "nowhere", shape: (z) => z.array(z.number()) });
  const seen: string[] = [];
  const giver = stage({
    name: "giver",
    version: "1",
    needs: [],
    gives: [scratch],
    run: () => ({ scratch: [1] }),
  });
  const user = (name: string, needs = ["scratch"]) => ({
    name,
    version: "1",
    needs,
    gives: [],
    run: (soFar: object) => {
      if ("scratch" in soFar) seen.push(name);
      return {};
    },
  });

  it("is there until the last stage that needs it, and gone after it", async () => {
    const stages = [giver, user("one"), user("other", []), user("last"), user("after", [])];
    await assemble(stages).annotate({ id: "a", text: "x", meta: {} });
    expect(seen).toEqual(["one", "other", "last"]);
  });
});

describe("the families", () => {
  const article = { id: "a", text: "Critics attacked Ana Brandt. “It is a lie,” she said.", meta: {} };

  it("differ in what they find, and the document says so", async () => {
    const [all, few] = [await whole.annotate(article), await quick.annotate(article)];
    const { tones: _, stances: __, targets: ___, sentiment, ...made } = all.layers;
    expect(few.layers).toEqual({ ...made, sentiment: few.layers.sentiment });
    expect(few.layers.sentiment!.model).not.toBe(sentiment!.model);
    expect(few.stances).toBeUndefined();
    expect(few.mentions!.map(({ sentiment: _, ...rest }) => rest)).toEqual(
      all.mentions!.map(({ sentiment: _, ...rest }) => rest),
    );
    expect(all.mentions!.some(({ sentiment }) => sentiment)).toBe(true);
    const plain = (found: readonly { sentiment?: unknown }[]) =>
      found.map(({ sentiment: _, ...rest }) => rest);
    expect([few.quotations!, few.paragraphs!].map(plain)).toEqual(
      [all.quotations!, all.paragraphs!].map(plain),
    );
  });

  it("say which line loads the models that they were not given", async () => {
    const { names, quotations, sentiment } = models;
    const nothing = undefined as never;
    expect(() => learned(nothing)).toThrow(/learned\(await loadModels\(\)\).*\[no-models\]$/);
    expect(() => learned({ names, quotations, sentiment } as never)).toThrow(/\[no-models\]$/);
    expect(() => fast(nothing)).toThrow(/fast\(await loadModels\("fast"\)\).*\[no-models\]$/);
    await expect(annotate("Ana Brandt left.", nothing)).rejects.toThrow(/loadModels.*\[no-models\]$/);
  });
});
