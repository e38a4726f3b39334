import { describe, expect, expectTypeOf, it } from "vitest";
import { quotations, stage, structure, tokens } from "../../src/index.js";
import { assemble, type Complete, pipeline, stagesFor } from "../../src/pipeline/pipeline.js";
import { standard } from "../../src/pipeline/standard.js";

const shout = stage({
  name: "shout",
  version: "2.1.0",
  needs: ["paragraphs"],
  gives: ["stances"],
  model: "sha256:0",
  run: () => ({ stances: [], notes: [{ code: "shout", message: "seen" }] }),
});

describe("a pipeline", () => {
  it("runs a caller's own stage and says who made each layer", () => {
    const doc = pipeline([structure, shout]).annotate({ id: "a", text: "One line.", meta: {} });
    expect(doc.layers).toEqual({
      paragraphs: { by: "structure", version: structure.version },
      stances: { by: "shout", version: "2.1.0", model: "sha256:0" },
    });
    expect(doc.notes).toEqual([{ code: "shout", message: "seen" }]);
    expect(doc.tokens).toBeUndefined();
    expect(doc.stances).toEqual([]);
  });

  it("that lacks a needed layer does not compile, and is refused by name", () => {
    // @ts-expect-error quotations needs tokens and more, which nothing before it gives
    expect(() => pipeline([structure, quotations])).toThrow(/"quotations" needs layer "tokens"/);
    // @ts-expect-error the order matters
    expect(() => pipeline([tokens, structure])).toThrow(/"tokens" needs layer "paragraphs"/);
    expectTypeOf<Complete<readonly [typeof structure, typeof tokens]>>().toEqualTypeOf<
      readonly [typeof structure, typeof tokens]
    >();
  });

  it("refuses two stages that give one layer, and a stage that breaks its promise", () => {
    expect(() => assemble([structure, structure])).toThrow(
      /"structure" and "structure" both give layer "paragraphs"/,
    );
    const liar = { ...shout, run: () => ({}) } as unknown as typeof shout;
    expect(() => pipeline([structure, liar]).annotate({ id: "a", text: "x", meta: {} })).toThrow(
      /"shout" promised layer "stances"/,
    );
  });

  it("lets a stage revise a layer that it needs, under the name of its first maker", () => {
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
    const doc = pipeline([names, reviser]).annotate({ id: "a", text: "One line.", meta: {} });
    expect(doc.mentions).toHaveLength(1);
    expect(doc.layers).toEqual({
      mentions: { by: "names", version: "1" },
      categories: { by: "reviser", version: "2" },
    });
    expect(stagesFor([names, reviser], ["mentions"])).toEqual([names, reviser]);
  });

  it("is shortened to what is wanted, and what that needs", () => {
    expect(stagesFor(standard.stages, ["tokens"]).map((s) => s.name)).toEqual(["structure", "tokens"]);
    expect(() => stagesFor([structure], ["stances"])).toThrow(/no stage gives "stances"/);
  });

  it("leaves out asked targets that nobody asked for", () => {
    const article = { id: "a", text: "Ana Brandt won.", meta: {} };
    expect(standard.annotate(article).targets).toBeUndefined();
    const asked = [
      { start: 4, end: 10 },
      { start: 0, end: 3 },
    ];
    expect(standard.annotate({ ...article, asked }).targets).toMatchObject(asked);
  });
});
