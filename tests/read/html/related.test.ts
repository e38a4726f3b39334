import { describe, expect, it } from "vitest";
import { isRelatedHead } from "../../../src/read/html/related.js";

describe("heads of lists of other articles", () => {
  it.each(["Related articles", "More from Lissa", "Most read", "You may also like", "Read next"])(
    "are %s",
    (text) => {
      expect(isRelatedHead(text)).toBe(true);
    },
  );

  it.each(["Relations with Oxmoor", "More water than wine", "The trend", "What comes next"])(
    "are not %s",
    (text) => {
      expect(isRelatedHead(text)).toBe(false);
    },
  );
});
