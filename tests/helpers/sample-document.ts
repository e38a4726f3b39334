import { sha256OfText } from "../../src/document/hash.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { marked } from "./marked.js";

/** A small document with every layer, valid, made anew at each call so that a test may damage it. */
export function smallDocument(): GlossatorDocument {
  const { text, spans } = marked(
    "[[🙂 [Ana Brandt] [said] [the [dam] is safe]].]\n[[Critics [reject] it.]]\n",
  );
  const [p1, s1, ana, said, content, dam, p2, s2, reject] = spans as Required<typeof spans>;
  const piece = (s: { start: number; end: number } | undefined): [number, number] => [s!.start, s!.end];
  return {
    schema: "glossator/1",
    id: "sample",
    offsetUnit: "utf16",
    text,
    sha256: sha256OfText(text),
    meta: { title: "Dam", outlet: "The Example", published: "2026-01-02" },
    layers: { paragraphs: { by: "test" } },
    paragraphs: [
      {
        id: "p1",
        ...p1!,
        role: "body",
        sentiment: { label: "positive", score: 0.4, author: null, quoted: 0.4 },
      },
      { id: "p2", ...p2!, role: "body" },
    ],
    sentences: [
      { id: "s1", ...s1!, paragraph: "p1" },
      { id: "s2", ...s2!, paragraph: "p2" },
    ],
    tokens: { start: [ana!.start], end: [ana!.end], pos: ["PROPN"], lemma: ["ana"] },
    mentions: [{ id: "m1", ...ana!, type: "PERSON", entity: "e1", score: 0.9 }],
    entities: [{ id: "e1", name: "Ana Brandt", type: "PERSON", aliases: [] }],
    quotations: [
      {
        id: "q1",
        paragraph: "p1",
        form: "indirect",
        content: [piece(content)],
        cue: [piece(said)],
        source: [piece(ana)],
        speaker: { entity: "e1" },
        score: 0.8,
      },
    ],
    stances: [
      {
        id: "t1",
        paragraph: "p2",
        sentence: "s2",
        label: "against",
        holder: { text: "Critics", start: p2!.start, end: p2!.start + "Critics".length },
        target: { ...dam!, text: "dam" },
        evidence: [piece(reject)],
        score: 0.6,
      },
    ],
    notes: [{ code: "example", message: "A note." }],
  };
}
