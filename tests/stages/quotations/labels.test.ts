import { describe, expect, it } from "vitest";
import {
  CueLabel,
  cueMayFollow,
  PART_LABELS,
  Part,
  partMayBegin,
  partMayFinish,
  partMayFollow,
} from "../../../src/stages/quotations/labels.js";

describe("labels of parts", () => {
  it("close content that is open, and nothing but that", () => {
    for (let to = 0; to < PART_LABELS; to++) {
      const closes = to === Part.Content || to === Part.ContentEnd;
      expect(partMayFollow(Part.ContentBegin, to), `${to} after a beginning`).toBe(closes);
      expect(partMayFollow(Part.Content, to), `${to} inside`).toBe(closes);
    }
    expect(partMayFinish(Part.Content)).toBe(false);
    expect(partMayFinish(Part.ContentEnd)).toBe(true);
  });

  it("let nothing go on that has not begun", () => {
    expect(partMayBegin(Part.Content)).toBe(false);
    expect(partMayBegin(Part.Source)).toBe(false);
    expect(partMayFollow(Part.Outside, Part.Source)).toBe(false);
    expect(partMayFollow(Part.ContentEnd, Part.Content)).toBe(false);
    expect(cueMayFollow(CueLabel.Outside, CueLabel.Inside)).toBe(false);
  });

  it("let content of one token and content right after a source be", () => {
    expect(partMayFollow(Part.Outside, Part.ContentEnd)).toBe(true);
    expect(partMayFollow(Part.Source, Part.ContentBegin)).toBe(true);
  });
});
