import type { Entity, Mention, Paragraph } from "../document/schema.js";
import type { Piece, Span } from "../document/span.js";
import { MarksFault, type Wanted } from "./marks-syntax.js";

/**
 * Finds what a line of marks speaks of: words in the text, entities by name. `index` is the paragraph's index,
 * `line` the line of the file for the fault that is thrown where nothing is found. Offsets are UTF-16, half-open.
 */
export class Finder {
  constructor(
    readonly text: string,
    readonly paragraphs: Paragraph[],
    readonly mentions: Mention[],
    readonly entities: Entity[],
  ) {}

  entity(name: string, line: number): string {
    const entity = this.entities.find((candidate) => candidate.name === name);
    if (entity) return entity.id;
    throw new MarksFault("unknown-entity", line, `@${name}: no mention in braces names this entity`);
  }

  /** The first mention of `entity` in a paragraph, as a span; nothing where it is not named there. */
  mention(entity: string, index: number): Span | undefined {
    const { start, end } = this.paragraphs[index]!;
    const found = this.mentions.find((m) => m.entity === entity && m.start >= start && m.end <= end);
    return found && { start: found.start, end: found.end };
  }

  /** Where the words stand, looked for from the paragraph's start to `until` or, if it is later, its end. */
  span({ words, occurrence }: Wanted, index: number, line: number, until = 0): Span {
    const { start, end, id } = this.paragraphs[index]!;
    const last = Math.max(end, until);
    let left = occurrence;
    for (let at = this.text.indexOf(words, start); at >= 0; at = this.text.indexOf(words, at + 1)) {
      const span = { start: at, end: at + words.length };
      if (span.end > last) break;
      if (!this.cutsWord(span) && --left === 0) return span;
    }
    const nth = occurrence > 1 ? ` (occurrence ${occurrence})` : "";
    const place = last > end ? `${id} or after it` : id;
    const entity = /^@(.+?)(?: ~ (.+))?$/.exec(words);
    const mend = entity
      ? `words of the text are wanted here; a target reads "${entity[2] ?? "words"} = @${entity[1]}"`
      : "copy it from the text";
    throw new MarksFault("piece-not-found", line, `"${words}"${nth} is not in ${place}; ${mend}`);
  }

  pieces(wanted: Wanted[], index: number, line: number, until = 0): Piece[] {
    const pieces = wanted
      .map((piece) => this.span(piece, index, line, until))
      .sort((a, b) => a.start - b.start);
    pieces.forEach((piece, i) => {
      const before = pieces[i - 1];
      if (before && piece.start < before.end) {
        const words = this.text.slice(piece.start, piece.end);
        throw new MarksFault("pieces-overlap", line, `"${words}" overlaps the piece before it`);
      }
    });
    return pieces.map(({ start, end }): Piece => [start, end]);
  }

  private cutsWord({ start, end }: Span): boolean {
    return this.insideWord(start) || this.insideWord(end);
  }

  private insideWord(offset: number): boolean {
    const around = this.text.slice(Math.max(0, offset - 2), offset + 2);
    const middle = Math.min(2, offset);
    return /[\p{L}\p{N}]$/u.test(around.slice(0, middle)) && /^[\p{L}\p{N}]/u.test(around.slice(middle));
  }
}
