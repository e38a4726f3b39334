import type { Codebook, CodebookTest } from "../codebook/codebook.js";
import { matcherOf } from "../codebook/matcher.js";
import type { Paragraph } from "../document/schema.js";
import { tokens as tokensStage } from "../stages/tokens/tokens.js";

/** What a codebook finds in one of its test sentences. */
export interface CodebookTestResult {
  test: CodebookTest;
  /** Labels that the test asks for and that were not found; labels that were found and it does not ask for. */
  missing: string[];
  extra: string[];
  /** Every place, in the order of the labels: the words as they stand, and the entry that found them. */
  found: { label: string; words: string; entry: string }[];
}

/** Runs the test sentences of a codebook, in order; one passes where nothing is missing and nothing extra. */
export function testCodebook(codebook: Codebook): CodebookTestResult[] {
  const find = matcherOf(codebook);
  return codebook.tests.map((test) => {
    const { text } = test;
    const paragraphs: Paragraph[] = [{ id: "p1", start: 0, end: text.length, role: "body" }];
    const { tokens } = tokensStage.run({ id: "test", text, meta: {}, paragraphs });
    const { targets, categories } = find(text, tokens, paragraphs);
    const found = [
      ...targets.map((match) => ({ match, label: codebook.targets[match.target]!.label })),
      ...codebook.categories.flatMap(({ label }, c) => categories[c]!.map((match) => ({ match, label }))),
    ];
    const labels = new Set(found.map(({ label }) => label));
    return {
      test,
      missing: test.gets.filter((label) => !labels.has(label)),
      extra: [...labels].filter((label) => !test.gets.includes(label)),
      found: found.map(({ match, label }) => ({
        label,
        words: text.slice(match.start, match.end),
        entry: match.entry.text,
      })),
    };
  });
}
