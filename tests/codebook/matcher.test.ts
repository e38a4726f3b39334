import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matcherOf } from "../../src/codebook/matcher.js";
import { readCases } from "../helpers/cases.js";
import { codebookOf, findAll } from "../helpers/codebook.js";

/** The lines of a case before its text, as a codebook. */
function yamlOf(lines: string[]): string {
  const sections = { targets: new Map<string, string[]>(), categories: new Map<string, string[]>() };
  for (const line of lines) {
    const [, label, what, list] = /^(\w+) (\w+): (.+)$/.exec(line)!;
    const target = what === "target" || (what === "exceptions" && sections.targets.has(label!));
    const section = target ? sections.targets : sections.categories;
    const members = section.get(label!) ?? (target ? ["    type: ORG"] : []);
    members.push(`    ${what === "target" ? "names" : what}: ${JSON.stringify(list!.split("; "))}`);
    section.set(label!, members);
  }
  return Object.entries(sections)
    .filter(([, labels]) => labels.size > 0)
    .map(([name, labels]) => {
      const blocks = [...labels].map(([label, members]) => `  ${label}:\n${members.join("\n")}\n`);
      return `${name}:\n${blocks.join("")}`;
    })
    .join("");
}

/** `{LABEL|words}` as places; marks nest. */
function unmarked(source: string) {
  let text = "";
  const open: { label: string; start: number }[] = [];
  const places: { label: string; start: number; end: number }[] = [];
  for (const [piece, label] of source.matchAll(/\{(\w+)\||[\s\S]/gu)) {
    if (label !== undefined) open.push({ label, start: text.length });
    else if (piece === "}") places.push({ ...open.pop()!, end: text.length });
    else text += piece;
  }
  return { text, places };
}

type Place = { label: string; start: number; end: number };
const inOrder = (places: Place[]) =>
  [...places].sort((a, b) => a.start - b.start || b.end - a.end || a.label.localeCompare(b.label));

describe("codebook cases", () => {
  it.each(readCases("codebook.txt"))("$title", ({ body }) => {
    const lines = body.split("\n");
    const source = lines.at(-1)!.replace(/\\n|\\u[\da-f]{4}/g, (coded) => JSON.parse(`"${coded}"`));
    const { text, places } = unmarked(source);
    const yaml = yamlOf(lines.slice(0, -1));
    const shown = (list: Place[]) =>
      inOrder(list).map(({ label, start, end }) => [label, start, text.slice(start, end)]);
    expect(shown(findAll(codebookOf(yaml), text).places)).toEqual(shown(places));
  });
});

describe("matches", () => {
  const word = fc.constantFrom(
    "ana",
    "Ana",
    "brandt",
    "co-op",
    "US",
    "us",
    "don't",
    "F-16",
    "gas",
    "gases",
    "$5",
    "É",
  );
  const entry = fc
    .array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((words) =>
      words.map(([w, star]) => (star && w.length > 1 && /\w$/.test(w) ? `${w}*` : w)).join(" "),
    );
  const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: (e) => e.toLowerCase() });
  const category = fc.record({ words: entries, names: entries, exceptions: entries });
  const sign = fc.constantFrom(" ", " ", " ", "-", "'s ", ". ", "\n\n", "’", ", ", "/");
  const text = fc
    .array(fc.tuple(word, sign), { maxLength: 40 })
    .map((pieces) => pieces.map(([w, s]) => w + s).join(""));

  it("begin and end at token borders and never overlap within a category or among targets", () => {
    fc.assert(
      fc.property(
        fc.array(category, { minLength: 1, maxLength: 3 }),
        entries,
        text,
        (categories, names, source) => {
          const yaml = JSON.stringify({
            targets: {
              T: { type: "ORG", names: names.slice(0, 2) },
              U: { type: "ORG", names: names.slice(2, 3).concat("zz") },
            },
            categories: Object.fromEntries(categories.map((value, c) => [`C${c}`, value])),
          });
          const { tokens, found } = findAll(codebookOf(yaml), source);
          const [starts, ends] = [new Set(tokens.start), new Set(tokens.end)];
          for (const list of [found.targets, ...found.categories]) {
            list.forEach(({ start, end }, i) => {
              expect(starts.has(start) && ends.has(end), `${start}–${end}`).toBe(true);
              expect(source.slice(start, end)).not.toMatch(/\n\n/);
              if (i > 0) expect(start).toBeGreaterThanOrEqual(list[i - 1]!.end);
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of equally long entries the more definite one counts, with its weight", () => {
    const codebook = codebookOf(
      "categories:\n  A:\n    words:\n      - sanct*: 1\n      - sanctions: 3\n      - sanction*: 2\n",
    );
    const weights = (text: string) =>
      findAll(codebook, text).found.categories[0]!.map(({ entry }) => entry.weight);
    expect(weights("Sanctions, sanctioned, sanctity.")).toEqual([3, 2, 1]);
  });

  it("stay out of bylines, credits and boilerplate", () => {
    const codebook = codebookOf("categories: {A: {words: [storm]}}");
    const columns = { start: [0], end: [5], pos: ["NOUN" as const], lemma: ["storm"] };
    const found = (role: "body" | "byline" | "credit" | "boilerplate" | "title") =>
      matcherOf(codebook)("storm", columns, [{ start: 0, end: 5, role }]).categories[0]!.length;
    expect([found("body"), found("title"), found("byline"), found("credit"), found("boilerplate")]).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });
});

describe("speed", () => {
  it("is linear in the text, with ten thousand entries, even where every word begins many of them", () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `be${(i * 7919).toString(36)}${i % 3 ? "" : "*"}`);
    const same = Array.from({ length: 39 }, (_, i) => "gas ".repeat(i + 1).trim());
    const codebook = codebookOf(JSON.stringify({ categories: { A: { words: [...words, ...same] } } }));
    const find = matcherOf(codebook);
    const seconds = (n: number) => {
      const count = n * 2;
      const text = "gas b7 ".repeat(n);
      const columns = {
        start: Array.from({ length: count }, (_, i) => (i >> 1) * 7 + (i & 1) * 4),
        end: Array.from({ length: count }, (_, i) => (i >> 1) * 7 + (i & 1 ? 6 : 3)),
        pos: new Array(count).fill("NOUN"),
        lemma: new Array(count).fill(""),
      };
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const begin = performance.now();
        find(text, columns, [{ start: 0, end: text.length, role: "body" }]);
        best = Math.min(best, (performance.now() - begin) / 1000);
      }
      return best;
    };
    seconds(2_000);
    const [small, large] = [seconds(20_000), seconds(80_000)];
    expect(large / small).toBeLessThan(10);
    expect(160_000 / large).toBeGreaterThan(100_000);
  });
});
