import type { PageBlock, PageElement } from "./block.js";
import { withoutInvisible } from "./invisible.js";

/** What is said of a stretch of text by the inline elements around it. */
export interface Inline {
  link: boolean;
  bold: boolean;
  /** In a time, or in what is called the author or the date. */
  sign: boolean;
}

/** A line of a block: `<br>` ends it. */
interface Line {
  text: string;
  linked: number;
  bold: number;
  signed: number;
}

/** A line that grows: its text in pieces, since to look at the end of a string that is added to all the time costs as much as it is long. */
interface OpenLine {
  pieces: string[];
  /** Its last two characters. */
  end: string;
  linked: number;
  bold: number;
  signed: number;
}

/** Lines that are no shorter on average, and end as sentences do, are paragraphs. */
const PARAGRAPH = 100;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]{0,3}$/;

/** After what a capital begins another word or sentence: `Brandt`, `9:15`, `a.m.`; `U.` goes on. */
const WORD_END = /[\p{Ll}\d][.!?]?$/u;
const SIGN_END = /[\p{L}\d][.!?]?$/u;

/** Gathers text until a block-level border is met, then adds a block of it to `blocks`. */
export class BlockText {
  private owner: PageElement | null = null;
  private line: OpenLine = emptyLine();
  private lines: Line[] = [];
  /** Line breaks since the last text. */
  private breaks = 0;
  private atInlineBorder = false;
  /** Whether the text before is said to be a time or a name. */
  private wasSign = false;

  constructor(private readonly blocks: PageBlock[]) {}

  add(raw: string, { link, bold, sign }: Inline): void {
    const { line } = this;
    let value = withoutInvisible(raw).replace(/\s+/g, " ");
    if (value === "") return;
    if (value !== " ") this.breaks = 0;
    if (value.startsWith(" ") && (line.end === "" || line.end.endsWith(" "))) value = value.slice(1);
    // `<span>Ana Brandt</span><span>Staff</span>` and `<time>9:15</time><span>Ana</span>` are set apart by style sheets.
    const apart = (this.wasSign || sign ? SIGN_END : WORD_END).test(line.end) && /^\p{Lu}/u.test(value);
    if (this.atInlineBorder && apart) append(line, " ");
    this.wasSign = sign;
    this.atInlineBorder = false;
    append(line, value);
    if (link) line.linked += value.length;
    if (bold) line.bold += value.length;
    if (sign) line.signed += value.length;
  }

  /** An inline element begins or ends here. */
  inlineBorder(): void {
    this.atInlineBorder = true;
  }

  space(): void {
    const { line } = this;
    if (line.end !== "" && !line.end.endsWith(" ")) append(line, " ");
  }

  /** One break ends a line, two in a row end the block. */
  lineBreak(): void {
    this.breaks++;
    if (this.breaks > 1) this.end(this.owner);
    else this.endLine();
  }

  /** Ends the block, if there is any text; what follows belongs to `next`. */
  end(next: PageElement | null): void {
    this.endLine();
    const { lines, owner } = this;
    if (owner && lines.length > 0) {
      for (const line of areParagraphs(lines) ? lines : [joined(lines)]) {
        const { length } = line.text;
        this.blocks.push({
          text: line.text,
          element: owner,
          linked: Math.min(line.linked, length),
          bold: Math.min(line.bold, length),
          signed: Math.min(line.signed, length),
        });
      }
    }
    this.lines = [];
    this.breaks = 0;
    this.owner = next;
  }

  private endLine(): void {
    const { pieces, linked, bold, signed } = this.line;
    const text = pieces.join("").trim();
    if (text !== "") this.lines.push({ text, linked, bold, signed });
    this.line = emptyLine();
    this.atInlineBorder = false;
    this.wasSign = false;
  }
}

function emptyLine(): OpenLine {
  return { pieces: [], end: "", linked: 0, bold: 0, signed: 0 };
}

function append(line: OpenLine, value: string): void {
  line.pieces.push(value);
  line.end = (line.end + value.slice(-2)).slice(-2);
}

/** Some pages part their paragraphs by one break; verse, addresses and lists are short lines or no sentences. */
function areParagraphs(lines: readonly Line[]): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    lines.length > 1 &&
    length >= PARAGRAPH * lines.length &&
    lines.every(({ text }) => SENTENCE_END.test(text))
  );
}

function joined(lines: readonly Line[]): Line {
  const sum = (of: "linked" | "bold" | "signed") => lines.reduce((total, line) => total + line[of], 0);
  return {
    text: lines.map(({ text }) => text).join(" "),
    linked: sum("linked"),
    bold: sum("bold"),
    signed: sum("signed"),
  };
}
