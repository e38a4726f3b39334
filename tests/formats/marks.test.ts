import { describe, expect, it } from "vitest";
import type { Article } from "../../src/document/article.js";
import { checkDocument } from "../../src/document/check.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";
import { readMarks } from "../../src/formats/marks.js";

function article(...paragraphs: string[]): Article {
  return { id: "a1", text: `${paragraphs.join("\n\n")}\n`, meta: { title: paragraphs[0]! } };
}

function read(marks: string, of: Article): GlossatorDocument {
  const result = readMarks(marks, of, "a1.marks");
  if (!result.ok) throw new Error(`${result.problem.where}: ${result.problem.message}`);
  expect(checkDocument(result.value)).toEqual([]);
  return result.value;
}

/** The problem that the marks give, as `where code message`. */
function problem(marks: string, of: Article): string {
  const result = readMarks(marks, of, "a1.marks");
  if (result.ok) throw new Error("a problem was expected");
  const { where, code, message } = result.problem;
  return `${where} ${code} ${message}`;
}

const words = (doc: GlossatorDocument, pieces: Piece[]) => pieces.map(([a, b]) => doc.text!.slice(a, b));

describe("readMarks", () => {
  it("reads roles, sentiments, names and entities", () => {
    const doc = read(
      [
        "# a remark",
        "## title positive",
        "{PERSON Ana Brandt|Brandt} wins in {GPE|Sel}",
        "",
        "## byline",
        "By Jo March",
        "## body negative",
        "{PERSON|Ana Brandt} lost on {DATE|May 3}.",
      ].join("\n"),
      article("Brandt wins in Sel", "By Jo March", "Ana Brandt lost on May 3."),
    );
    expect(doc.paragraphs).toEqual([
      { id: "p1", start: 0, end: 18, role: "title", sentiment: { label: "positive" } },
      { id: "p2", start: 20, end: 31, role: "byline" },
      { id: "p3", start: 33, end: 58, role: "body", sentiment: { label: "negative" } },
    ]);
    expect(doc.mentions?.map((m) => [doc.text!.slice(m.start, m.end), m.type, m.entity])).toEqual([
      ["Brandt", "PERSON", "e1"],
      ["Sel", "GPE", "e2"],
      ["Ana Brandt", "PERSON", "e1"],
      ["May 3", "DATE", undefined],
    ]);
    expect(doc.entities).toEqual([
      { id: "e1", name: "Ana Brandt", type: "PERSON", aliases: ["Brandt"] },
      { id: "e2", name: "Sel", type: "GPE", aliases: [] },
    ]);
    expect(doc.meta.title).toBe("Brandt wins in Sel");
    expect(doc.sentences).toBeUndefined();
    expect(doc.tokens).toBeUndefined();
  });

  it("finds the pieces of quotations, by occurrence and never inside a word", () => {
    const text = 'The other day he said, "No," and then he said it was "no use," the mayor.';
    const doc = read(
      `## body neutral\n${text}\nq direct: "No," | said | he | -\nq mixed: it was "no use," | said ~2 | he ~2 | the mayor`,
      article(text),
    );
    const [first, second] = doc.quotations!;
    // "he" stands in "The", "other" and "then" as well.
    expect(first?.source).toEqual([[14, 16]]);
    expect(second?.source).toEqual([[38, 40]]);
    expect(words(doc, second!.cue)).toEqual(["said"]);
    expect(second!.cue[0]![0]).toBeGreaterThan(first!.cue[0]![0]);
    expect([first?.speaker, second?.speaker]).toEqual([null, { text: "the mayor" }]);
    expect(doc.quotations?.map((q) => q.form)).toEqual(["direct", "mixed"]);
  });

  it("follows a quotation into the next paragraph and orders its pieces", () => {
    const doc = read(
      [
        "## body neutral",
        '"One.',
        'q direct: "Two," + "One. | said | she | -',
        "## body neutral",
        '"Two," she said.',
      ].join("\n"),
      article('"One.', '"Two," she said.'),
    );
    expect(words(doc, doc.quotations![0]!.content)).toEqual(['"One.', '"Two,"']);
    expect(words(doc, doc.quotations![0]!.source)).toEqual(["she"]);
    expect(doc.quotations![0]!.paragraph).toBe("p1");
  });

  it("reads holders and targets of each kind", () => {
    const body = "Brandt spoke. She likes it, critics hate the plan, and the plan is folly.";
    const doc = read(
      [
        "## body neutral",
        "{PERSON Ana Brandt|Brandt} spoke. She likes it, critics hate the plan, and the plan is folly.",
        "s favor: @Ana Brandt ~ She -> it = harbor plan | likes",
        "s favor: @Ana Brandt -> it = harbor plan | likes",
        "s against: critics -> the plan = harbor plan | hate",
        "s against: author -> the plan ~2 | folly",
        "s against: critics = the critics -> She = @Ana Brandt | hate",
      ].join("\n"),
      article(body),
    );
    expect(doc.stances?.map((s) => s.holder)).toEqual([
      { entity: "e1", start: 14, end: 17 },
      { entity: "e1", start: 0, end: 6 },
      { text: "critics", start: 28, end: 35 },
      { author: true },
      { text: "the critics", start: 28, end: 35 },
    ]);
    expect(doc.stances?.map((s) => s.target)).toEqual([
      { start: 24, end: 26, text: "harbor plan" },
      { start: 24, end: 26, text: "harbor plan" },
      { start: 41, end: 49, text: "harbor plan" },
      { start: 55, end: 63, text: "the plan" },
      { start: 14, end: 17, entity: "e1" },
    ]);
    expect(doc.stances?.map((s) => words(doc, s.evidence).join())).toEqual([
      "likes",
      "likes",
      "hate",
      "folly",
      "hate",
    ]);
  });

  it("leaves out the holder's place where the paragraph does not name the entity", () => {
    const doc = read(
      "## title neutral\n{PERSON|Ana}\n## body neutral\nA warm welcome.\ns favor: @Ana -> welcome | warm",
      article("Ana", "A warm welcome."),
    );
    expect(doc.stances?.[0]?.holder).toEqual({ entity: "e1" });
  });

  it("counts UTF-16 units after an emoji, and takes an escaped brace for text", () => {
    const doc = read(
      '## body positive\n🏆 \\{sic} {ORG|Rovers} said "yes 🏆"\nq direct: "yes 🏆" | said | Rovers | @Rovers',
      article('🏆 {sic} Rovers said "yes 🏆"'),
    );
    expect(doc.mentions?.[0]).toMatchObject({ start: 9, end: 15 });
    expect(words(doc, doc.quotations![0]!.content)).toEqual(['"yes 🏆"']);
  });

  it("reads files with CRLF and a byte order mark, of an article with single line breaks", () => {
    const of = { id: "a1", text: "Ana won\r\n  It rained.  \r\n", meta: {} };
    const doc = read("\ufeff## title neutral\r\nAna won\r\n## body neutral\r\nIt rained.\r\n", of);
    expect(doc.paragraphs?.map((p) => of.text.slice(p.start, p.end))).toEqual(["Ana won", "It rained."]);
  });
});

describe("readMarks says where and what is wrong", () => {
  const rain = article("It rained in Sel.");
  const marked = "## body neutral\nIt rained in {GPE|Sel}.\n";

  it.each([
    [
      "q indirect: it snowed | said | - | -",
      'a1.marks:3 piece-not-found "it snowed" is not in p1 or after it; copy it from the text',
    ],
    [
      "q indirect: rained | Sel ~2 | - | -",
      'a1.marks:3 piece-not-found "Sel" (occurrence 2) is not in p1; copy it from the text',
    ],
    [
      "s favor: author -> @Sel ~ It | rained",
      'a1.marks:3 piece-not-found "@Sel ~ It" is not in p1; words of the text are wanted here; a target reads "It = @Sel"',
    ],
    [
      "s favor: It = @Sel -> Sel | rained",
      'a1.marks:3 bad-line the holder "It = @Sel" must read "@Sel ~ It": only a target has = @Entity',
    ],
    [
      "s favor: @Ana -> Sel | rained",
      "a1.marks:3 unknown-entity @Ana: no mention in braces names this entity",
    ],
    [
      "s favour: author -> Sel | rained",
      'a1.marks:3 unknown-word "favour" is no stance; one of: favor, against',
    ],
    ["s favor: author -> Sel", 'a1.marks:3 bad-line must read "s label: holder -> target = name | evidence"'],
    [
      "s favor: author | rained",
      'a1.marks:3 bad-line must read "s label: holder -> target = name | evidence"',
    ],
    ["q indirect: - | - | - | -", "a1.marks:3 no-content a quotation needs content, not -"],
    [
      "q indirect: It rained + rained in | - | - | -",
      'a1.marks:3 pieces-overlap "rained in" overlaps the piece before it',
    ],
    ["It rained.", 'a1.marks:3 unknown-line begins with none of "## ", "q ", "s ", "# ": It rained.'],
  ])("%s", (line, expected) => {
    expect(problem(marked + line, rain)).toBe(expected);
  });

  it.each([
    [
      "## body neutral\nIt rains in Sel.",
      'a1.marks:2 text-differs p1 reads "s in Sel." where the article has "ed in Sel."',
    ],
    [
      `${marked}## body neutral\nMore.`,
      'a1.marks:4 text-differs p2 reads "More." where the article has no further paragraph',
    ],
    ["## body\nIt rained in Sel.", "a1.marks:1 sentiment a body needs a sentiment"],
    ["## heading neutral\nIt rained in Sel.", "a1.marks:1 sentiment a heading carries no sentiment"],
    [
      "## lede neutral\nIt rained in Sel.",
      'a1.marks:1 unknown-word "lede" is no role; one of: title, deck, byline, credit, dateline, heading, body, boilerplate',
    ],
    [
      "## body neutral\nIt {rained} in Sel.",
      'a1.marks:2 bad-mark "{rained}" is no {TYPE|words} and no {TYPE Name|words}; write \\{ for a brace of the text',
    ],
    [
      "## body neutral\nIt rained in {GPE|Sel.",
      'a1.marks:2 bad-mark "{GPE|Sel." is no {TYPE|words} and no {TYPE Name|words}; write \\{ for a brace of the text',
    ],
    [
      "## body neutral\nIt rained in {DATE Sel|Sel}.",
      'a1.marks:2 named-value {DATE Sel|Sel}: a DATE names no entity; leave out "Sel"',
    ],
    [
      "## body neutral\n{PERSON Sel|It} rained in {GPE|Sel}.",
      'a1.marks:2 two-types "Sel" is GPE here and PERSON before; two things need two names',
    ],
    ["q direct: x | - | - | -", 'a1.marks:1 no-paragraph stands before the first "## role" line'],
    ["## body neutral", "a1.marks:2 no-text must be the paragraph's text, and is blank"],
    ["", 'a1.marks:1 text-differs a paragraph is not marked: "It rained in Sel."'],
  ])("%j", (marks, expected) => {
    expect(problem(marks, rain)).toBe(expected);
  });

  it("wants a quotation's line at the paragraph where it begins", () => {
    const marks = '## body neutral\n"No."\nq indirect: so | said | - | -\n## body neutral\nShe said so.';
    expect(problem(marks, article('"No."', "She said so."))).toBe(
      "a1.marks:3 piece-not-found no content is in p1; move the line to its paragraph",
    );
  });

  it("does not look for a cue beyond the paragraphs that the quotation reaches", () => {
    const two = article('"No."', "She said so.");
    const marks = '## body neutral\n"No."\nq direct: "No." | said | - | -\n## body neutral\nShe said so.';
    expect(problem(marks, two)).toBe('a1.marks:3 piece-not-found "said" is not in p1; copy it from the text');
  });
});
