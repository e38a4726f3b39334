import type { Piece } from "../../src/document/span.js";
import type { Sink } from "../../src/learn/sink.js";
import { CueLabel, Part } from "../../src/stages/quotations/labels.js";
import { cueFeatures } from "../../src/stages/quotations/linear/cue-features.js";
import { type CueGate, gateFeatures } from "../../src/stages/quotations/linear/cue-gate.js";
import { anchorOf, partFeatures, skeletonsOf } from "../../src/stages/quotations/linear/part-features.js";
import { windowOf } from "../../src/stages/quotations/task.js";
import { type Gold, type QuotationText, rowsIn } from "./packs.js";

/** Items with their features, all hashes one after the other. */
export class Items implements Sink {
  hashes = new Uint32Array(1 << 20);
  used = 0;
  /** Index of the hash after each item's last. */
  readonly ends: number[] = [];
  readonly labels: number[] = [];
  /** Index of the item after each sequence's last. */
  readonly sequences: number[] = [];

  add(hash: number): void {
    if (this.used === this.hashes.length) {
      const larger = new Uint32Array(this.used * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.used++] = hash;
  }

  /** Ends an item, whose label it is. */
  item(label: number): void {
    this.ends.push(this.used);
    this.labels.push(label);
  }

  /** Ends a sequence. */
  sequence(): void {
    this.sequences.push(this.ends.length);
  }
}

/** Every row, labelled by whether a cue begins there. */
export function gateItems(texts: readonly QuotationText[]): Items {
  const items = new Items();
  for (const { view, gold } of texts) {
    const begins = new Set(gold.map(({ cue }) => cue?.from));
    for (let i = 0; i < view.length; i++) {
      gateFeatures(view, i, items);
      items.item(begins.has(i) ? 1 : 0);
    }
  }
  return items;
}

/** Every sentence with its cues, those that the gate does not let through left out. */
export function cueItems(texts: readonly QuotationText[], gate: CueGate): Items {
  const items = new Items();
  for (const { view, gold } of texts) {
    const opens = gate.read(view);
    const labels = new Uint8Array(view.length);
    for (const { cue } of gold) {
      if (!cue || opens[cue.from] === 0) continue;
      labels.fill(CueLabel.Inside, cue.from, cue.to);
      labels[cue.from] = CueLabel.Begin;
    }
    view.sentenceFrom.forEach((from, s) => {
      for (let i = from; i < view.sentenceTo[s]!; i++) {
        cueFeatures(view, i, opens[i] === 1, items);
        // A cue that a wrong sentence end cuts begins anew.
        items.item(i === from && labels[i] === CueLabel.Inside ? CueLabel.Begin : labels[i]!);
      }
      items.sequence();
    });
  }
  return items;
}

/** The window of every cue that people marked, with source and content. */
export function partItems(texts: readonly QuotationText[]): Items {
  const items = new Items();
  for (const text of texts) {
    const { view } = text;
    for (const gold of text.gold) {
      if (!gold.cue) continue;
      const labels = partLabels(text, gold);
      const anchor = anchorOf(view, windowOf(text.reading, text.ruled, gold.cue));
      const window = mend(Array.from(labels.subarray(anchor.left, anchor.right)));
      const skeletons = skeletonsOf(view, anchor);
      for (let i = anchor.left; i < anchor.right; i++) {
        partFeatures(view, anchor, skeletons, i, items);
        items.item(window[i - anchor.left]!);
      }
      items.sequence();
    }
  }
  return items;
}

/** Labels of the parts around a cue, by row of the text. */
function partLabels(text: QuotationText, { cue, content, source }: Gold): Uint8Array {
  const labels = new Uint8Array(text.view.length);
  const inside = (list: readonly Piece[], first: number, inner: number, last: number) => {
    for (const piece of list) {
      const rows = rowsIn(text, piece).filter((i) => i < cue!.from || i >= cue!.to);
      rows.forEach((i, k) => {
        labels[i] = k === rows.length - 1 && last !== inner ? last : k === 0 ? first : inner;
      });
    }
  };
  inside(content, Part.ContentBegin, Part.Content, Part.ContentEnd);
  inside(source, Part.SourceBegin, Part.Source, Part.Source);
  return labels;
}

/** Makes a label sequence one that the chain allows, where the window or the cue cuts a part. */
function mend(labels: readonly number[]): number[] {
  const group = (y: number) => (y === Part.Outside ? 0 : y <= Part.Source ? 1 : 2);
  return labels.map((y, k) => {
    if (y === Part.Outside) return y;
    const before = k === 0 ? 0 : labels[k - 1]!;
    const after = k === labels.length - 1 ? 0 : labels[k + 1]!;
    if (group(y) === 1) return y === Part.Source && group(before) !== 1 ? Part.SourceBegin : y;
    const ends = y === Part.ContentEnd || group(after) !== 2 || after === Part.ContentBegin;
    if (ends) return Part.ContentEnd;
    const begins = y === Part.ContentBegin || group(before) !== 2 || before === Part.ContentEnd;
    return begins ? Part.ContentBegin : Part.Content;
  });
}
