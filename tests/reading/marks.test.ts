import { expect, test } from "vitest";
import { pairMarks } from "../../src/reading/marks.js";
import { marked } from "../helpers/marked.js";

const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

test.each([
  ["straight", 'He said ["no"] and ["never"].'],
  ["curly", "He said [“no”] twice."],
  ["doubled apostrophes", "[''We go on,''] she said."],
  ["guillemets", "[« Nous restons »] was the answer."],
  ["single", "She called it ['a long way'] home."],
  ["apostrophes", "The voters' choice wasn't the '90s band's."],
  ["contraction inside single", "He said ['I don't know'] and left."],
  ["curly mark of the wrong side", "[“We go on,“] she said."],
  ["quotation inside a quotation", "[“He said ‘no’ to us,”] she said."],
  ["inches are not opened after a digit", 'A board of 6" was cut.'],
])("pairs: %s", (_name, source) => {
  const { text, spans } = marked(source);
  const { quoted } = pairMarks(text, paragraphsOf(text));
  expect(quoted.map(({ start, end }) => ({ start, end }))).toEqual(spans);
});

test("a quotation that goes on in the next paragraph is open, without a note", () => {
  const { text, spans } = marked('["One.]\n["Two."]');
  const { quoted, notes } = pairMarks(text, paragraphsOf(text));
  expect(quoted).toEqual([
    { ...spans[0], closed: false, single: false },
    { ...spans[1], closed: true, single: false },
  ]);
  expect(notes).toEqual([]);
});

test("a mark that closes nothing is noted where it stands", () => {
  const { text, spans } = marked("We go on,[”] she said.");
  const { quoted, notes } = pairMarks(text, paragraphsOf(text));
  expect(quoted).toEqual([]);
  expect(notes).toMatchObject([{ code: "unbalanced-quote", ...spans[0] }]);
});
