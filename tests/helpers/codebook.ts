import type { Codebook } from "../../src/codebook/codebook.js";
import { type CodebookMatches, matcherOf } from "../../src/codebook/matcher.js";
import { readCodebook } from "../../src/codebook/read-codebook.js";
import type { Paragraph, Tokens } from "../../src/document/schema.js";
import { tokens } from "../../src/stages/tokens/tokens.js";

/** The codebook that the YAML says; throws its first mistake. */
export function codebookOf(yaml: string): Codebook {
  const read = readCodebook(yaml);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Every place that the codebook finds in a text whose paragraphs blank lines part, and the text's tokens. */
export function findAll(
  codebook: Codebook,
  text: string,
): { tokens: Tokens; places: { label: string; start: number; end: number }[]; found: CodebookMatches } {
  const paragraphs: Paragraph[] = [...text.matchAll(/\S(?:(?!\n\n)[\s\S])*/g)].map((match, i) => ({
    id: `p${i + 1}`,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    role: "body",
  }));
  const read = tokens.run({ id: "x", text, meta: {}, paragraphs });
  const found = matcherOf(codebook)(text, read.tokens, paragraphs);
  const places = [
    ...found.targets.map(({ target, start, end }) => ({
      label: codebook.targets[target]!.label,
      start,
      end,
    })),
    ...codebook.categories.flatMap(({ label }, c) =>
      found.categories[c]!.map(({ start, end }) => ({ label, start, end })),
    ),
  ];
  return { tokens: read.tokens, places, found };
}
