import { joined, type LineBlock } from "./lines.js";

/** A field of an export with its lines, or text between fields. */
export interface Section {
  /** Lower case; undefined for text. */
  field?: string;
  /** Lines of the value: the rest of the name's line, where it has one, and those after it. */
  lines: LineBlock;
  /** All of its lines as they stand. */
  raw: LineBlock;
}

/** What a line begins, where it begins a field: its name in lower case, and the rest of the line. */
export type FieldStart = (text: string) => { field: string; rest: string } | undefined;

/** Blocks as fields and text: a field goes on to the end of its block. */
export function sectionsOf(blocks: readonly LineBlock[], fieldStart: FieldStart): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    let open: Section | undefined;
    for (const line of block) {
      const start = fieldStart(line.text);
      if (start) {
        const lines = start.rest === "" ? [] : [{ ...line, text: start.rest }];
        open = { field: start.field, lines, raw: [line] };
        sections.push(open);
      } else if (open) {
        open.lines.push(line);
        open.raw.push(line);
      } else {
        open = { lines: [line], raw: [line] };
        sections.push(open);
      }
    }
  }
  return sections;
}

/**
 * Where the fields after the body begin: from there on nothing but fields follows, and what belongs to those that may
 * have several paragraphs. A field's name within the body is not taken for one.
 */
export function tailStart(
  sections: readonly Section[],
  from: number,
  long: (field: string) => boolean,
): number {
  let start = sections.length;
  let goesOn = false;
  for (let i = from; i < sections.length; i++) {
    const { field } = sections[i]!;
    if (field === undefined) {
      if (!goesOn) start = sections.length;
      continue;
    }
    if (start === sections.length) start = i;
    goesOn = long(field);
  }
  return start;
}

/** The values of fields, text after a field added to it; of two fields of one name both, divided by "; ". */
export function fieldsOf(sections: readonly Section[]): Map<string, string> {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (const { field = last, lines } of sections) {
    last = field;
    if (field === undefined) continue;
    const value = joined(lines);
    const earlier = fields.get(field);
    if (value !== "" || earlier === undefined) {
      fields.set(field, earlier ? `${earlier}; ${value}` : value);
    }
  }
  return fields;
}
