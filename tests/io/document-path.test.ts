import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentPath, otherDocumentPath } from "../../src/io/document-path.js";

/** As systems read paths that know no case and write accents in one way. */
const path = (id: string) => documentPath("out", id).slice("out/".length);

describe("documentPath", () => {
  it.each([
    ["a/b", "a/b.json"],
    ["../x", "%2E%2E/x.json"],
    ["/etc/x", "%/etc/x.json"],
    ["a:b?c", "a%3Ab%3Fc.json"],
    ["Žáček 2", "Žáček 2.json"],
    ["कि", "कि.json"],
    ["..", "%2E%2E.json"],
    ["x\\..\\y", "x%5C..%5Cy.json"],
    ["100%", "100%25.json"],
    ["100€", "100€.json"],
    [".hidden", "%2Ehidden.json"],
    ["ends in. ", "ends in.%20.json"],
    ["CON", "%43ON.json"],
    ["lpt1.txt", "%6Cpt1.txt.json"],
    ["console", "console.json"],
    ["", "%.json"],
    ["https://example.org/a?b=1", "https%3A/%/example.org/a%3Fb=1.json"],
    ["a\u200Bb", "a%E2%80%8Bb.json"],
    ["\uD800", "%ud800.json"],
  ])("of %s is %s", (id, expected) => {
    expect(documentPath("out", id)).toBe(join("out", ...expected.split("/")));
  });

  it("differs where ids differ, stays below its folder, and fits a disk", () => {
    const sign = fc.oneof(
      fc.string({ unit: "binary", maxLength: 1 }),
      fc.constantFrom("/", "/", ".", " ", "%", "?", "3F", "~", "é", "e\u0301", "漢", "\uD800", "CON", "\\"),
    );
    const id = fc.oneof(
      fc.array(sign, { maxLength: 8 }).map((signs) => signs.join("")),
      fc.tuple(sign, fc.integer({ min: 1, max: 700 })).map(([s, n]) => s.repeat(n)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 30 }), (ids) => {
        const paths = ids.map(path);
        expect(new Set(paths).size).toBe(ids.length);
        for (const below of paths) {
          expect(Buffer.byteLength(below)).toBeLessThan(3000);
          for (const step of below.split("/")) {
            expect(step).not.toMatch(/^\.|^(?:con|nul)(?:\.|$)|[<>:"\\|?*]|[. ]$/i);
            // Room for the name of a file that is written aside.
            expect(Buffer.byteLength(step)).toBeLessThan(225);
          }
        }
      }),
    );
  });

  it("keeps long ids apart that differ at their end alone", () => {
    const long = "漢".repeat(90);
    expect(path(`${long}a`)).not.toBe(path(`${long}b`));
    const deep = "step/".repeat(600);
    expect(path(`${deep}a`)).not.toBe(path(`${deep}b`));
    expect(path(`${deep}a`)).not.toContain("/");
  });

  it("has another path for an id whose own belongs to another", () => {
    expect(otherDocumentPath("out", "sub/X")).toMatch(/^out.sub.X~[0-9a-f]{16}\.json$/);
  });
});
