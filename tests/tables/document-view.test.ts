import { expect, it } from "vitest";
import { DocumentView } from "../../src/tables/document-view.js";
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
