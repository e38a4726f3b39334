/** A line of an export: its text without the space around it, and where it stands. */
export interface Line {
  text: string;
  /** The line as it stands. */
  given: string;
  /** From 1. */
  number: number;
  /** Spaces before the text. */
  indent: number;
}

/** Lines between blank ones. */
export type LineBlock = Line[];

/** Footers that viewers print between the lines of any export. */
const FOOTER =
  /^Page \d+ of \d+(?:\s+©.*)?$|^©.{0,20}Factiva,? Inc\b.*$|^©.{0,20}Dow Jones.{0,40}All rights reserved\.?$/i;

export function linesOf(source: string): Line[] {
  return source
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((given, i) => {
      const text = given.replace(/[\s\u00ad\u200b]+/g, " ").trim();
      return {
        text: FOOTER.test(text) ? "" : text,
        given,
        number: i + 1,
        indent: given.length - given.trimStart().length,
      };
    });
}

export function blocksOf(lines: readonly Line[]): LineBlock[] {
  const blocks: LineBlock[] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === "") open = false;
    else if (open) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

export function joined(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

/** Text that is wider than this was not wrapped at a column: its lines are its paragraphs. */
const WIDEST = 120;
const SENTENCE_END = /[.!?:…][\])"”’'»]*$/;

/** The paragraphs of a body: wrapped lines are joined; what is indented, or ends a sentence early, begins a new one. */
export function paragraphsOf(blocks: readonly LineBlock[]): string[] {
  let column = 0;
  for (const block of blocks) for (const { text } of block) column = Math.max(column, text.length);
  return blocks.flatMap((block) => paragraphsOfBlock(block, column));
}

function paragraphsOfBlock(block: LineBlock, column: number): string[] {
  if (column > WIDEST) return block.map(({ text }) => text);
  const least = block.reduce((n, { indent }) => Math.min(n, indent), Number.POSITIVE_INFINITY);
  const breaks = block.slice(1).map((line, i) => {
    const before = block[i]!.text;
    // The next word did not fit, give or take what some programs leave free.
    const full = before.length + 1 + line.text.split(" ", 1)[0]!.length > column - 2;
    return { full, ends: SENTENCE_END.test(before) };
  });
  const wrapped = breaks.filter(({ full }) => full).length >= 0.7 * breaks.length;
  const indents = block.slice(1).some(({ indent }) => indent === least);
  const paragraphs: Line[][] = [[block[0]!]];
  block.slice(1).forEach((line, i) => {
    const { full, ends } = breaks[i]!;
    const begins = line.indent >= least + 2 && indents ? ends : ends && !(wrapped && full);
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  });
  return paragraphs.map(joined);
}
