import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/document/check.js";
import { documentSchema, type GlossatorDocument, type Stance } from "../../src/document/schema.js";
import { withoutText } from "../../src/document/without-text.js";
import { articles } from "../../src/tables/articles.js";
import { entities } from "../../src/tables/entities.js";
import { entityTone } from "../../src/tables/entity-tone.js";
import { mentions } from "../../src/tables/mentions.js";
import { metadata } from "../../src/tables/metadata.js";
import { notes } from "../../src/tables/notes.js";
import { paragraphs } from "../../src/tables/paragraphs.js";
import { quotations } from "../../src/tables/quotations.js";
import { sentences } from "../../src/tables/sentences.js";
import { stanceMatrix } from "../../src/tables/stance-matrix.js";
import { stances } from "../../src/tables/stances.js";
import { DICTIONARY, TABLES, TOKENS_TABLE } from "../../src/tables/tables.js";
import { targets } from "../../src/tables/targets.js";
import { expectDeclaredCells } from "../helpers/cells.js";
import { reportDocument } from "../helpers/report-document.js";
import { rowsByName } from "../helpers/table-rows.js";

const ALL = [...TABLES, TOKENS_TABLE];
const doc = reportDocument();

/** The document without some layers, as a shortened pipeline leaves it. */
function lacking(...layers: (keyof GlossatorDocument)[]): GlossatorDocument {
  const copy = reportDocument();
  for (const layer of layers) delete copy[layer];
  return copy;
}

it("the document of these tests is sound", () => {
  expect(documentSchema.safeParse(doc).error).toBeUndefined();
  expect(checkDocument(doc)).toEqual([]);
});

describe("every table", () => {
  it.each(ALL)("$name begins with the article and, below article level, the place", (table) => {
    const names = table.columns.map((c) => c.name);
    expect(names.slice(0, 4)).toEqual(["doc_id", "outlet", "published", "title"]);
    if (table !== articles && table !== metadata && table !== stanceMatrix)
      expect(names.slice(4, 6)).toEqual(["paragraph", "role"]);
    const rows = table.rows(doc);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row.slice(0, 4)).toEqual(["report", "The Example", "2026-01-02", "Harbour, =Plan="]);
  });

  it.each(ALL)("$name holds in each cell what its column declares", (table) => {
    expectDeclaredCells(table, doc);
  });

  it.each([...ALL, DICTIONARY])(
    "$name has names of its own in snake case, and says what they mean",
    (table) => {
      const names = table.columns.map((c) => c.name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, meaning } of table.columns) {
        expect(name).toMatch(/^[a-z][a-z_]*$/);
        expect(meaning, name).toMatch(/^\S.*\S$/);
      }
    },
  );

  it.each(ALL)("$name has every column filled by some row", (table) => {
    const rows = table.rows(doc);
    const empty = table.columns.filter((_, i) => rows.every((row) => row[i] === null)).map((c) => c.name);
    // This document has no dates, no address, no quotation inside another, and sentences without voices.
    const expected: Record<string, string[]> = {
      articles: ["url"],
      mentions: ["value"],
      quotations: ["inside"],
      sentences: ["sentiment_author", "sentiment_quoted"],
      entity_tone: ["quoted_mean", "quoted_positive", "quoted_negative"],
    };
    expect(empty).toEqual(expected[table.name] ?? []);
  });
});

describe("articles", () => {
  it("counts", () => {
    expect(rowsByName(articles, doc)).toEqual([
      {
        author: "N. N.",
        source_file: "a/b.txt",
        url: null,
        annotated_by: "both",
        n_paragraphs: 3,
        n_body_paragraphs: 2,
        n_sentences: 4,
        n_tokens: 5,
        n_words: 4,
        n_entities: 2,
        n_people: 1,
        n_mentions: 2,
        n_quotations: 3,
        n_direct: 1,
        n_indirect: 2,
        n_mixed: 0,
        n_without_speaker: 1,
        share_without_speaker: 0.3333,
        n_stances: 3,
        n_favor: 1,
        n_against: 2,
        sentiment_mean: -0.45,
        sentiment_author_mean: -0.5,
        sentiment_quoted_mean: -0.7,
        n_notes: 2,
      },
    ]);
  });

  it("leaves a count empty where the layer was not annotated, and says 0 where nothing was found", () => {
    const [absent] = rowsByName(articles, lacking("quotations", "stances", "tokens"));
    expect(absent).toMatchObject({
      n_quotations: null,
      n_without_speaker: null,
      share_without_speaker: null,
      n_favor: null,
      n_tokens: null,
      n_words: null,
      n_people: 1,
    });
    const [empty] = rowsByName(articles, { ...reportDocument(), quotations: [], stances: [] });
    expect(empty).toMatchObject({
      n_quotations: 0,
      n_without_speaker: 0,
      share_without_speaker: null,
      n_favor: 0,
    });
  });

  it("takes the source's title before that of the text, and a date as given where it is not ISO", () => {
    const [row] = articles.rows({ ...doc, meta: { title: "Given", published: "2 January 2026" } });
    expect(row!.slice(0, 4)).toEqual(["report", null, "2 January 2026", "Given"]);
  });
});

it("metadata keeps every field of the source", () => {
  expect(rowsByName(metadata, doc)).toContainEqual({ name: "section", value: "City" });
});

describe("the stance matrix", () => {
  const stance = (id: string, label: "favor" | "against", change: Partial<Stance> = {}): Stance => ({
    ...doc.stances![0]!,
    id,
    label,
    ...change,
  });

  it("has a row a holder and a target, with what stands between them", () => {
    const row = { holder: "Ana Brandt", target: "=Plan=", holder_kind: "entity", target_type: "LAW" };
    const stances = [
      stance("t1", "against", { score: 0.9 }),
      stance("t2", "favor", { score: 0.3 }),
      stance("t3", "against", { score: 0.4, paragraph: "p3" }),
    ];
    expect(rowsByName(stanceMatrix, { ...doc, stances })).toMatchObject([
      { ...row, n_favor: 1, n_against: 2, net: -1, n_sure: 1, n_paragraphs: 2, score_max: 0.9 },
    ]);
  });

  it("joins targets that are the same phrase, whatever its capitals, and keeps holders apart", () => {
    const { start, end } = doc.stances![0]!.target;
    const stances = ["the plan", "The plan"].map((text, i) =>
      stance(`t${i}`, "against", { target: { start, end, text }, holder: { author: true } }),
    );
    const rows = rowsByName(stanceMatrix, { ...doc, stances: [...stances, ...doc.stances!] });
    expect(rows.map(({ holder, target, n_against }) => [holder, target, n_against])).toEqual([
      ["author", "the plan", 2],
      ["Ana Brandt", "=Plan=", 1],
      ["experts", "the plan", 0],
      ["author", "a bad bargain", 1],
    ]);
  });

  it("counts what people marked, which has no score, as sure", () => {
    const { score: _, ...marked } = doc.stances![0]!;
    expect(rowsByName(stanceMatrix, { ...doc, stances: [marked] })).toMatchObject([
      { n_sure: 1, score_max: null },
    ]);
  });
});

describe("paragraphs and sentences", () => {
  it("count what stands in them", () => {
    expect(rowsByName(paragraphs, doc)[1]).toMatchObject({
      paragraph: "p2",
      role: "body",
      n_words: 3,
      n_mentions: 1,
      n_quotations: 2,
      n_favor: 1,
      n_against: 1,
      main_holder: "experts",
      main_target: "the plan",
      sentiment: "negative",
      sentiment_score: -0.4,
      sentiment_author: null,
      sentiment_quoted: -0.7,
    });
    expect(rowsByName(paragraphs, doc)[0]).toMatchObject({ n_quotations: 0, n_favor: 0, sentiment: null });
    expect(rowsByName(sentences, doc)[3]).toMatchObject({
      paragraph: "p3",
      sentence: "s4",
      n_words: 1,
      sentiment: null,
      text: "It is widely seen as a bad bargain.",
    });
  });

  it("leave counts of absent layers empty", () => {
    const [row] = rowsByName(paragraphs, lacking("mentions", "quotations", "stances", "tokens"));
    expect(row).toMatchObject({
      n_words: null,
      n_mentions: null,
      n_quotations: null,
      n_favor: null,
      n_against: null,
    });
  });
});

describe("mentions and entities", () => {
  it("hold the words, the fullest name and the place", () => {
    expect(rowsByName(mentions, doc)[1]).toMatchObject({
      paragraph: "p2",
      sentence: "s2",
      mention: "m2",
      text: "Ana Brandt",
      name: "Ana Brandt",
      entity: "e2",
      type: "PERSON",
      score: 0.98,
    });
  });

  it("hold what an entity does and meets", () => {
    expect(rowsByName(entities, doc)).toMatchObject([
      {
        entity: "e1",
        paragraph: "p1",
        role: "title",
        n_quotations: 0,
        n_opposes: 0,
        n_favored: 0,
        n_opposed: 1,
      },
      {
        entity: "e2",
        aliases: "Brandt; the mayor",
        outside_ids: "example:7",
        n_mentions: 1,
        n_paragraphs: 1,
        n_quotations: 1,
        n_favors: 0,
        n_opposes: 1,
        n_opposed: 0,
      },
    ]);
  });
});

describe("quotations", () => {
  it("keep apart who is named, who is described, and who is not known", () => {
    const columns = ["speaker_kind", "speaker", "speaker_entity", "speaker_type", "source"] as const;
    expect(rowsByName(quotations, doc).map((row) => columns.map((c) => row[c]))).toEqual([
      ["entity", "Ana Brandt", "e2", "PERSON", "Ana Brandt, mayor"],
      ["described", "some experts", null, null, "Some experts"],
      ["unknown", null, null, null, null],
    ]);
  });

  it("name several speakers in their words, and count for each", () => {
    const several = structuredClone(doc);
    several.quotations![1]!.speaker = { text: "Brandt and the plan", entities: ["e2", "e1"] };
    const [, row] = rowsByName(quotations, several);
    expect(row).toMatchObject({
      speaker_kind: "several",
      speaker: "Brandt and the plan",
      speaker_entity: null,
    });
    expect(rowsByName(entities, several).map((entity) => entity.n_quotations)).toEqual([1, 2]);
  });

  it("join the pieces around a cue", () => {
    const [row] = rowsByName(quotations, doc);
    expect(row).toMatchObject({ text: "Nobody wants it, … and it fails", cue: "said", form: "direct" });
    expect(doc.text!.slice(row!.start as number, row!.end as number)).toBe(
      'Nobody wants it," said Ana Brandt, mayor, "and it fails',
    );
  });
});

describe("stances", () => {
  it("keep apart holders that are named, described, and the author", () => {
    const columns = ["holder_kind", "holder", "holder_entity", "holder_type", "holder_text"] as const;
    expect(rowsByName(stances, doc).map((row) => columns.map((c) => row[c]))).toEqual([
      ["entity", "Ana Brandt", "e2", "PERSON", "Ana Brandt"],
      ["described", "experts", null, null, "experts"],
      ["author", "author", null, null, null],
    ]);
  });

  it("name the target as fully as is known", () => {
    expect(rowsByName(stances, doc).map(({ target, target_text }) => [target, target_text])).toEqual([
      ["=Plan=", "it"],
      ["the plan", "it"],
      ["a bad bargain", "a bad bargain"],
    ]);
  });

  it("tell false from not said, and show the evidence in its sentence", () => {
    const [first, second, third] = rowsByName(stances, doc);
    expect(first).toMatchObject({
      evidence: "Nobody wants it, … fails",
      negated: true,
      hedged: false,
      quotation: "q1",
      sentence: "s2",
    });
    expect(first!.sentence_text).toMatch(/^"Nobody .* fails\."$/);
    expect(second).toMatchObject({ evidence: null, start: null, end: null, negated: null, hedged: null });
    expect(third).toMatchObject({ sentence: null, sentence_text: null, quotation: null });
  });
});

it("notes stand where they belong, or belong to the whole article", () => {
  expect(rowsByName(notes, doc)).toMatchObject([
    { paragraph: "p1", role: "title", code: "odd-name", text: "=Plan=" },
    { paragraph: null, role: null, code: "short", text: null, start: null },
  ]);
});

it("tokens hold their place, form and part of speech", () => {
  expect(rowsByName(TOKENS_TABLE, doc)[1]).toMatchObject({
    paragraph: "p2",
    sentence: "s2",
    token: "w2",
    text: "said",
    lemma: "say",
    pos: "VERB",
  });
});

describe("documents that lack something", () => {
  it("give no rows for a layer that was not annotated", () => {
    const bare = lacking(
      "paragraphs",
      "sentences",
      "tokens",
      "mentions",
      "targets",
      "entities",
      "quotations",
      "stances",
      "categories",
      "notes",
    );
    const lengths = Object.fromEntries(ALL.map((table) => [table.name, table.rows(bare).length]));
    expect(lengths).toEqual({
      articles: 1,
      metadata: 4,
      paragraphs: 0,
      sentences: 0,
      entities: 0,
      entity_tone: 0,
      mentions: 0,
      quotations: 0,
      sentiment_words: 0,
      stance_matrix: 0,
      stances: 0,
      categories: 0,
      targets: 0,
      notes: 0,
      tokens: 0,
    });
  });

  it("leave places empty where there are no paragraphs and no sentences", () => {
    const [row] = rowsByName(mentions, lacking("paragraphs", "sentences"));
    expect(row).toMatchObject({ paragraph: null, role: null, sentence: null, text: "=Plan=" });
    expect(rowsByName(entities, lacking("paragraphs"))[0]).toMatchObject({
      n_mentions: 1,
      n_paragraphs: null,
    });
  });

  it("leave the words empty where the text was not passed on, and keep names, places and counts", () => {
    const textless = withoutText(doc);
    const words = [
      "text",
      "cue",
      "source",
      "evidence",
      "holder_text",
      "target_text",
      "sentence_text",
      "lemma",
    ];
    for (const table of ALL)
      for (const row of rowsByName(table, textless))
        for (const name of words) expect(row[name] ?? null, `${table.name}.${name}`).toBeNull();
    expect(rowsByName(quotations, textless)[0]).toMatchObject({ speaker: "Ana Brandt", quotation: "q1" });
    expect(rowsByName(stances, textless)[1]).toMatchObject({ holder: "experts", target: "the plan" });
    expect(rowsByName(articles, textless)[0]).toMatchObject({ n_words: 4, n_quotations: 3 });
  });
});

it("the dictionary explains every column of the tables that there are, in order, itself among them", () => {
  const explained = DICTIONARY.rows(ALL).map(([table, column]) => `${table}.${column}`);
  expect(explained).toEqual([...ALL, DICTIONARY].flatMap((t) => t.columns.map((c) => `${t.name}.${c.name}`)));
});

describe("tone", () => {
  it("entity_tone tells the voices apart", () => {
    expect(rowsByName(entityTone, doc)).toMatchObject([
      {
        entity: "e1",
        mentions: 1,
        mean: -0.6,
        negative: 1,
        positive: 0,
        author_mentions: 1,
        quoted_mentions: 0,
      },
      {
        entity: "e2",
        mentions: 1,
        mean: 0.1,
        negative: 0,
        positive: 0,
        quoted_mean: null,
        quoted_positive: null,
      },
    ]);
  });

  it("a mention inside a quotation's content is of the quoted voice", () => {
    const quoted = reportDocument();
    const { start, end } = quoted.mentions![0]!;
    quoted.quotations!.unshift({
      ...quoted.quotations![0]!,
      id: "q0",
      paragraph: "p1",
      content: [[start, end]],
    });
    expect(rowsByName(entityTone, quoted)[0]).toMatchObject({
      author_mentions: 0,
      author_mean: null,
      quoted_mean: -0.6,
    });
    expect(rowsByName(mentions, quoted)[0]).toMatchObject({ voice: "quoted", sentiment: "negative" });
  });

  it("without quotations no voice is known", () => {
    const without = lacking("quotations");
    expect(rowsByName(entityTone, without)[0]).toMatchObject({
      mentions: 1,
      author_mentions: null,
      quoted_mean: null,
    });
    expect(rowsByName(mentions, without)[0]).toMatchObject({ voice: null });
  });

  it("lacks entities whose mentions were not judged", () => {
    const bare = reportDocument();
    for (const mention of bare.mentions!) delete mention.sentiment;
    expect(entityTone.rows(bare)).toEqual([]);
    expect(entityTone.rows(lacking("entities"))).toEqual([]);
  });

  it("targets has a row for each span asked about", () => {
    expect(rowsByName(targets, doc)).toMatchObject([
      {
        target: 1,
        paragraph: "p2",
        sentiment: "negative",
        sentiment_score: -0.5,
        sentiment_probability: 0.8,
      },
    ]);
    expect(targets.rows(lacking("targets"))).toEqual([]);
  });
});
