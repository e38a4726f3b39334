import { sha256OfText } from "../../src/document/hash.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Piece, Span } from "../../src/document/span.js";
import { marked } from "./marked.js";

const SOURCE = [
  "[[Harbour, [=Plan=]]]",
  '[["[Nobody wants it,]" [said] [[Ana Brandt], mayor], "[and [it] [fails]]."] [[Some [experts]] [hope] [it may float].]]',
  "[[It is [widely seen as] [a [bad] bargain].]]",
].join("\r\n");

const piece = ({ start, end }: Span): Piece => [start, end];

/**
 * A document with every layer in which quotations are spoken by an entity, by somebody described and by nobody,
 * and stances are held by an entity, by somebody described and by the author. Made anew at each call.
 */
export function reportDocument(): GlossatorDocument {
  const { text, spans } = marked(SOURCE);
  const at = (index: number) => spans[index]!;
  const [
    p1,
    s1,
    plan,
    p2,
    s2,
    nobody,
    said,
    mayor,
    ana,
    fails,
    it,
    evidence,
    s3,
    some,
    experts,
    hope,
    float,
  ] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(at) as Span[] & { length: 17 };
  const [p3, s4, seen, bargain, bad] = [17, 18, 19, 20, 21].map(at) as Span[] & { length: 5 };
  const words = [plan!, said!, ana!, hope!, bad!];
  return {
    schema: "glossator/1",
    id: "report",
    offsetUnit: "utf16",
    text,
    sha256: sha256OfText(text),
    meta: {
      outlet: "The Example",
      published: "2026-01-02T08:30:00Z",
      author: "N. N.",
      section: "City",
      source_file: "a/b.txt",
    },
    layers: { paragraphs: { by: "structure", version: "1.0.0" }, mentions: { by: "annotator" } },
    paragraphs: [
      { id: "p1", ...p1!, role: "title" },
      {
        id: "p2",
        ...p2!,
        role: "body",
        sentiment: { label: "negative", score: -0.4, author: null, quoted: -0.7 },
      },
      {
        id: "p3",
        ...p3!,
        role: "body",
        sentiment: { label: "negative", score: -0.5, author: -0.5, quoted: null },
      },
    ],
    sentences: [
      { id: "s1", ...s1!, paragraph: "p1" },
      {
        id: "s2",
        ...s2!,
        paragraph: "p2",
        sentiment: { label: "negative", score: -0.6, evidence: [{ ...fails!, weight: -0.4 }] },
      },
      { id: "s3", ...s3!, paragraph: "p2", sentiment: { label: "positive", score: 0.2 } },
      { id: "s4", ...s4!, paragraph: "p3" },
    ],
    tokens: {
      start: words.map((w) => w.start),
      end: words.map((w) => w.end),
      pos: ["PUNCT", "VERB", "PROPN", "VERB", "ADJ"],
      lemma: ["=plan=", "say", "ana brandt", "hope", "bad"],
    },
    mentions: [
      {
        id: "m1",
        ...plan!,
        type: "LAW",
        entity: "e1",
        score: 0.9,
        sentiment: { label: "negative", score: -0.6, probability: 0.7 },
      },
      {
        id: "m2",
        ...ana!,
        type: "PERSON",
        entity: "e2",
        score: 0.98,
        sentiment: { label: "neutral", score: 0.1 },
      },
    ],
    entities: [
      { id: "e1", name: "=Plan=", type: "LAW", aliases: [] },
      {
        id: "e2",
        name: "Ana Brandt",
        type: "PERSON",
        aliases: ["Brandt", "the mayor"],
        ids: { example: "7" },
      },
    ],
    quotations: [
      {
        id: "q1",
        paragraph: "p2",
        form: "direct",
        content: [piece(nobody!), piece(fails!)],
        cue: [piece(said!)],
        source: [piece(mayor!)],
        speaker: { entity: "e2" },
        sentiment: { label: "negative", score: -0.7 },
        score: 0.8,
      },
      {
        id: "q2",
        paragraph: "p2",
        form: "indirect",
        content: [piece(float!)],
        cue: [piece(hope!)],
        source: [piece(some!)],
        speaker: { text: "some experts" },
      },
      {
        id: "q3",
        paragraph: "p3",
        form: "indirect",
        content: [piece(bargain!)],
        cue: [piece(seen!)],
        source: [],
        speaker: null,
      },
    ],
    stances: [
      {
        id: "t1",
        paragraph: "p2",
        sentence: "s2",
        label: "against",
        holder: { entity: "e2", ...ana! },
        target: { ...it!, entity: "e1" },
        evidence: [piece(nobody!), piece(evidence!)],
        quotation: "q1",
        negated: true,
        hedged: false,
        score: 0.7,
      },
      {
        id: "t2",
        paragraph: "p2",
        sentence: "s3",
        label: "favor",
        holder: { text: "experts", ...experts! },
        target: { ...it!, text: "the plan" },
        evidence: [],
      },
      {
        id: "t3",
        paragraph: "p3",
        label: "against",
        holder: { author: true },
        target: bargain!,
        evidence: [piece(bad!)],
      },
    ],
    categories: [
      {
        name: "building",
        found: [
          { ...plan!, entry: "=Plan=", weight: 0.5 },
          { ...bargain!, entry: "bargain*", weight: 1 },
        ],
      },
      { name: "weather", found: [] },
    ],
    targets: [{ ...it!, sentiment: { label: "negative", score: -0.5, probability: 0.8 } }],
    notes: [
      { code: "odd-name", ...plan!, message: "A name with signs." },
      { code: "short", message: "A short article." },
    ],
  };
}
