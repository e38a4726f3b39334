import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { annotate, pipeline, structure } from "../../src/index.js";
import { openDocumentFolder } from "../../src/io/document-folder.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();
const paragraphs = pipeline([structure]);

async function storeAll(folder: string, ids: string[], force = false): Promise<(string | undefined)[]> {
  const opened = await openDocumentFolder(folder, { force });
  if (!opened.ok) return [opened.problem.code];
  const codes: (string | undefined)[] = [];
  for (const id of ids) {
    const stored = await opened.value.store(
      await annotate({ id, text: `About ${id}.`, meta: {} }, paragraphs),
      `${id}.txt`,
    );
    codes.push(stored.ok ? undefined : stored.problem.code);
  }
  await opened.value.close();
  return codes;
}

const manifest = (folder: string) => readFileSync(join(folder, "manifest.tsv"), "utf8");

describe("a folder of documents", () => {
  it("says in its manifest which id each file is, ordered, also of earlier runs", async () => {
    const folder = folderOf({});
    await storeAll(folder, ["b", "a?"]);
    await storeAll(folder, ["sub/c", "b", "tab\t\\"]);
    expect(manifest(folder)).toBe(
      [
        "id\tfile\tsource",
        "a?\ta%3F.json\ta?.txt",
        "b\tb.json\tb.txt",
        "sub/c\tsub/c.json\tsub/c.txt",
        "tab\\t\\\\\ttab%09%5C.json\ttab\\t\\\\.txt",
        "",
      ].join("\n"),
    );
    const before = manifest(folder);
    await storeAll(folder, ["tab\t\\", "a?"]);
    expect(manifest(folder)).toBe(before);
  });

  it.each([["in one run"], ["in two runs"]])(
    "keeps ids apart that some systems take for one, %s",
    async (runs) => {
      const folder = folderOf({});
      const ids = ["x", "X", "é", "e\u0301"];
      const lists = runs === "in one run" ? [ids] : ids.map((id) => [id]);
      for (const list of lists) expect(await storeAll(folder, list)).toEqual(list.map(() => undefined));
      const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
      expect(new Set(files.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(4);
      const held = files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).id);
      expect(held.sort()).toEqual([...ids].sort());
      // Again, and the other way round: the same files.
      const before = manifest(folder);
      await storeAll(folder, [...ids].reverse());
      expect(manifest(folder)).toBe(before);
      expect(readdirSync(folder).filter((name) => name.endsWith(".json"))).toHaveLength(4);
    },
  );

  it("finds its documents again where the manifest is gone, and keeps ids that UTF-8 cannot write", async () => {
    const folder = folderOf({});
    const ids = ["x", "X", "\uD83D", "\uDC00"];
    await storeAll(folder, ids);
    const files = readdirSync(folder).sort();
    await storeAll(folder, [...ids].reverse());
    expect(readdirSync(folder).sort()).toEqual(files);
    const before = manifest(folder);
    rmSync(join(folder, "manifest.tsv"));
    await storeAll(folder, [...ids].reverse());
    expect(readdirSync(folder).sort()).toEqual(files);
    expect(manifest(folder)).toBe(before);
  });

  it("does not write over the document of another id, of which no manifest tells", async () => {
    const folder = folderOf({});
    await storeAll(folder, ["other"]);
    writeFileSync(join(folder, "a.json"), readFileSync(join(folder, "other.json")));
    writeFileSync(join(folder, "manifest.tsv"), "");
    expect(await storeAll(folder, ["a"])).toEqual([undefined]);
    expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8")).id).toBe("other");
    expect(manifest(folder)).toMatch(/^a\ta~[0-9a-f]{16}\.json\t/m);
  });

  it("refuses another article of the same id from another file, and takes a rerun however it is named", async () => {
    const folder = folderOf({});
    const store = async (text: string, source: string, force = false) => {
      const opened = await openDocumentFolder(folder, { force });
      if (!opened.ok) return opened.problem.code;
      const stored = await opened.value.store(
        await annotate({ id: "one", text, meta: {} }, paragraphs),
        source,
      );
      await opened.value.close();
      return stored.ok ? "stored" : stored.problem.code;
    };
    expect(await store("First.", "ra/x.csv line 2")).toBe("stored");
    expect(await store("Other.", "rb/x.csv line 2")).toBe("double-id");
    expect(readFileSync(join(folder, "one.json"), "utf8")).toContain("First.");
    expect(await store("First, mended.", "data/ra/x.csv line 7")).toBe("stored");
    expect(await store("First, mended again.", "x.csv line 7")).toBe("stored");
    // The same words from elsewhere are the same article; what is asked for is done.
    expect(await store("First, mended again.", "rb/y.csv line 1")).toBe("stored");
    expect(await store("Other.", "rc/z.csv line 1", true)).toBe("stored");
  });

  it("goes on behind a manifest that was cut off, and refuses a file of that name that is none", async () => {
    const folder = folderOf({ "manifest.tsv": "id\tfile\tsource\nb\tb.json\tb.txt\nc\tc.js" });
    await storeAll(folder, ["a"]);
    expect(manifest(folder)).toBe("id\tfile\tsource\na\ta.json\ta.txt\nb\tb.json\tb.txt\n");
    const mine = folderOf({ "manifest.tsv": "name\tversion\n" });
    expect(await storeAll(mine, ["a"])).toEqual(["not-ours"]);
    expect(manifest(mine)).toBe("name\tversion\n");
  });

  it("clears what a killed run left aside, and nothing else", async () => {
    const folder = folderOf({});
    await storeAll(folder, ["a"]);
    mkdirSync(join(folder, "sub"));
    const { hostname } = await import("node:os");
    const { createHash } = await import("node:crypto");
    const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 4);
    const aside = (process: number, machine = host) => `a.json.${machine}-${process}-0123abcd.tmp`;
    const otherMachine = host === "0000" ? "0001" : "0000";
    // No process has a number so high; 1 is always there.
    const [dead, alive, elsewhere] = [aside(4_194_999), aside(1), aside(4_194_999, otherMachine)];
    for (const name of [dead, alive, elsewhere, "mine.tmp"]) writeFileSync(join(folder, "sub", name), "x");
    // Of a machine that nobody can ask, such as a container that is gone: after a day.
    const old = aside(7, otherMachine);
    writeFileSync(join(folder, "sub", old), "x");
    const before = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(join(folder, "sub", old), before, before);
    await storeAll(folder, ["b"]);
    expect(readdirSync(join(folder, "sub")).sort()).toEqual([alive, elsewhere, "mine.tmp"].sort());
    expect(existsSync(join(folder, "a.json"))).toBe(true);
  });
});
