import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/read/archives/archive.js";

const sample = (name: string) => readFileSync(`samples/archives/${name}.txt`, "utf8");

/** Of each article: id, title, outlet, author, date, and its paragraphs with their roles. */
function read(source: string) {
  return (readArchive(source, "f", "f.txt") ?? []).map((result) => {
    if (!result.ok) return result.problem.code;
    const { id, text, meta, blocks = [] } = result.value;
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
    const { title, outlet, author, published } = meta;
    const lines = blocks.map(({ start, end, role }) => `${role ?? "-"}: ${text.slice(start, end)}`);
    return { id, title, outlet, author, published, lines };
  });
}

const ferry = (author: string | undefined, byline: string | undefined, ...more: string[]) =>
  expect.objectContaining({
    title: "Night ferry to the islands makes its last crossing",
    outlet: expect.stringMatching(/^The Lissa Lantern( \(Westhaven\))?$/),
    author,
    published: "2031-03-03",
    lines: [
      "title: Night ferry to the islands makes its last crossing",
      ...(byline ? [`byline: ${byline}`] : []),
      "-: The night ferry between Lissa and the islands made its last crossing on Sunday and was met by a crowd that had waited in the rain for hours.",
      '-: "We lost money on every trip," said Karl Ohm, who has run the company for thirty years.',
      ...more.map((line) => `-: ${line}`),
    ],
  });

const herring = (...more: string[]) =>
  expect.objectContaining({
    title: "Herring is back in the bay",
    outlet: expect.stringMatching(/^The Lissa Lantern( \(Westhaven\))?$/),
    published: "2031-03-05",
    lines: [
      "title: Herring is back in the bay",
      "-: Fishermen landed eleven tonnes of herring, the harbor master, Lena Foss, said on Tuesday.",
      ...more.map((line) => `-: ${line}`),
    ],
  });

const NOTE =
  "NOTE: The morning boat runs as before. Tickets are sold on the pier, as they have been since the motor came.";
const MINE = "CO of his kind were many once, he said, when the islands had a mine.";
const expected: [name: string, articles: unknown[]][] = [
  [
    "nexis-older",
    [
      ferry(
        "INA MARLOW; Piet Sund contributed reporting.",
        "By INA MARLOW; Piet Sund contributed reporting.",
        NOTE,
      ),
      herring('"Nobody had counted on it," she said.'),
    ],
  ],
  ["nexis-uni", [ferry("Ina Marlow", "By Ina Marlow"), herring()]],
  ["factiva-codes", [ferry("Ina Marlow", "By Ina Marlow", MINE), herring()]],
  ["factiva-pages", [ferry("Ina Marlow", "By Ina Marlow"), herring()]],
  ["proquest", [ferry("Ina Marlow", "Ina Marlow"), herring()]],
];

describe.each(expected)("an export as in samples/archives/%s.txt", (name, articles) => {
  it("gives its articles, with ids of their own", () => {
    expect(read(sample(name))).toEqual(articles);
    expect(read(sample(name))).toMatchObject([{ id: "f-1" }, { id: "f-2" }]);
  });

  it("is read with other line ends, margins and more blank lines", () => {
    const source = sample(name);
    expect(read(source.replaceAll("\n", "\r\n"))).toEqual(articles);
    expect(read(`\uFEFF\n\n${source.replace(/\n\n/g, "\n\n \n\n")}`)).toEqual(articles);
    expect(read(source.replace(/^(?=\S)/gm, "  "))).toEqual(articles);
    expect(read(source.replace(/ +$/gm, "").replace(/^ {12,}/gm, ""))).toEqual(articles);
  });

  it("keeps fields out of the text, and in the metadata", () => {
    const results = readArchive(sample(name), "f", "f.txt")!;
    for (const result of results) {
      if (!result.ok) throw new Error(result.problem.message);
      expect(result.value.text).not.toMatch(
        /copyright|all rights|load-date|language|\bwords$|LISLAN|publication|classification|subject|factiva|proquest|search/im,
      );
    }
    const [first] = results;
    expect(first?.ok && first.value.meta).toMatchObject({ section: expect.stringMatching(/local/i) });
  });
});

describe("an export", () => {
  it("of one article has the id of its file", () => {
    const older = sample("nexis-older");
    const one = older.slice(0, older.search(/ +2 of 2/)).replace("1 of 2", "7 of 20");
    expect(read(one)).toMatchObject([{ id: "f" }]);
    expect(read(sample("nexis-uni").slice(sample("nexis-uni").lastIndexOf("Herring")))).toEqual([herring()]);
    expect(read(sample("factiva-codes").slice(sample("factiva-codes").lastIndexOf("HD ")))).toEqual([
      herring(),
    ]);
    expect(read(sample("factiva-pages").slice(sample("factiva-pages").indexOf("Herring")))).toEqual([
      herring(),
    ]);
    expect(read(sample("proquest").slice(sample("proquest").indexOf("Document 2")))).toEqual([herring()]);
  });

  it.each([
    "DATELINE: WESTHAVEN",
    "SECTION: LOCAL; Pg. 3",
    "LENGTH: 84 words",
    "LANGUAGE: ENGLISH",
    "LOAD-DATE: March 4, 2031",
  ])("of the older Nexis may lack %s", (field) => {
    const found = read(sample("nexis-older").replace(`${field}\n\n`, ""));
    expect(found).toEqual(expected[0]![1]);
  });

  it("counts its articles in several ways", () => {
    const source = sample("nexis-older")
      .replace("1 of 2 DOCUMENTS", "Document 1 of 2")
      .replace("2 of 2 DOCUMENTS", "Document 2 of 2");
    expect(read(source)).toEqual(expected[0]![1]);
  });

  it("of the newer Nexis may have blank lines between all lines", () => {
    const source = sample("nexis-uni").replace(/\n(?=.)/g, "\n\n");
    expect(read(source)).toEqual(expected[1]![1]);
  });

  it("of Factiva may have tabs or one space after its codes", () => {
    const tabs = sample("factiva-codes").replace(/^([A-Z]{2,3}) {2,}/gm, "$1\t");
    expect(read(tabs)).toEqual(expected[2]![1]);
    const narrow = sample("factiva-codes")
      .replace(/^([A-Z]{2,3}) {2,}/gm, "$1 ")
      .replace(/^CO of .*\n\n/m, "");
    expect(read(narrow)).toEqual([ferry("Ina Marlow", "By Ina Marlow"), herring()]);
  });

  it("of Factiva may have its codes on lines of their own, no last field, and no section", () => {
    const lines = sample("factiva-codes")
      .replace(/^CO of .*\n\n/m, "")
      .replace(/^([A-Z]{2,3}) {2,}/gm, "$1\n");
    expect(read(lines)).toEqual([ferry("Ina Marlow", "By Ina Marlow"), herring()]);
    expect(readArchive(lines, "f", "f.txt")).toMatchObject([
      { value: { meta: { document_id: "LISLAN0020310303e733000b1" } } },
      { value: { meta: { document_id: "LISLAN0020310305e735000c2" } } },
    ]);
    expect(read(lines.replace(/^(?:AN\nDocument .*|SE\nLocal)\n/gm, ""))).toEqual([
      ferry("Ina Marlow", "By Ina Marlow"),
      herring(),
    ]);
    const pages = sample("factiva-pages").replace("Herring is back in the bay", "Local\nHerring Is Back");
    expect(read(pages)).toMatchObject([{}, { title: "Herring Is Back", author: undefined }]);
  });

  it("of the newer Nexis may have title and outlet in one block", () => {
    expect(read(sample("nexis-uni").replaceAll("\n\nThe Lissa", "\nThe Lissa"))).toEqual(expected[1]![1]);
  });

  it("keeps paragraphs that begin as fields do", () => {
    const line = "Copyright of the song is held by nobody.\n\nSUBJECT: the herring, he wrote.\n\n";
    expect(read(sample("nexis-older").replace("NOTE: The", `${line}NOTE: The`))).toEqual([
      ferry(
        "INA MARLOW; Piet Sund contributed reporting.",
        "By INA MARLOW; Piet Sund contributed reporting.",
        "Copyright of the song is held by nobody.",
        "SUBJECT: the herring, he wrote.",
        NOTE,
      ),
      expected[0]![1][1],
    ]);
  });

  it("of ProQuest may have no rules between its articles", () => {
    expect(read(sample("proquest").replace(/^_+\n/gm, ""))).toMatchObject([
      { title: "Night ferry to the islands makes its last crossing" },
      { title: "Herring is back in the bay" },
    ]);
  });

  it("of ProQuest may be one article with footers, without rules, and its captions are no text", () => {
    const source = sample("proquest");
    const one = source.slice(source.indexOf("Document 1 of 2"), source.indexOf("Document 2 of 2"));
    const plain = one.replace(/^_+\n/gm, "").replace("1 of 2", "1 of 1");
    const footers = "Contact ProQuest\n\nCopyright 2031 ProQuest LLC. All rights reserved. - Terms\n";
    const pictures = "Illustration\nCaption: The ferry.\n\nCaption: The pier,\nat night.\n\n";
    for (const text of [
      plain,
      `${plain}\nDatabase: Central\n\n${footers}`,
      plain.replace('"We lost', `${pictures}"We lost`).replace("Credit:", `${pictures}Credit:`) + footers,
    ]) {
      expect(read(text)).toEqual([expected[4]![1][0]]);
      expect(read(text.replaceAll("\n", "\r\n"))).toEqual([expected[4]![1][0]]);
    }
  });

  it.each(["Ina Marlow in Lissa", "Ina Marlow", "Ina Marlow and Bo Ek in Port Lissa", "INA MARLOW"])(
    "of Factiva as pages may have a byline without By: %s",
    (byline) => {
      const source = sample("factiva-pages").replace("By Ina Marlow", byline);
      for (const text of [
        source,
        source.replace("crossing\n\n", "crossing\n"),
        source.replace("Local\n", ""),
        source.replace("Local\n", "").replace("crossing\n\n", "crossing\n"),
      ]) {
        expect(read(text)).toEqual([ferry(byline, byline), herring()]);
      }
    },
  );

  it.each(["Reuters", "Ina Marlow, Lissa Correspondent", "INA MARLOW Staff writer", "Ina Marlow and Bo Ek"])(
    "of Factiva as pages may say below a title who wrote it: %s",
    (byline) => {
      const source = sample("factiva-pages").replace("By Ina Marlow", byline);
      for (const text of [source, source.replace("Local\n", "")]) {
        expect(read(text)).toEqual([ferry(byline, byline), herring()]);
      }
    },
  );

  it("of Factiva as pages may have a title that looks like a name and a place", () => {
    const source = sample("factiva-pages").replace(
      "Herring is back in the bay",
      "Local News\nBig Fire in Lissa",
    );
    expect(read(source)).toMatchObject([{}, { title: "Big Fire in Lissa", author: undefined }]);
  });

  it("of the newer Nexis may have nothing between its articles", () => {
    const source = sample("nexis-uni").replaceAll("End of Document\n", "");
    expect(read(source)).toEqual(expected[1]![1]);
    expect(read(source + source.slice(source.indexOf("Night")))).toMatchObject([{}, {}, {}, {}]);
    // Nothing shows where the second one begins.
    const fields =
      /^(?:Language|Publication-Type|Subject|Load-Date): .*\n|^Graphic\n[\s\S]*?\n(?=Classification)/gm;
    expect(read(source.replace(fields, ""))).toEqual(["bad-archive", "bad-archive"]);
  });

  it("of the newer Nexis may speak of a length in its text", () => {
    const line = "Length: 12 words was the rule.\n\nBody\n\nThat was all.\n\n";
    const source = sample("nexis-uni").replace("Graphic\n", `Length: 12\n\nGraphic\n`);
    expect(read(source)).toMatchObject([{ id: "f-1" }, { id: "f-2" }]);
    expect(read(sample("nexis-older").replace("NOTE: The", `${line}NOTE: The`))).toHaveLength(2);
  });

  it("names an article that has no text, and one that cannot be made out at all", () => {
    const source = sample("proquest").replace(/^Full text: Fishermen.*\n/m, "");
    expect(read(source)).toEqual([ferry("Ina Marlow", "Ina Marlow"), "empty-text"]);
    expect(read("1 of 1 DOCUMENTS\n\nLANGUAGE: ENGLISH\n")).toEqual(["bad-archive"]);
  });
});

describe("an ordinary text", () => {
  it.each([
    ["1 of 2 houses on the quay burned.\n\nLength: 12 meters, said the mayor."],
    ["The plan\n\n300 words\n\n4 March 2031\n\nWrite an essay on the ferry."],
    ["Body\n\nThe heron stood still.\n\nEnd of story"],
    ["HD is the new norm\n\nIN the harbor they said so.\n\nTD was a code once."],
    ["Full text: the speech of the mayor\n\nSubject: the ferry."],
    ["The clerk read document 1 of 2 aloud.\n\nEnd of document\n\nNobody spoke."],
  ])("is left alone: %j", (source) => {
    expect(readArchive(source, "f", "f.txt")).toBeUndefined();
  });
});
