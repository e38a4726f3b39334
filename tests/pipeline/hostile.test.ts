import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument, writeDocument } from "../../src/document/json.js";
import { quick, whole } from "../helpers/models.js";

const annotate = (text: string) => whole.annotate({ id: "hostile", text, meta: {} });

/** Words and signs that the rules of some stage look at, so that random texts of them reach deep into the rules. */
const PIECES = [
  ..."“”‘’\"'—–-():;,.?!…•".split(""),
  ..." |  |\n|\n\n|\r\n|\t|\u2028|\u2029|\u00a0|😀|👩‍👩‍👧|e\u0301|\u200d|\ud800|\udc00|中文|İ|ß|ǅ".split("|"),
  ...(
    "said|says|Ana Brandt|Brandt|the mayor|according to|Mr.|U.S.|that|to|of|and|but|not|NATO|Bank of|Ministry|president|" +
    "criticized|supports|fears|is expected|was asked|who|2008|first|quarter|percent|$|5 million|January|Monday|a.m.|" +
    "http://a.b/c|a@b.co|@x|#y|constructor|__proto__|By|Photo:|half|a|the end of|the|US$|'s|’s|against|told|he|pointed out|" +
    "called|St.|Republic|Act|University of|People's|9/11|per|cent|ago|last|this|week|cannot"
  ).split("|"),
];

describe("any text", () => {
  it.each([
    // The rules stand in the stages that both share; with the encoder a text takes twice as long and more.
    ["fast", quick, 1500],
    ["whole", whole, 150],
  ] as const)(
    "gives a sound document that is read back as it was written (%s)",
    async (_, pipeline, numRuns) => {
      const piece = fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
      );
      const texts = fc
        .tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom("", " "))
        .map(([pieces, between]) => pieces.join(between));
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const doc = await pipeline.annotate({ id: "hostile", text, meta: {} });
          expect(parseDocument(doc)).toMatchObject({ ok: true });
          expect(JSON.parse(writeDocument(doc))).toEqual(doc);
        }),
        { numRuns },
      );
    },
  );

  it("gets the same lemma for a curly possessive, whichever way wink cuts the word", async () => {
    const { lemma } = (await annotate("She left Vorblyth’s Bank.")).tokens!;
    expect(lemma).toContain("'s");
    expect(lemma.join("")).not.toContain("’");
  });

  it.each([
    ["a name and a comma at the very end", "They asked Brandt,"],
    ["a contraction that wink gives no lemma for", "She will not or cannot."],
  ])("%s", async (_, text) => {
    expect(parseDocument(await annotate(text))).toMatchObject({ ok: true });
  });
});
