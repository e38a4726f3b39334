import { describe, expect, expectTypeOf, it } from "vitest";
import { LAYERS } from "../../src/document/layers/layers.js";
import {
  checkDocument,
  jsonSchema,
  type Layers,
  layer,
  layerOf,
  pipeline,
  readDocument,
  stage,
  structure,
  withoutText,
  writeDocument,
} from "../../src/index.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import type { AnyStage } from "../../src/stages/stage.js";

const lengths = layer({
  name: "lengths",
  shape: (z) => z.array(z.object({ paragraph: z.string(), units: z.int() })),
  check(lengths, check) {
    lengths.forEach(
      ({ paragraph }, i) => void check.refers(`lengths[${i}].paragraph`, paragraph, "paragraphs"),
    );
  },
  withoutText: (lengths) => lengths.map((each) => ({ ...each, units: 0 })),
});

const measuring = stage({
  name: "measuring",
  version: "1.0.0",
  needs: ["paragraphs"],
  gives: [lengths],
  run: ({ paragraphs }) => ({
    lengths: paragraphs.map(({ id, start, end }) => ({ paragraph: id, units: end - start })),
  }),
});

const longest = stage({
  name: "longest",
  version: "1.0.0",
  needs: [lengths],
  gives: [],
  run({ lengths }) {
    expectTypeOf(lengths).toEqualTypeOf<{ paragraph: string; units: number }[]>();
    return { notes: [{ code: "longest", message: `${Math.max(...lengths.map(({ units }) => units))}` }] };
  },
});

const article = { id: "a", text: "One.\n\nTwo lines.", meta: {} };
const doc = await pipeline([structure, measuring, longest]).annotate(article);
const found = [
  { paragraph: "p1", units: 4 },
  { paragraph: "p2", units: 10 },
];

describe("a layer of a caller's stage", () => {
  it("is needed by later stages and stored under its own name, behind the others", () => {
    expect(layerOf(doc, lengths)).toEqual(found);
    expectTypeOf(layerOf(doc, lengths)).toEqualTypeOf<{ paragraph: string; units: number }[] | undefined>();
    expect(doc.layers.lengths).toEqual({ by: "measuring", version: "1.0.0" });
    expect(doc.notes).toEqual([{ code: "longest", message: "10" }]);
    expect(Object.keys(doc).at(-1)).toBe("lengths");
  });

  it("must come before the stage that needs it", () => {
    // @ts-expect-error lengths come later
    expect(() => pipeline([structure, longest, measuring])).toThrow(/"longest" needs layer "lengths"/);
    // @ts-expect-error nothing gives the paragraphs
    expect(() => pipeline([measuring])).toThrow(/"measuring" needs layer "paragraphs"/);
  });

  it("is read back with its own checks where the caller names it, and kept as it is elsewhere", () => {
    const json = writeDocument(doc, { own: [lengths] });
    const read = readDocument(json, "a.json", [lengths]);
    expect(read.ok && layerOf(read.value, lengths)).toEqual(found);
    expect(read.ok && writeDocument(read.value)).toBe(json);

    const otherShape = json.replace('"units":4', '"units":"4"');
    expect(readDocument(otherShape, "a.json", [lengths])).toMatchObject({
      problem: { code: "not-a-document", message: expect.stringContaining("lengths[0].units") },
    });
    const dangling = json.replace('"paragraph":"p2"', '"paragraph":"p9"');
    expect(readDocument(dangling, "a.json", [lengths])).toMatchObject({
      problem: { code: "dangling-id", message: expect.stringContaining("lengths[1].paragraph") },
    });
    for (const other of [otherShape, dangling]) {
      const kept = readDocument(other, "a.json");
      expect(kept.ok && writeDocument(kept.value)).toBe(other);
    }
  });

  it("is never written damaged where it is named", () => {
    const damaged = { ...doc, lengths: [{ paragraph: "p9", units: 1 }] };
    expect(checkDocument(damaged, [lengths])).toMatchObject([{ code: "dangling-id" }]);
    expect(() => writeDocument(damaged, { own: [lengths] })).toThrow(/lengths\[0\].*dangling-id/);
  });

  it("says what is left of it without the text, and is left out where it cannot say", () => {
    expect(layerOf(withoutText(doc, [lengths]), lengths)?.map(({ units }) => units)).toEqual([0, 0]);
    const bare = withoutText(doc);
    expect(bare).not.toHaveProperty("lengths");
    expect(Object.keys(bare.layers)).toEqual(["paragraphs"]);
    expect(doc.layers).toHaveProperty("lengths");
  });

  it("stands in the JSON Schema of documents that have it", () => {
    expect(jsonSchema([lengths])).toHaveProperty("properties.lengths.type", "array");
    expect(jsonSchema()).not.toHaveProperty("properties.lengths");
  });

  it("may be called what every object knows without having it", async () => {
    const known = layer({ name: "constructor", shape: (z) => z.array(z.string()), check: () => {} });
    const naming = stage({
      name: "naming",
      version: "1",
      needs: [],
      gives: [known],
      run: () => ({ constructor: ["a"] }),
    });
    const own = [known];
    const named = await pipeline([structure, naming]).annotate(article);
    expect(layerOf(doc, known)).toBeUndefined();
    expect(layerOf(named, known)).toEqual(["a"]);
    expect(Object.entries(named.layers)).toContainEqual(["constructor", { by: "naming", version: "1" }]);
    expect(readDocument(writeDocument(doc), "a.json", own).ok).toBe(true);
    expect(readDocument(writeDocument(named, { own }), "a.json", own).ok).toBe(true);
    expect(Object.keys(withoutText(named))).not.toContain("constructor");
    const idle = { ...naming, run: () => ({}) } as unknown as typeof naming;
    await expect(pipeline([idle]).annotate(article)).rejects.toThrow(/promised layer "constructor"/);
  });

  it("may be for stages alone, or a property of the items of another layer", async () => {
    const hidden = layer({ name: "hidden", shape: (z) => z.instanceof(Float32Array), stored: "nowhere" });
    const long = layer({
      name: "long",
      shape: (z) => z.array(z.boolean()),
      stored: { as: "long", on: (paragraphs: boolean[]) => ({ paragraphs }) },
    });
    const hiding = stage({
      name: "hiding",
      version: "1",
      needs: ["paragraphs"],
      gives: [hidden],
      run: ({ paragraphs }) => ({ hidden: Float32Array.from(paragraphs, ({ start, end }) => end - start) }),
    });
    const telling = stage({
      name: "telling",
      version: "1",
      needs: [hidden],
      gives: [long],
      run: ({ hidden }) => ({ long: [...hidden].map((units) => units > 5) }),
    });
    const told = await pipeline([structure, hiding, telling]).annotate(article);
    expect(told.paragraphs).toMatchObject([{ id: "p1" }, { id: "p2", long: true }]);
    expect(told.paragraphs?.[0]).not.toHaveProperty("long");
    expect(Object.keys(told.layers)).toEqual(["paragraphs", "long"]);
    expect(told).not.toHaveProperty("hidden");
    expect(told).not.toHaveProperty("long");
  });
});

describe("a layer that no document could hold", () => {
  const of = (gives: string[], run: object) =>
    ({ name: "lost", version: "1", needs: [], gives, run: () => run }) as unknown as AnyStage;

  it("is refused by name where the stage is declared", () => {
    const run = () => ({}) as never;
    // @ts-expect-error no layer of the library
    expect(() => stage({ name: "lost", version: "1", needs: [], gives: ["lengths"], run })).toThrow(
      /stage "lost" names layer "lengths"/,
    );
    // @ts-expect-error misspelt
    expect(() => stage({ name: "lost", version: "1", needs: ["paragraph"], gives: [], run })).toThrow(
      /stage "lost" names layer "paragraph"/,
    );
    for (const name of ["text", "layers", "mentions", "notes", "asked", "__proto__"]) {
      const taken = layer({ name, shape: (z) => z.string() });
      expect(() => stage({ name: "lost", version: "1", needs: [], gives: [taken], run })).toThrow(
        `named "${name}", which is taken: name it otherwise [layer-name]`,
      );
    }
  });

  it("is refused by name when it is given", async () => {
    const text = { id: "a", text: "x", meta: {} };
    await expect(assemble([of(["lengths"], { lengths: [] })]).annotate(text)).rejects.toThrow(
      /stage "lost" gives layer "lengths", which is stored nowhere/,
    );
    await expect(assemble([of([], { lengths: [] })]).annotate(text)).rejects.toThrow(
      /stage "lost" gave layer "lengths", which it did not promise/,
    );
  });
});

it("every layer of the library has a name of its own, and its type stands under it", () => {
  expect(new Set(LAYERS.map(({ name }) => name)).size).toBe(LAYERS.length);
  expectTypeOf<keyof Layers | "notes">().toEqualTypeOf<(typeof LAYERS)[number]["name"]>();
});
