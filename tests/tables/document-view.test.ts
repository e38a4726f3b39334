import { expect, it } from "vitest";
import type { Quotation } from "../../src/document/schema.js";
import type { Piece } from "../../src/document/span.js";
import { DocumentView } from "../../src/tables/document-view.js";
import { marked } from "../helpers/marked.js";
import { reportDocument } from "../helpers/report-document.js";

it("finds the paragraph and the sentence of a place, from their first unit to their last, and none between", () => {
  const view = new DocumentView(reportDocument());
  for (const paragraph of view.doc.paragraphs!) {
    expect(view.paragraphAt(paragraph.start)).toBe(paragraph);
    expect(view.paragraphAt(paragraph.end - 1)).toBe(paragraph);
    expect(view.paragraphAt(paragraph.end)).toBeUndefined();
  }
  for (const sentence of view.doc.sentences!) {
    expect(view.sentenceAt(sentence.start)).toBe(sentence);
    expect(view.sentenceAt(sentence.end - 1)).toBe(sentence);
    expect(view.sentenceAt(sentence.end)).not.toBe(sentence);
  }
});

it("joins pieces, and has no words where there is no piece or no text", () => {
  const doc = reportDocument();
  const view = new DocumentView(doc);
  expect(view.wordsOf([[0, 7]])).toBe("Harbour");
  expect(
    view.wordsOf([
      [0, 7],
      [9, 15],
    ]),
  ).toBe("Harbour … =Plan=");
  expect(view.wordsOf([])).toBeNull();
  delete doc.text;
  expect(view.wordsOf([[0, 7]])).toBeNull();
});

it("finds the smallest quotation around another and its cue, in any of its pieces", () => {
  const { text, spans } = marked(
    "[“Nobody knows,”] he [said], [“but she [said] [he [thinks] [it was late]]”]. She [hopes] [so].",
  );
  const [first, said, second, inner, thought, thinks, deepest, hopes, own] = spans.map(
    ({ start, end }): Piece => [start, end],
  );
  const quotation = (id: string, content: (Piece | undefined)[], cue: Piece | undefined): Quotation => ({
    id,
    paragraph: "p1",
    form: "mixed",
    content: content as Piece[],
    cue: [cue!],
    source: [],
    speaker: null,
  });
  const quotations = [
    quotation("q1", [first, second], said),
    quotation("q2", [thought], inner),
    quotation("q3", [deepest], thinks),
    quotation("q4", [own], hopes),
  ];
  const view = new DocumentView({ ...reportDocument(), text, quotations });
  expect(quotations.map((q) => view.quotationAround(q)?.id)).toEqual([undefined, "q1", "q2", undefined]);
});
