import {
  ENTITY_TYPES,
  type EntityType,
  ROLES,
  type Role,
  type SentimentLabel,
  VALUE_TYPES,
} from "../document/schema.js";

/**
 * The grammar of a `.marks` file, an article marked by hand: what stands on each line, before anything is
 * looked up in the text. `marks.ts` describes the format and makes the document.
 */

/** A mark inside a paragraph: offsets are UTF-16, half-open, into the paragraph's plain text. */
export interface MarkedName {
  start: number;
  end: number;
  type: EntityType;
  /** Name of the entity; absent for dates and numbers. */
  entity?: string;
}

/** Words to be found in the text: the `occurrence`-th time (from 1) that they stand there. */
export interface Wanted {
  words: string;
  occurrence: number;
}

interface QuotationLine {
  line: number;
  form: "direct" | "indirect" | "mixed";
  content: Wanted[];
  cue: Wanted[];
  source: Wanted[];
  speaker: { name: string } | { text: string } | null;
}

interface StanceLine {
  line: number;
  label: "favor" | "against";
  /** `at` are the words that stand for the holder in the paragraph, where they were given. */
  holder: { author: true } | { name: string; at?: Wanted } | { text: string; at: Wanted };
  target: { at: Wanted; name?: string; text?: string };
  evidence: Wanted[];
}

export interface MarkedParagraph {
  /** Line of the `##`, from 1; the text stands on the next one. */
  line: number;
  role: Role;
  sentiment?: SentimentLabel;
  text: string;
  names: MarkedName[];
  quotations: QuotationLine[];
  stances: StanceLine[];
}

/** A fault in the file: thrown here and in `marks.ts`, caught at the border and given back as a problem. */
export class MarksFault extends Error {
  constructor(
    readonly code: string,
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const LABELS = ["positive", "neutral", "negative"] as const;
const FORMS = ["direct", "indirect", "mixed"] as const;
const STANCES = ["favor", "against"] as const;

/** The paragraphs of a file. Throws MarksFault with the line of the first fault. */
export function parseMarks(source: string): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  const lines = source.replace(/^\ufeff/, "").split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!;
    const line = i + 1;
    if (text.startsWith("## ")) {
      i++;
      paragraphs.push({ ...heading(text, line), ...names(lines[i] ?? "", line + 1) });
      continue;
    }
    if (text.trim() === "" || text.startsWith("# ")) continue;
    const paragraph = paragraphs.at(-1);
    if (!paragraph) throw new MarksFault("no-paragraph", line, 'stands before the first "## role" line');
    if (text.startsWith("q ")) paragraph.quotations.push(quotation(text.slice(2), line));
    else if (text.startsWith("s ")) paragraph.stances.push(stance(text.slice(2), line));
    else throw new MarksFault("unknown-line", line, `begins with none of "## ", "q ", "s ", "# ": ${text}`);
  }
  return paragraphs;
}

function heading(text: string, line: number): Omit<MarkedParagraph, "text" | "names"> {
  const [role = "", sentiment, ...rest] = text.slice(3).trim().split(/\s+/);
  if (rest.length > 0) {
    throw new MarksFault("bad-heading", line, `must be "## role" or "## role sentiment": ${text}`);
  }
  const head = { line, role: oneOf(ROLES, role, "role", line), quotations: [], stances: [] };
  return sentiment === undefined ? head : { ...head, sentiment: oneOf(LABELS, sentiment, "sentiment", line) };
}

/** The plain text of a marked line and the names in it. `\{` is a brace that belongs to the text. */
function names(marked: string, line: number): { text: string; names: MarkedName[] } {
  if (marked.trim() === "")
    throw new MarksFault("no-text", line, "must be the paragraph's text, and is blank");
  const found: MarkedName[] = [];
  let text = "";
  let at = 0;
  while (at < marked.length) {
    const brace = marked.indexOf("{", at);
    if (brace < 0) break;
    if (marked[brace - 1] === "\\") {
      text += `${marked.slice(at, brace - 1)}{`;
      at = brace + 1;
      continue;
    }
    text += marked.slice(at, brace);
    const close = marked.indexOf("}", brace);
    const inside = marked.slice(brace + 1, close < 0 ? undefined : close);
    const match = /^([A-Z_]+)(?: ([^|{}]+))?\|([^|{}]+)$/.exec(inside);
    if (close < 0 || !match) {
      throw new MarksFault(
        "bad-mark",
        line,
        `"{${inside}${close < 0 ? "" : "}"}" is no {TYPE|words} and no {TYPE Name|words}; write \\{ for a brace of the text`,
      );
    }
    const [, typeName = "", name, words = ""] = match;
    const type = oneOf(ENTITY_TYPES, typeName, "entity type", line);
    const mark: MarkedName = { start: text.length, end: text.length + words.length, type };
    if (!VALUE_TYPES.has(type)) mark.entity = name ?? words;
    else if (name !== undefined) {
      throw new MarksFault(
        "named-value",
        line,
        `{${inside}}: a ${type} names no entity; leave out "${name}"`,
      );
    }
    found.push(mark);
    text += words;
    at = close + 1;
  }
  return { text: text + marked.slice(at), names: found };
}

function quotation(rest: string, line: number): QuotationLine {
  const { kind, fields } = split(rest, line, 4, "q form: content | cue or - | source or - | speaker or -");
  const [content = "", cue = "", source = "", speaker = ""] = fields;
  const pieces = wantedList(content, line);
  if (pieces.length === 0) throw new MarksFault("no-content", line, "a quotation needs content, not -");
  return {
    line,
    form: oneOf(FORMS, kind, "form", line),
    content: pieces,
    cue: wantedList(cue, line),
    source: wantedList(source, line),
    speaker:
      speaker === "-" ? null : speaker.startsWith("@") ? { name: speaker.slice(1) } : { text: speaker },
  };
}

function stance(rest: string, line: number): StanceLine {
  const shape = "s label: holder -> target = name | evidence";
  const { kind, fields } = split(rest, line, 2, shape);
  const [who = "", evidence = ""] = fields;
  const [holder, aim, ...more] = who.split(" -> ");
  if (!holder || !aim || more.length > 0) throw new MarksFault("bad-line", line, `must read "${shape}"`);
  const [surface = "", canonical, ...others] = aim.split(" = ");
  if (others.length > 0) throw new MarksFault("bad-line", line, `must read "${shape}"`);
  const target: StanceLine["target"] = { at: wanted(surface, line) };
  if (canonical?.startsWith("@")) target.name = canonical.slice(1);
  else target.text = canonical ?? target.at.words;
  return {
    line,
    label: oneOf(STANCES, kind, "stance", line),
    holder: holderOf(holder, line),
    target,
    evidence: wantedList(evidence, line),
  };
}

function holderOf(field: string, line: number): StanceLine["holder"] {
  if (field === "author") return { author: true };
  if (field.startsWith("@")) {
    const [name = "", at] = field.slice(1).split(" ~ ");
    return at === undefined ? { name } : { name, at: wanted(at, line) };
  }
  const [surface = "", canonical] = field.split(" = ");
  if (canonical?.startsWith("@")) {
    const message = `the holder "${field}" must read "${canonical} ~ ${surface}": only a target has = @Entity`;
    throw new MarksFault("bad-line", line, message);
  }
  const at = wanted(surface, line);
  return { text: canonical ?? at.words, at };
}

/** `kind: field | field`, with exactly `count` fields. */
function split(rest: string, line: number, count: number, shape: string): { kind: string; fields: string[] } {
  const colon = rest.indexOf(": ");
  const fields = rest
    .slice(colon + 2)
    .split(" | ")
    .map((field) => field.trim());
  if (colon < 0 || fields.length !== count || fields.some((field) => field === "")) {
    throw new MarksFault("bad-line", line, `must read "${shape}"`);
  }
  return { kind: rest.slice(0, colon), fields };
}

function wantedList(field: string, line: number): Wanted[] {
  return field === "-" ? [] : field.split(" + ").map((piece) => wanted(piece, line));
}

/** `words`, or `words ~2` for their second occurrence. */
function wanted(piece: string, line: number): Wanted {
  const match = /^(.*?)(?: ~([1-9]\d*))?$/.exec(piece.trim())!;
  const words = match[1]!;
  if (words === "") throw new MarksFault("empty-piece", line, `has an empty piece: "${piece}"`);
  return { words, occurrence: Number(match[2] ?? 1) };
}

function oneOf<T extends string>(allowed: readonly T[], value: string, what: string, line: number): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new MarksFault("unknown-word", line, `"${value}" is no ${what}; one of: ${allowed.join(", ")}`);
}
