import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/document/article.js";
import type { Result } from "../../src/document/problem.js";
import { readInput, readRows } from "../../src/io/inputs.js";
import { temporaryFolder } from "../helpers/cli.js";

const folder = temporaryFolder();

async function all(results: AsyncIterable<Result<Article>>): Promise<Result<Article>[]> {
  const list: Result<Article>[] = [];
  for await (const result of results) list.push(result);
  return list;
}

/** What is read from a file of this name and content. */
async function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return all(readInput({ path, id: name.replace(/\.\w+$/, ""), source: name }));
}

const codes = (results: Result<Article>[]) =>
  results.map((one) => (one.ok ? one.value.id : one.problem.code));

describe("files", () => {
  it("of JSON are read as articles or named", async () => {
    expect(codes(await file("news.json", '{"articles":[{"text":"One."},{"id":"b","text":"Two."}]}'))).toEqual(
      ["news-item1", "b"],
    );
    expect(codes(await file("package.json", '{"name":"x"}'))).toEqual(["no-article-in-json"]);
  });

  it("that an archive exported are many articles, with encodings as in any text", async () => {
    const export_ =
      "1 of 2 DOCUMENTS\n\nThe Lantern\n\nMarch 3, 2031 Monday\n\nFerry stops\n\nLENGTH: 9 words\n\nHélène Lefèvre’s café closed.\n\n2 of 2 DOCUMENTS\n\nThe Lantern\n\nMarch 4, 2031\n\nNo fish\n\nLENGTH: 3 words\n\nNobody fished.\n";
    const read = await file("east/nexis.txt", iconv.encode(export_, "windows-1252"));
    expect(codes(read)).toEqual(["east/nexis-1", "east/nexis-2"]);
    expect(read[0]).toMatchObject({ value: { text: "Ferry stops\n\nHélène Lefèvre’s café closed." } });
  });

  it("tell in a note that their letters showed the encoding, in each of their articles", async () => {
    const table = "id,text\na,Żaneta Źrebiec of Łęczyca\nb,Bogusław Śliż\n";
    expect(await file("t.csv", iconv.encode(table, "iso-8859-2"))).toMatchObject([
      { value: { text: "Żaneta Źrebiec of Łęczyca", notes: [{ code: "recognized-encoding" }] } },
      { value: { text: "Bogusław Śliż", notes: [{ code: "recognized-encoding" }] } },
    ]);
  });

  it("of HTML are mended where they were encoded twice", async () => {
    const page = `<h1>Dam</h1>${"<p>The dam held, said JosÃ© PeÃ±a, who had been there all night with his sons.</p>".repeat(5)}`;
    const [read] = await file("page.html", page);
    expect(read?.ok && read.value.text).toContain("José Peña");
  });
});

describe("lines of JSON", () => {
  const rows = (bytes: Uint8Array) => all(readRows(Readable.from([bytes]), undefined, "r.jsonl", "r"));

  it("that are not UTF-8 are refused one by one, by line", async () => {
    const bad = iconv.encode('{"id":"b","text":"Zoë Müller"}\n', "latin1");
    const read = await rows(
      Buffer.concat([Buffer.from('{"id":"a","text":"Zoë"}\n'), bad, Buffer.from('{"text":"c"}')]),
    );
    expect(read).toMatchObject([
      { value: { id: "a" } },
      { problem: { code: "wrong-encoding", where: "r.jsonl line 2" } },
      { value: { id: "r-line3" } },
    ]);
  });

  it.each([
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
    ["utf-16be", false],
  ])("in %s are refused once, with its mark (%s) or without", async (encoding, addBOM) => {
    const bytes = iconv.encode('{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n', encoding, { addBOM });
    const read = await rows(bytes);
    expect(read).toMatchObject([{ problem: { code: "wrong-encoding", where: "r.jsonl" } }]);
    expect(JSON.stringify(read)).toContain(`iconv -f ${encoding} -t UTF-8`);
  });

  it("go on after rows that cannot be made articles", async () => {
    const deep = `{"id":${"[".repeat(1e5)}${"]".repeat(1e5)},"text":"x"}`;
    const lines = [
      '{"id":"b","text":"One."}',
      '{"id":{"toString":1},"text":"x"}',
      '{"id":null,"text":"x"}',
      deep,
      "{",
      '{"id":"c","text":"Two."}',
    ];
    const read = await rows(Buffer.from(lines.join("\n")));
    expect(codes(read)).toEqual(["b", "bad-id", "bad-id", "bad-id", "not-json", "c"]);
    expect(read.map((one) => (one.ok ? one.value.where : one.problem.where))).toEqual(
      lines.map((_, i) => `r.jsonl line ${i + 1}`),
    );
  });

  it("say so where all are blank", async () => {
    expect(codes(await rows(Buffer.from("\n \n\r\n")))).toEqual(["empty-text"]);
  });
});
