import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/read/csv.js";
import { readFrontMatter } from "../../src/read/front-matter.js";
import { readJson } from "../../src/read/json.js";
import { readJsonLine } from "../../src/read/jsonl.js";

/** The article of one JSON row. */
function article(row: object, columns = {}) {
  const read = readJsonLine(JSON.stringify(row), 1, columns);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const ours = {
  title: "Pumps stop",
  outlet: "Harbor Post",
  author: "Rena Halloway; Bo Ek",
  published: "2025-03-04",
  url: "https://harborpost.example/pumps",
};

describe("columns by the names that archives use", () => {
  const { title, url } = ours;
  it.each([
    [
      "capitals and spaces",
      {
        "Doc ID": "a",
        Headline: title,
        "FULL TEXT": "x",
        Publication: "Harbor Post",
        Authors: ours.author,
        "Publication Date": "2025-03-04",
        "Document-URL": url,
      },
      ours,
    ],
    [
      "Media Cloud",
      {
        stories_id: 9,
        media_name: "Harbor Post",
        publish_date: "2025-03-04",
        title,
        url,
        text: "x",
        author: ours.author,
      },
      ours,
    ],
    [
      "news-please",
      {
        maintext: "x",
        source_domain: "Harbor Post",
        authors: ["Rena Halloway", null, "Bo Ek"],
        date_publish: "2025-03-04",
        title,
        url,
        description: null,
      },
      ours,
    ],
    [
      "newspaper, in a table made with pandas",
      {
        text: "x",
        title,
        authors: "['Rena Halloway', 'Bo Ek']",
        publish_date: "2025-03-04",
        url,
        source: "Harbor Post",
      },
      ours,
    ],
    [
      "NewsAPI",
      {
        content: "x",
        source: { id: null, name: "Harbor Post" },
        author: ours.author,
        publishedAt: "2025-03-04",
        title,
        url,
      },
      ours,
    ],
    [
      "Event Registry",
      {
        body: "x",
        source: { uri: "hp.example", title: "Harbor Post" },
        authors: [{ name: "Rena Halloway" }, { name: "Bo Ek" }],
        dateTime: "2025-03-04",
        title,
        url,
      },
      ours,
    ],
    [
      "GDELT",
      { text: "x", seendate: "20250304T103100Z", domain: "Harbor Post", title, url, author: ours.author },
      ours,
    ],
    [
      "linked data",
      {
        articleBody: "x",
        publisher: { name: "Harbor Post" },
        headline: title,
        author: [{ name: "Rena Halloway" }, { name: "Bo Ek" }],
        datePublished: "2025-03-04",
        url,
      },
      ours,
    ],
  ])("%s", (_, row, meta) => {
    expect(article(row).meta).toEqual(expect.objectContaining(meta));
    expect(article(row).text).toBe("x");
  });

  it("prefers our own name, then the more exact one, and keeps the other under its name", () => {
    expect(
      article({ text: "x", outlet: "A", source: "B", date: "May", publish_date: "2025-05-01" }).meta,
    ).toEqual({
      outlet: "A",
      source: "B",
      published: "2025-05-01",
      date: "May",
    });
  });

  it("takes --text-column and --id-column whatever their capitals", () => {
    const row = { "Story Text": "x", KEY: "k9", text: "other" };
    expect(article(row, { text: "story_text", id: "key" })).toMatchObject({ id: "k9", text: "x" });
    const table = [...readCsv("KEY,Story Text\nk1,x\n", { text: "story text", id: "Key" })];
    expect(table).toMatchObject([{ value: { id: "k1", text: "x" } }]);
  });

  it("takes the first column of text that is filled", () => {
    expect(article({ text: " ", body: "The dam held." }).text).toBe("The dam held.");
  });

  it("leaves dates as they are where they could be read in two ways", () => {
    expect(article({ text: "x", Date: "04/03/2025" }).meta.published).toBe("04/03/2025");
    expect(article({ text: "x", Date: 20250304 }).meta.published).toBe("2025-03-04");
  });

  it("keeps what is called as the parts of JavaScript are", () => {
    const row = JSON.parse(
      '{"text":"x","__proto__":"p","constructor":"c","meta":{"__proto__":"q","toString":"t"}}',
    );
    expect(article(row).meta).toEqual(
      Object.fromEntries([
        ["proto", "q"],
        ["constructor", "c"],
        ["toString", "t"],
      ]),
    );
  });
});

it("a page in a row keeps its escapes, and is encoded once", () => {
  const html = `<h1>Dam</h1>${"<p>The sign &lt;b&gt; is bold, said JosÃ© PeÃ±a, who had been there all night long.</p>".repeat(5)}`;
  const read = readJsonLine(JSON.stringify({ html }), 1);
  expect(read).toMatchObject({ value: { notes: [{ code: "double-encoded" }] } });
  expect(read.ok && read.value.text).toContain("The sign <b> is bold, said José Peña");
});

it("a page in a row that cannot be read is told by its place", () => {
  expect(readJsonLine('{"id":"b26","html":"<p></p>"}', 3, {}, { where: "r.jsonl line 3" })).toMatchObject({
    problem: { code: "empty-text", where: "r.jsonl line 3", id: "b26" },
  });
  expect([...readJson('[{"html":"<img>"}]', {}, { where: "r.json" })]).toMatchObject([
    { problem: { where: "r.json item 1" } },
  ]);
});

it("a text of which only the beginning is there is noted", () => {
  const text = "The pumps stopped at noon, and the mayor said that the … [+1234 chars]";
  expect(article({ content: text }).notes).toMatchObject([{ code: "cut-text" }]);
  expect(article({ content: `${text.slice(0, 50)} [+2 chars] more` }).notes).toBeUndefined();
});

it.each(["source/title", "source.title", "source_title"])("%s is the outlet", (name) => {
  expect(article({ text: "x", [name]: "Harbor Post" }).meta.outlet).toBe("Harbor Post");
});

describe("ids", () => {
  it.each([
    "null",
    "true",
    "[1]",
    '{"toString":1}',
    "[".repeat(1e5) + "]".repeat(1e5),
    "12345678901234567890",
  ])("of another kind end their row alone: %.20s", (id) => {
    expect(readJsonLine(`{"id":${id},"text":"x"}`, 4, {}, { where: "r.jsonl line 4" })).toMatchObject({
      problem: { code: "bad-id", where: "r.jsonl line 4" },
    });
  });

  it("may be numbers, and those of MongoDB", () => {
    expect(article({ id: 0, text: "x" }).id).toBe("0");
    expect(article({ _id: { $oid: "65f0" }, text: "x" }).id).toBe("65f0");
  });

  it("are those of the file where the rows have none", () => {
    expect(readJsonLine('{"text":"x"}', 7, {}, { file: "east/all" })).toMatchObject({
      value: { id: "east/all-line7" },
    });
  });
});

describe("JSON files", () => {
  const read = (value: unknown) => [
    ...readJson(
      typeof value === "string" ? value : JSON.stringify(value),
      {},
      { where: "f.json", file: "f" },
    ),
  ];
  const items = [{ id: "a", text: "One" }, { text: "Two" }];

  it.each([
    ["a list", items],
    ["a list under a name", { status: "ok", articles: items }],
    ["a list two levels down", { response: { meta: { hits: 2 }, docs: items } }],
    ["lines", items.map((item) => JSON.stringify(item)).join("\n")],
  ])("hold articles as %s", (_, value) => {
    expect(read(value)).toMatchObject([
      { value: { id: "a" } },
      { value: { id: expect.stringMatching(/^f-(item|line)2$/) } },
    ]);
  });

  const articles = (value: unknown) =>
    read(value).map((one) =>
      one.ok
        ? [one.value.id, one.value.text, ...(one.value.notes ?? []).map(({ code }) => code)]
        : one.problem,
    );
  const wide = (text: string) => ({ id: text.toLowerCase(), text });

  it.each([
    ["under their ids", { a1: { text: "One" }, a2: { title: "T", text: "Two" } }, ["a1", "a2"]],
    ["under two names", { world: [wide("One")], sport: [wide("Two")] }, ["one", "two"]],
    ["in lists of lists", [[wide("One")], [wide("Two")]], ["one", "two"]],
    ["in a list a day", { days: [{ articles: [wide("One")] }, { articles: [wide("Two")] }] }, ["one", "two"]],
    ["one and a list", { lead: wide("One"), rest: [wide("Two")] }, ["one", "two"]],
  ])("are read whole with articles %s", (_, value, ids) => {
    expect(articles(value)).toEqual(["One", "Two"].map((text, i) => [ids[i], text]));
  });

  it("name by their ids what cannot be read among articles", () => {
    expect(articles({ a1: { text: "One" }, a2: { nothing: 1 }, a3: { text: "Three" } })).toMatchObject([
      ["a1", "One"],
      { code: "missing-column", where: "f.json a2" },
      ["a3", "Three"],
    ]);
    expect(articles({ world: [wide("One")], sport: [7] })).toEqual([["one", "One"]]);
    expect(articles({ world: [wide("One")], sport: [7, wide("Two")] })).toMatchObject([
      ["one", "One"],
      { code: "not-a-row", where: "f.json sport item 2" },
      ["two", "Two"],
    ]);
  });

  it.each([
    ["items", { title: "News", text: "All", items: [wide("One")] }],
    ["comments", { article: { text: "All", comments: [{ text: "First!" }] } }],
    ["rest.days", { text: "All", rest: { days: [{ text: "One" }] } }],
    ["source", { source: { content: "news wire" }, articles: [{ title: "T", text: "All" }] }],
    ["more.list", { articles: [{ text: "All" }], more: { list: [wide("One")] } }],
  ])("with texts that are not read, under %s, say so", (path, value) => {
    const [first, ...others] = read(value);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      value: { text: "All", notes: [{ code: "not-all-read", message: expect.stringContaining(path) }] },
    });
  });

  it("may wrap each article", () => {
    const meta = { title: "T", published: "2031-03-04" };
    const inner = { text: "One", title: "T", date: "2031-03-04" };
    const values = [
      { hits: { total: 1, hits: [{ _id: "e1", _source: inner }] } },
      {
        response: { results: [{ id: "e1", webTitle: "T", date: "2031-03-04", fields: { bodyText: "One" } }] },
      },
      { data: [{ id: "e1", type: "article", attributes: inner }] },
    ];
    for (const value of values)
      expect(read(value)).toMatchObject([{ value: { id: "e1", text: "One", meta } }]);
    expect(article({ _id: "e1", _source: inner })).toMatchObject({ id: "e1", text: "One", meta });
    expect(readJsonLine('{"id":"a","image":{"text":"A pier"}}', 1)).toMatchObject({
      problem: { code: "missing-column" },
    });
  });

  it("hold one article, which is called as the file is", () => {
    expect(read({ headline: "T", content: "One" })).toMatchObject([
      { value: { id: "f", meta: { title: "T" } } },
    ]);
    expect(read({ article: { id: 3, body: "One" } })).toMatchObject([{ value: { id: "3" } }]);
  });

  it("name the item that is wrong and go on", () => {
    expect(read([{ text: 5 }, { text: "x" }, 7])).toMatchObject([
      { problem: { code: "not-text", where: "f.json item 1" } },
      { value: { text: "x" } },
      { problem: { code: "not-a-row", where: "f.json item 3" } },
    ]);
  });

  it.each([
    ["settings", { name: "x", version: 2, files: ["a"] }],
    ["a list of numbers", [1, 2]],
    ["text", '"The dam held."'],
    ["a document of glossator", { schema: "glossator/1", id: "a", text: "The dam held." }],
  ])("are passed over by name where they hold %s", (_, value) => {
    expect(read(value)).toMatchObject([{ problem: { code: "no-article-in-json", where: "f.json" } }]);
  });

  it("that are no JSON are named", () => {
    expect(read('{"text": "The dam')).toMatchObject([{ problem: { code: "not-json", where: "f.json" } }]);
    expect(read(`${"[".repeat(1e5)}`)).toMatchObject([{ problem: { code: "not-json" } }]);
  });
});

describe("front matter", () => {
  it("of many keys is read or refused in little time", () => {
    const keys = (n: number) =>
      `---\n${Array.from({ length: n }, (_, i) => `k${i}: v`).join("\n")}\n---\nThe dam held.`;
    const before = process.cpuUsage();
    expect(readFrontMatter(keys(20_000))).toMatchObject({ value: { text: "The dam held." } });
    expect(readFrontMatter(keys(100_000))).toMatchObject({ problem: { code: "bad-front-matter" } });
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });

  it("has each key once, in any letter case, and says of maps what they hold", () => {
    expect(readFrontMatter("---\na: 1\nb: 2\na: 3\n---\nText")).toMatchObject({
      problem: { code: "bad-front-matter" },
    });
    const source =
      "---\nHeadline: T\nDate: 20250304\ncrew:\n  - name: Ana\n    role: editor\n  - Bo\n---\nText";
    expect(readFrontMatter(source)).toMatchObject({
      value: { meta: { title: "T", published: "2025-03-04", crew: "name: Ana, role: editor; Bo" } },
    });
  });
});
