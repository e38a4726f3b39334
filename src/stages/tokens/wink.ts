import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PosTag, Tokens } from "../../document/schema.js";

/** What wink-nlp found in a text, with UTF-16 offsets that were checked one by one. */
export interface WinkText {
  tokens: Tokens;
  /** Index of the first token of each sentence, ascending. */
  sentenceStarts: number[];
  /** Dates, times, money, numbers and the like: token indexes, end exclusive. */
  entities: { from: number; to: number; type: string }[];
}

let nlp: ReturnType<typeof winkNLP> | undefined;

/**
 * Runs wink-nlp on `text`. wink gives no offsets and clips white space, so each token's value is looked for
 * from the end of the one before it, and checked. This is the only file that imports wink.
 */
export function readWithWink(text: string): WinkText {
  nlp ??= winkNLP(model, ["sbd", "pos", "ner"]);
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos as never) as unknown as PosTag[];
  const lemmas = doc.tokens().out(its.lemma as never) as unknown as string[];
  const tokens: Tokens = { start: [], end: [], pos: [], lemma: [] };
  const rowOf: number[] = [];
  let at = 0;
  values.forEach((value, i) => {
    rowOf.push(tokens.start.length);
    if (value.trim() === "") return;
    const start = text.indexOf(value, at);
    if (start < 0)
      throw new Error(`wink-nlp gave the token ${JSON.stringify(value)}, which is not in the text`);
    at = start + value.length;
    tokens.start.push(start);
    tokens.end.push(at);
    tokens.pos.push(tags[i]!);
    tokens.lemma.push(lemmas[i]!);
  });
  rowOf.push(tokens.start.length);
  const starts = new Set<number>();
  doc.sentences().each((sentence: { out: (f: unknown) => unknown }) => {
    const [first] = sentence.out(its.span) as [number, number];
    if (rowOf[first]! < tokens.start.length) starts.add(rowOf[first]!);
  });
  const entities: WinkText["entities"] = [];
  doc.entities().each((entity: { out: (f: unknown) => unknown }) => {
    const [first, last] = entity.out(its.span) as [number, number];
    entities.push({ from: rowOf[first]!, to: rowOf[last + 1]!, type: entity.out(its.type) as string });
  });
  return { tokens, sentenceStarts: [...starts].sort((a, b) => a - b), entities };
}
