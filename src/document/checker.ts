import type { Problem } from "./problem.js";
import { type Piece, type Span, splitsPair } from "./span.js";

/** How many problems of a document are told. */
export const MOST_PROBLEMS = 20;

/**
 * What the checks of layers find wrong with a document: offsets inside the text, spans in order, ids that exist.
 * `where` is a path such as `mentions[3].end`. Without `text` the end of the text is unknown and only the order is
 * checked.
 */
export class Checker {
  readonly problems: Problem[] = [];
  private readonly text: string | undefined;
  private readonly layers: ReadonlyMap<string, unknown>;
  private readonly known = new Map<string, Map<string, unknown>>();

  constructor(doc: { readonly text?: string | undefined }) {
    this.text = doc.text;
    this.layers = new Map(Object.entries(doc));
  }

  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  fail(code: string, where: string, message: string): void {
    this.problems.push({ code, where, message });
  }

  /** Ids that stand twice. */
  ids(layer: string, items: readonly { id: string }[]): void {
    const seen = new Set<string>();
    items.forEach(({ id }, i) => {
      if (seen.has(id)) this.fail("double-id", `${layer}[${i}].id`, `${id} stands twice`);
      seen.add(id);
    });
  }

  /**
   * A reference into a layer that is a list of items with ids; a layer that was not annotated cannot be referred to.
   *
   * @returns the item; undefined where it does not exist.
   */
  refers(where: string, id: string | undefined, layer: string): unknown {
    if (id === undefined) return undefined;
    const item = this.itemsOf(layer).get(id);
    if (item === undefined) this.fail("dangling-id", where, `${id} does not exist`);
    return item;
  }

  private itemsOf(layer: string): Map<string, unknown> {
    const before = this.known.get(layer);
    if (before) return before;
    const items = (this.layers.get(layer) ?? []) as { id: string }[];
    const byId = new Map<string, unknown>(items.map((item) => [item.id, item]));
    this.known.set(layer, byId);
    return byId;
  }

  span(where: string, { start, end }: Span): void {
    if (start >= end) {
      this.fail("empty-span", where, `start ${start} is not before end ${end}`);
      return;
    }
    if (this.text === undefined) return;
    if (end > this.text.length) {
      this.fail("offset-outside", where, `${start}–${end} ends after the text (length ${this.text.length})`);
    } else if (splitsPair(this.text, start) || splitsPair(this.text, end)) {
      this.fail("split-surrogate", where, `${start}–${end} cuts a surrogate pair in two`);
    }
  }

  /** Spans, each in itself and by its start; with `apart` none overlaps the one before it. */
  ordered(where: string, items: readonly Span[] | undefined, apart: boolean): void {
    items?.forEach((item, i) => {
      this.span(`${where}[${i}]`, item);
      const before = items[i - 1];
      if (!before) return;
      if (item.start < before.start)
        this.fail("not-ordered", `${where}[${i}]`, "stands before the one before it");
      else if (apart && item.start < before.end)
        this.fail("overlap", `${where}[${i}]`, "overlaps the one before it");
    });
  }

  pieces(where: string, pieces: readonly Piece[]): void {
    this.ordered(
      where,
      pieces.map(([start, end]) => ({ start, end })),
      true,
    );
  }
}
