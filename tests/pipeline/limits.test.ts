import { describe, expect, it } from "vitest";
import { writeDocument } from "../../src/document/json.js";
import type { Note, Paragraph } from "../../src/document/schema.js";
import { MAX_LENGTH } from "../../src/pipeline/limits.js";
import { assemble } from "../../src/pipeline/pipeline.js";
import { type AnyStage, stage } from "../../src/stages/stage.js";
import { listed } from "../helpers/listed.js";

const article = (id: string, text: string) => ({ id, text, meta: {} });
const nothing = assemble([]);

describe("a text that is too long", () => {
  const long = article("long", "a".repeat(MAX_LENGTH + 1));

  it("is refused by code, and the articles beside it are annotated", async () => {
    const row = { ...long, where: "rows.csv line 7" };
    const beside = [article("a", "Ana left."), row, article("b", "Bo left.")];
    const results = await listed(nothing.annotateAll(beside));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({
      problem: { code: "text-too-long", id: "long", where: "rows.csv line 7" },
    });
    expect(results[1]).toMatchObject({ problem: { message: expect.stringContaining("--max-length") } });
    await expect(nothing.annotate(long)).rejects.toThrow(/text-too-long/);
  });

  it("is none up to the limit, which can be raised and lowered", async () => {
    expect(await nothing.annotate(article("a", "a".repeat(MAX_LENGTH)))).toMatchObject({ id: "a" });
    expect(await nothing.annotate(long, { maxLength: MAX_LENGTH + 1 })).toMatchObject({ id: "long" });
    expect(await listed(nothing.annotateAll([long], { maxLength: Infinity }))).toMatchObject([{ ok: true }]);
    expect(await listed(nothing.annotateAll([article("a", "Ana left.")], { maxLength: 8 }))).toMatchObject([
      { ok: false, problem: { code: "text-too-long" } },
    ]);
  });
});

/** A stage that gives so many notes. */
const noting = (count: number): AnyStage => {
  const note: Note = {
    code: "odd",
    start: 0,
    end: 1,
    message: "a note of some two hundred characters ".repeat(5),
  };
  return {
    name: "noting",
    version: "1",
    needs: [],
    gives: [],
    run: () => ({ notes: new Array(count).fill(note) }),
  };
};

it("an article may have any number of notes", async () => {
  expect((await assemble([noting(200_000)]).annotate(article("a", "a"))).notes).toHaveLength(200_000);
});

describe("a document that no string can hold", () => {
  const text = "a".repeat(1_000_000);
  const record: Paragraph = {
    id: "p1",
    start: 0,
    end: 1,
    role: "body",
    sentiment: { label: "neutral", score: 0 },
  };
  const giving = (count: number): AnyStage =>
    stage({
      name: "giving",
      version: "1",
      needs: [],
      gives: ["paragraphs"],
      run: () => ({ paragraphs: new Array<Paragraph>(count).fill(record) }),
    });

  it("is refused by code as soon as a stage has made it so large", async () => {
    const annotated = (count: number) =>
      listed(assemble([giving(count)]).annotateAll([article("a", text)], { maxLength: Infinity }));
    const results = await annotated(7_000_000);
    expect(results).toMatchObject([{ ok: false, problem: { code: "document-too-large", id: "a" } }]);
    expect(await annotated(70_000)).toMatchObject([{ ok: true }]);
  });

  it("is not written", async () => {
    const doc = await assemble([noting(3_000_000)]).annotate(article("a", text), { maxLength: Infinity });
    expect(() => writeDocument(doc)).toThrow(/document-too-large/);
  });
});
