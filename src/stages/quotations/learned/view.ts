import { type Paragraph, POS_TAGS, type Sentence, type Tokens } from "../../../document/schema.js";
import { indexesWithin } from "../../../document/span.js";
import { combine, hashText } from "../../../learn/hash.js";
import { Word, type Words } from "./words.js";

/** What the finder looks at, of one text. */
export interface ViewInput {
  text: string;
  tokens: Tokens;
  sentences: readonly Pick<Sentence, "start" | "end">[];
  paragraphs: readonly Pick<Paragraph, "start" | "end">[];
}

/** How a token stands to quotation marks. */
export const Quote = { Outside: 0, Inside: 1, Opens: 2, Closes: 3 } as const;

/** Parts of speech as numbers: their place in the schema's list. */
export const POS = Object.fromEntries(POS_TAGS.map((tag, i) => [tag, i])) as Record<
  (typeof POS_TAGS)[number],
  number
>;

/** Ids of words outside the text or sentence, for `Words.get`. */
export const BEFORE = -1;
export const AFTER = -2;

const THAT = hashText("that");
const COMMA = hashText(",");
const CLAUSE_WORDS = new Set(
  "that who which what when where why how whether if because although though while since after before until unless as"
    .split(" ")
    .map((w) => hashText(w)),
);
const BREAKS = new Set([";", ":", "—", "–", "--", "-", "(", ")"].map((w) => hashText(w)));

/**
 * A text as columns, a row a token: words, tags, sentences, quotation marks, and running counts by which the
 * number of commas, verbs or clauses between two tokens is one subtraction.
 */
export interface View {
  /** Number of tokens. */
  length: number;
  words: Words;
  /** Row of the form and of the lemma in `words`. */
  word: Int32Array;
  lemma: Int32Array;
  /** Number of the part of speech; `VERB` where the tag is one. */
  pos: Uint8Array;
  quote: Uint8Array;
  /** Sentence and paragraph of each token, and the rows at which they begin and end. */
  sentence: Int32Array;
  sentenceFrom: Int32Array;
  sentenceTo: Int32Array;
  paragraph: Int32Array;
  paragraphFrom: Int32Array;
  paragraphTo: Int32Array;
  /** Running counts: how many before the row. One longer than the text. */
  commas: Uint32Array;
  verbs: Uint32Array;
  clauses: Uint32Array;
  quotes: Uint32Array;
  thats: Uint32Array;
  names: Uint32Array;
  /** Kind of the token in the skeleton of a sentence; 0 where it has no part in it. */
  skeleton: Uint8Array;
}

/** Makes the columns. Linear in the length of the text. */
export function viewOf({ text, tokens, sentences, paragraphs }: ViewInput, words: Words): View {
  const length = tokens.start.length;
  const view: View = {
    length,
    words,
    word: new Int32Array(length),
    lemma: new Int32Array(length),
    pos: new Uint8Array(length),
    quote: new Uint8Array(length),
    sentence: new Int32Array(length).fill(-1),
    sentenceFrom: new Int32Array(sentences.length),
    sentenceTo: new Int32Array(sentences.length),
    paragraph: new Int32Array(length).fill(-1),
    paragraphFrom: new Int32Array(paragraphs.length),
    paragraphTo: new Int32Array(paragraphs.length),
    commas: new Uint32Array(length + 1),
    verbs: new Uint32Array(length + 1),
    clauses: new Uint32Array(length + 1),
    quotes: new Uint32Array(length + 1),
    thats: new Uint32Array(length + 1),
    names: new Uint32Array(length + 1),
    skeleton: new Uint8Array(length),
  };
  for (let i = 0; i < length; i++) {
    view.word[i] = words.id(text.slice(tokens.start[i], tokens.end[i]));
    view.lemma[i] = words.id(tokens.lemma[i]!);
    view.pos[i] = POS[tokens.pos[i]!];
  }
  rows(sentences, tokens, view.sentence, view.sentenceFrom, view.sentenceTo);
  rows(paragraphs, tokens, view.paragraph, view.paragraphFrom, view.paragraphTo);
  readQuotes(text, tokens, view);
  count(view);
  return view;
}

function rows(
  spans: readonly { start: number; end: number }[],
  tokens: Tokens,
  at: Int32Array,
  from: Int32Array,
  to: Int32Array,
): void {
  spans.forEach((span, s) => {
    const [a, b] = indexesWithin(tokens, span as { start: number; end: number });
    from[s] = a;
    to[s] = b;
    at.fill(s, a, b);
  });
}

/** Which tokens stand between quotation marks. What is open is forgotten at the end of a paragraph. */
function readQuotes(text: string, tokens: Tokens, view: View): void {
  for (let p = 0; p < view.paragraphFrom.length; p++) {
    let open = false;
    for (let i = view.paragraphFrom[p]!; i < view.paragraphTo[p]!; i++) {
      const code = text.charCodeAt(tokens.start[i]!);
      const size = tokens.end[i]! - tokens.start[i]!;
      const opens = code === 0x201c || code === 0xab || (code === 0x60 && size === 2);
      const closes = code === 0x201d || code === 0xbb;
      const either =
        code === 0x22 || (code === 0x27 && size === 2 && text.charCodeAt(tokens.start[i]! + 1) === 0x27);
      if (opens || (either && !open)) {
        view.quote[i] = Quote.Opens;
        open = true;
      } else if (closes || either) {
        view.quote[i] = Quote.Closes;
        open = false;
      } else view.quote[i] = open ? Quote.Inside : Quote.Outside;
    }
  }
}

function count(view: View): void {
  const { words } = view;
  for (let i = 0; i < view.length; i++) {
    const lower = words.get(view.word[i]!, Word.Lower);
    const pos = view.pos[i]!;
    const comma = lower === COMMA;
    const that = lower === THAT;
    const verb = pos === POS.VERB || pos === POS.AUX;
    const clause = CLAUSE_WORDS.has(lower);
    const quote = view.quote[i]! >= Quote.Opens;
    const name = pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON;
    view.commas[i + 1] = view.commas[i]! + (comma ? 1 : 0);
    view.verbs[i + 1] = view.verbs[i]! + (verb ? 1 : 0);
    view.clauses[i + 1] = view.clauses[i]! + (clause ? 1 : 0);
    view.quotes[i + 1] = view.quotes[i]! + (quote ? 1 : 0);
    view.thats[i + 1] = view.thats[i]! + (that ? 1 : 0);
    view.names[i + 1] = view.names[i]! + (name ? 1 : 0);
    view.skeleton[i] = comma
      ? 1
      : quote
        ? view.quote[i]!
        : that
          ? 4
          : clause
            ? 5
            : pos === POS.VERB
              ? 6
              : pos === POS.AUX
                ? 7
                : BREAKS.has(lower)
                  ? 8
                  : pos === POS.CCONJ
                    ? 9
                    : i === view.sentenceFrom[view.sentence[i]!]
                      ? 10
                      : 0;
  }
}

/** Id of the word at row `i`, or `BEFORE`/`AFTER` where it is outside `[from, to)`. */
export function wordAt(view: View, i: number, from: number, to: number): number {
  return i < from ? BEFORE : i >= to ? AFTER : view.word[i]!;
}

/** Hash of the parts of speech of the rows `[from, to)`, order mattering. */
export function posHash(view: View, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = combine(hash, view.pos[i]!);
  return hash;
}
