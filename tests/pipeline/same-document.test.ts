import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { Article } from "../../src/document/article.js";
import { writeDocument } from "../../src/document/json.js";
import type { Pipeline } from "../../src/pipeline/pipeline.js";
import { models, whole } from "../helpers/models.js";

/** Whole numbers below `below`, the same in each run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What wink-nlp keeps of a word hangs on where it first stands: these put new words into all such places. */
const PLACES =
  "The @ left.|@ said so.|@’s men fled.|@'s plan|“@,” he said.|He @ed it.|the @-led talks|a non-@ body|(@)|@.|@, too|" +
  "it was @ing|5@|@-2|#@|@@x|@/@|U.@.|(@'s|(the @'s new plan)|the @'s new plan|it's @'s.|the lead @ is old|they lead @ now|@ly|dr.@|@… and @!|‘@’ is a @|to @ them";

/** New words come again in small letters, with a capital, in capitals, and in several articles. */
function articles(count: number): Article[] {
  const next = chance(7);
  const word = () => `${"bdfgkv"[next(6)]}${"aeiou"[next(5)]}${"lmnr"[next(4)]}${"aeiou"[next(5)]}th`;
  const cased = (w: string) => [w, w, w[0]!.toUpperCase() + w.slice(1), w.toUpperCase()][next(4)]!;
  const places = PLACES.split("|");
  const paragraphs = readdirSync("corpus")
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => readFileSync(`corpus/${file}`, "utf8").split(/\n\s*\n/));
  return Array.from({ length: count }, (_, k) => {
    const made = Array.from({ length: 6 }, () =>
      places[next(places.length)]!.replaceAll("@", () => cased(word())),
    );
    const text = [made.join(" "), paragraphs[next(paragraphs.length)]!, made.reverse().join(" ")].join(
      "\n\n",
    );
    return { id: `a${k}`, text, meta: {} };
  });
}

/** Documents by the id of their article. */
async function together({ annotateAll }: Pipeline, list: readonly Article[]): Promise<Map<string, string>> {
  const documents = new Map<string, string>();
  for await (const result of annotateAll(list)) {
    if (!result.ok) throw new Error(result.problem.message);
    documents.set(result.value.id, writeDocument(result.value));
  }
  return documents;
}

/** Every module anew, as in a new process. */
async function newProcess(): Promise<Pipeline> {
  vi.resetModules();
  const fresh = await import("../../src/pipeline/families.js");
  return fresh.learned(models);
}

const all = articles(120);
const forward = await together(whole, all);

describe("a document is of its article alone", () => {
  it("in whatever order, one by one, in whatever batches", async () => {
    expect(await together(whole, all)).toEqual(forward);
    expect(await together(whole, [...all].reverse())).toEqual(new Map([...forward].reverse()));
    for (const article of all)
      expect(writeDocument(await whole.annotate(article))).toBe(forward.get(article.id));
    const odd = all.filter((_, k) => k % 2 === 1);
    for (const [id, json] of await together(whole, odd)) expect(json).toBe(forward.get(id));
  }, 60_000);

  it("in a new process, alone or last", async () => {
    for (const k of [3, 60, 119]) {
      const { annotate } = await newProcess();
      expect(writeDocument(await annotate(all[k]!))).toBe(forward.get(all[k]!.id));
    }
    const backward = await together(await newProcess(), [...all].reverse());
    expect(backward).toEqual(new Map([...forward].reverse()));
  }, 60_000);

  it("after so many new words that wink-nlp is made anew", async () => {
    const next = chance(11);
    const letters = () => "bcdfghklmnprstvw"[next(16)]! + "aeiou"[next(5)]!;
    const words = Array.from({ length: 80_000 }, () => letters() + letters() + letters() + letters());
    const text = words.join(" ");
    await whole.stages[1]!.run({
      id: "words",
      text,
      meta: {},
      paragraphs: [{ id: "p1", start: 0, end: text.length }],
    });
    for (const article of all.slice(0, 40))
      expect(writeDocument(await whole.annotate(article))).toBe(forward.get(article.id));
  });
});
