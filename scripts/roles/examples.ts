import { createHash } from "node:crypto";
import { codePointOffsets } from "../../src/document/span.js";
import { certainRoles } from "../../src/stages/structure/certain.js";
import { headingFeatures } from "../../src/stages/structure/headings/features.js";
import { openLines, settingOf } from "../../src/stages/structure/headings/setting.js";
import { paragraphSpans } from "../../src/stages/structure/wrapping.js";

/** A row of articles/annotated: which of its paragraphs, counted from 1, are no prose. Offsets are code points. */
export interface Row {
  id: string;
  text: string;
  paragraphs: [number, number][];
  skip: number[];
}

/** A line that may be a heading. */
export interface OpenLine {
  row: Row;
  features: string[];
  /** True where people say that it is no prose. */
  wanted: boolean;
}

/** Paragraphs that are no prose: rightly found, found, there. */
export interface Tally {
  right: number;
  found: number;
  there: number;
}

const ASIDE = new Set(["byline", "credit", "dateline", "heading", "boilerplate"]);

/** The lines of an article that are left to the learned judge, and how the certain roles do. */
export function linesOfRow(row: Row): { lines: OpenLine[]; certain: Tally } {
  const unit = codePointOffsets(row.text);
  const skip = new Set(row.skip);
  const wanted = new Map(row.paragraphs.map(([start], i) => [unit(start), skip.has(i + 1)]));
  const spans = paragraphSpans(row.text);
  const candidates = spans.map(({ start, end }) => ({ text: row.text.slice(start, end) }));
  const { roles, body } = certainRoles(candidates);
  const setting = settingOf(candidates, roles, body);
  const is = (i: number) => wanted.get(spans[i]!.start) ?? false;
  const found = roles
    .map((role, i) => (role !== undefined && ASIDE.has(role) ? i : -1))
    .filter((i) => i >= 0);
  return {
    lines: openLines(setting).map((i) => ({ row, features: headingFeatures(setting, i), wanted: is(i) })),
    certain: { right: found.filter(is).length, found: found.length, there: skip.size },
  };
}

/** 0 to `folds` - 1: the same for all articles of one source. */
export function foldOf({ id }: Row, folds: number): number {
  const source = id.replace(/_?\d+$/, "").replace(/^(triplet_\d+).*/, "$1");
  return createHash("md5").update(source).digest().readUInt32BE(0) % folds;
}

export function f1({ right, found, there }: Tally): string {
  const part = (value: number) => value.toFixed(3);
  return `F1 ${part((2 * right) / (found + there))}, P ${part(right / found)}, R ${part(right / there)} (${right} of ${found}, ${there} there)`;
}
