import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs } from "../../src/io/inputs.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();

async function found(folder: string) {
  const { files, passed } = await findInputs([folder]);
  return {
    ids: files.map((file) => (file.ok ? file.value.id : file.problem.code)),
    passed: passed.map(({ message, missing }) => `${missing ? "✗" : "!"} ${message}`),
  };
}

describe("a folder of articles", () => {
  it("is read whole, whatever the case of names and endings, in the order of its paths", async () => {
    const names = ["b.txt", "a.HTML", "NATO.txt", "EU.html", "x.TXT", "sub/b.txt", "sub/T.Csv"];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, "x"])));
    expect(await found(folder)).toEqual({
      ids: ["EU", "NATO", "a", "b", "sub/T", "sub/b", "x"],
      passed: [],
    });
  });

  it("tells what it passes over, once a kind, with how it gets in", async () => {
    const folder = folderOf({
      "a.txt": "x",
      "README.md": "x",
      "SOURCES.md": "x",
      "licence.txt": "x",
      "h.PDF": "x",
      "i.pdf": "x",
      "sub/j.pdf": "x",
      "k.pdf": "x",
      "feed.xml": "x",
      "sheet.xlsx": "x",
      "style.css": "x",
      Makefile: "x",
      "story.php?id=1": "x",
      "Smith v. Jones": "x",
      "2024.11.25": "x",
      "a.txt~": "x",
      ".hidden.txt": "x",
      "tables/articles.csv": "\uFEFFdoc_id,outlet,published,title\r\n",
      "tables/columns.csv": "table,column,type,unit,meaning\n",
      "out/manifest.tsv": "id\tfile\tsource\n",
    });
    const { ids, passed } = await found(folder);
    expect(ids).toEqual(["a"]);
    expect(passed.sort()).toEqual([
      "! 1 file that ends in .css was passed over (style.css): name it itself, or read the whole folder with --format, if it holds an article",
      "! 1 hidden file or folder was passed over (.hidden.txt): name it itself to read it",
      expect.stringMatching(
        /^! 3 files about a folder were passed over \(\S+, \S+, \S+\): name it itself if/,
      ),
      expect.stringMatching(
        /^! 3 tables of glossator were passed over \(\S+, \S+, \S+\): there is no article/,
      ),
      expect.stringMatching(/^! 5 files without an ending that is known were passed over \(.*, …\): name it/),
      "✗ 1 file that ends in .xlsx was passed over (sheet.xlsx): save the sheet as CSV first",
      "✗ 1 file that ends in .xml was passed over (feed.xml): save as text, HTML, CSV or JSON Lines first",
      expect.stringMatching(/^✗ 4 files that end in \.pdf were passed over \(.*, …\): save as text/),
    ]);
  });

  it("follows links, none of them twice or in a circle, and tells of those that lead nowhere", async () => {
    const folder = folderOf({ "a/b/x.txt": "x" });
    const elsewhere = folderOf({ "y.txt": "y", "z.txt": "z" });
    symlinkSync(join(folder, "a"), join(folder, "a", "b", "up"));
    symlinkSync(elsewhere, join(folder, "far"));
    symlinkSync(elsewhere, join(folder, "far2"));
    symlinkSync(join(elsewhere, "y.txt"), join(folder, "y.txt"));
    symlinkSync("gone.txt", join(folder, "dangling.txt"));
    symlinkSync("itself", join(folder, "itself"));
    const { ids, passed } = await found(folder);
    expect(ids).toEqual(["a/b/x", "far/y", "far/z", "y"]);
    expect(passed.sort()).toEqual([
      expect.stringMatching(/^! 2 links to a folder were passed over \(/),
      expect.stringMatching(/^✗ 2 links that lead nowhere were passed over \(.*\): mend or remove/),
    ]);
  });

  it("is read once, also through a link to a folder around it", async () => {
    const around = folderOf({ "root/x.txt": "x", "beside.txt": "x", "deep/in/y.txt": "y" });
    symlinkSync("..", join(around, "root", "up"));
    expect((await found(join(around, "root"))).ids).toEqual(["up/beside", "up/deep/in/y", "x"]);
    const other = folderOf({});
    symlinkSync(join(around, "deep", "in"), join(other, "a"));
    symlinkSync(join(around, "deep"), join(other, "b"));
    expect((await found(other)).ids).toEqual(["a/y"]);
  });

  it("tells of pipes, of names that are no UTF-8, and of a folder without articles", async () => {
    const folder = folderOf({ "a.txt": "x" });
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9, 0x2e, 0x74, 0x78, 0x74])]),
      "x",
    );
    const { ids, passed } = await found(folder);
    expect(ids).toEqual(["a"]);
    expect(passed.sort()).toEqual([
      expect.stringMatching(/^! 1 pipe or other device was passed over \(pipe\.txt\)/),
      expect.stringMatching(/^✗ 1 name not written in UTF-8 was passed over/),
    ]);
    mkdirSync(join(folder, "empty"));
    expect((await found(join(folder, "empty"))).ids).toEqual(["no-articles"]);
  });

  it("names files as they were named or lie below the folder, never by an absolute path", async () => {
    const folder = folderOf({ "sub/a.txt": "x" });
    const sources = async (path: string) =>
      (await findInputs([path])).files.map((file) => file.ok && file.value.source);
    expect(await sources(folder)).toEqual(["sub/a.txt"]);
    expect(await sources(join(folder, "sub", "a.txt"))).toEqual(["a.txt"]);
    expect(await sources("README.md")).toEqual(["README.md"]);
  });
});
