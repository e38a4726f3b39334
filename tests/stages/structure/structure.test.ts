import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structure } from "../../../src/stages/structure/structure.js";

function read(text: string) {
  const { paragraphs, notes } = structure.run({ id: "t", text, meta: {} });
  return { notes, paragraphs: paragraphs.map((p) => ({ ...p, words: text.slice(p.start, p.end) })) };
}

/** The articles of a case file: name, text, and the roles that are expected. */
function cases() {
  return readFileSync("tests/cases/roles.txt", "utf8")
    .split(/^==== /m)
    .slice(1)
    .map((part) => {
      const [name, ...lines] = part.trimEnd().split("\n");
      const pairs = lines.map((line) => /^(\w+): (.*)$/.exec(line) ?? [line, "", ""]);
      return {
        name: name!,
        text: pairs.map(([, , words]) => words).join("\n"),
        expected: pairs.filter(([, role]) => role).map(([, role, words]) => `${role}: ${words}`),
      };
    });
}

describe("roles", () => {
  it.each(cases())("$name", ({ text, expected }) => {
    expect(read(text).paragraphs.map(({ role, words }) => `${role}: ${words}`)).toEqual(expected);
  });

  it("are the same with the line ends of Windows", () => {
    for (const { text, expected } of cases()) {
      const windows = read(text.replaceAll("\n", "\r\n"));
      expect(windows.paragraphs.map(({ role, words }) => `${role}: ${words}`)).toEqual(expected);
    }
  });

  it("never leave a text without a paragraph that carries sentiment", () => {
    const roles = read("Advertisement\nRead more: all of it\nShare this").paragraphs.map((p) => p.role);
    expect(roles.filter((role) => role === "body")).toHaveLength(1);
  });

  it("note a text that mostly asks for something else", () => {
    const { notes } = read(
      "Subscribe to read on and support us.\nSign up here to get our letters.\nA fox ran.",
    );
    expect(notes).toMatchObject([{ code: "mostly-boilerplate" }]);
    expect(read("A fox ran.\nIt was seen by two hunters near the mill.").notes).toEqual([]);
  });

  it("of markup are kept, save that a heading may turn out to be boilerplate", () => {
    const text = "On ferries\n\nA byline\n\nThe ferry left.\n\nAdvertisement";
    const starts = [0, 12, 22, 39];
    const ends = [10, 20, 37, 52];
    const roles = ["title", "byline", undefined, "heading"] as const;
    const blocks = roles.map((role, i) => ({
      start: starts[i]!,
      end: ends[i]!,
      tag: "p",
      linkShare: 0,
      ...(role && { role }),
    }));
    const { paragraphs, notes } = structure.run({ id: "t", text, meta: {}, blocks });
    expect(paragraphs.map((p) => p.role)).toEqual(["title", "byline", "body", "boilerplate"]);
    expect(notes?.map((note) => note.code)).toEqual(["little-text"]);
    const counted = structure.run({ id: "t", text, meta: {}, blocks, page: { prose: 3000, leftOut: 200 } });
    expect(counted.notes?.map((note) => note.code)).toEqual(["article-lost", "text-left-out"]);
    // Nothing was lost of a page that shows no more.
    const short = structure.run({ id: "t", text, meta: {}, blocks, page: { prose: 20, leftOut: 0 } });
    expect(short.notes?.map((note) => note.code)).toEqual(["little-text"]);
  });
});

describe("paragraphs", () => {
  it("are joined where lines were wrapped at a column", () => {
    const wrapped =
      "The council met on Monday to hear the engineers,\nwho spoke for two hours and were thanked for it\nby everyone in the room.\n\n" +
      "Nobody asked them a question until the mayor did,\nwho wanted to know what a culvert was and whether\nit could wait.";
    expect(read(wrapped).paragraphs.map((p) => p.words.split("\n").length)).toEqual([3, 3]);
  });

  it("are single lines where each line is a sentence or a verse", () => {
    const sentences =
      "The council met on Monday.\nIt heard the engineers, who spoke for two hours and were thanked.\nNobody asked.\nThe mayor left early because of the fog.\n";
    expect(read(sentences).paragraphs).toHaveLength(4);
    const verse = "The fog came in\nAnd stayed all day\nThe boats went out\nAnd lost their way";
    expect(read(verse).paragraphs).toHaveLength(4);
  });

  it("are trimmed, in order, and hold everything that is not white space", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        "a",
        "B",
        ".",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u00a0",
        "\u2029",
        "\u2028",
        "😀",
        '"',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (source) => {
        const { paragraphs } = read(source);
        let rest = "";
        let at = 0;
        for (const { start, end, words } of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(words).toBe(words.trim());
          expect(words).not.toBe("");
          rest += source.slice(at, start);
          at = end;
        }
        expect((rest + source.slice(at)).trim()).toBe("");
      }),
    );
  });

  it("take time that grows with the text, whatever it holds", () => {
    const pieces = [
      "Aa ",
      "AA, ",
      "By Aa and ",
      "(Aa ",
      "more from ",
      "1:1 ",
      "• ",
      "facebook | ",
      "Aa.Aa",
      "''",
      "AA",
      "a",
      "a.",
      "> ",
      "<a>",
      "[a=b]",
      "Aa speaks ",
      "Contact: ",
    ];
    const started = process.cpuUsage();
    for (const piece of pieces) {
      for (const length of [80, 140, 500]) {
        const line = piece.repeat(length / piece.length);
        structure.run({ id: "t", text: `${line}\n`.repeat(100), meta: {} });
      }
    }
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});
