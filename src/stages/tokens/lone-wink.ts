import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** wink-nlp as it is called; its own types know no more of what `out` gives. */
export type Wink = ReturnType<typeof winkNLP>;

/** Words that wink-nlp may add to its tables before it is made anew, so that memory stays bounded. */
const MOST_NEW_WORDS = 1 << 16;

/** The words that wink-nlp knows, numbered: its own, and after them those that it has met since. */
interface Lexemes {
  readonly list: string[];
  readonly hash: object;
  /** How many of them are its own. */
  readonly intrinsicSize: number;
}

/** What wink-nlp asks its model for; its types give no more than the names. */
interface WinkModel {
  core(): { features: { lexeme: Lexemes } };
  featureFn(config: unknown): Record<"prefix" | "suffix" | "shape", (word: string) => string>;
}

/** wink-nlp with the table in which it keeps words. */
class ForgetfulWink {
  readonly nlp: Wink;
  private readonly words: Lexemes;
  /** Words before this number are its own or are forgotten. */
  private known: number;

  constructor() {
    const { core, featureFn } = model as unknown as WinkModel;
    const made = core();
    this.words = made.features.lexeme;
    this.known = this.words.list.length;
    const alike = () => "";
    const none = () => ({ machines: [], transformers: [] });
    const lean = {
      ...(model as object),
      core: () => made,
      // Not used here; and the last grows to twice its size each time that it is asked for.
      sbd: none,
      ner: none,
      metaCER: none,
      // Nobody asks for these, and wink keeps each new one in a table of its own.
      featureFn: (config: unknown) => ({ ...featureFn(config), prefix: alike, suffix: alike, shape: alike }),
    };
    this.nlp = winkNLP(lean as unknown as typeof model, ["pos"]);
  }

  get isFull(): boolean {
    return this.words.list.length - this.words.intrinsicSize > MOST_NEW_WORDS;
  }

  /** The words stay in the list, since wink holds other tables by their numbers, but nothing finds them there. */
  forget(): void {
    const { list, hash } = this.words;
    for (; this.known < list.length; this.known++) Reflect.deleteProperty(hash, list[this.known]!);
  }
}

let current: ForgetfulWink | undefined;

/**
 * wink-nlp for one article, as a new process would have it. wink adds each word that it meets to its lexicon, with
 * a tag for where it first met it, and cuts and tags later words by that: with the words of other articles in it,
 * an article would be read otherwise after other articles. So they are forgotten here.
 *
 * Good until the next call: articles are read one after the other. The first call loads the model.
 */
export function loneWink(): Wink {
  if (!current || current.isFull) current = new ForgetfulWink();
  current.forget();
  return current.nlp;
}
