import { expect, it } from "vitest";
import { readText } from "../../../scripts/reading.js";
import { firstAtOrAfter } from "../../../src/document/span.js";
import { speakerFinder } from "../../../src/stages/quotations/speaker/speaker.js";
import { marked } from "../../helpers/marked.js";

/** The speaker of a quotation whose source, cue and content are marked, in a text that names nobody. */
function speakerOf(source: string) {
  const { text, spans } = marked(source);
  const reading = readText(text);
  const { tokens } = reading;
  const [who, cue, content] = spans.map(({ start, end }) => ({
    from: firstAtOrAfter(tokens.start, start),
    to: firstAtOrAfter(tokens.start, end),
  }));
  return speakerFinder(
    reading,
    [],
    [],
  )({
    construction: "learned",
    source: who!,
    cue: cue!,
    content: [content!],
  });
}

it.each([
  [
    "the thing spoken of is none",
    "They met about the law, [which critics] [say] [hurts schools].",
    "critics",
  ],
  [
    "whom a clause tells of",
    "It was late, and the divers [who worked there] [assumed] [it was safe].",
    "the divers",
  ],
  ["a relative alone", "She met the engineers, [who] [said] [it was safe].", "the engineers"],
])("a relative in the source: %s", (_, source, text) => {
  expect(speakerOf(source)).toEqual({ text });
});
