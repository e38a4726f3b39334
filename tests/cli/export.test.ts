import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256OfText } from "../../src/document/hash.js";
import { writeDocument } from "../../src/document/json.js";
import type { GlossatorDocument } from "../../src/document/schema.js";
import { UNFINISHED } from "../../src/io/together.js";
import { CORE_TABLES, TABLES } from "../../src/tables/tables.js";
import { glossator, MAIN, temporaryFolder } from "../helpers/cli.js";
import { reportDocument } from "../helpers/report-document.js";

const folder = temporaryFolder();
const KILL = fileURLToPath(new URL("../helpers/kill-at-rename.mjs", import.meta.url));
let made = 0;

/** A new folder with these documents in its folder `docs`. */
function folderOf(...docs: GlossatorDocument[]): string {
  const cwd = join(folder, `f${++made}`);
  mkdirSync(join(cwd, "docs"), { recursive: true });
  for (const doc of docs) writeFileSync(join(cwd, "docs", `${doc.id}.json`), writeDocument(doc));
  return cwd;
}

const named = (id: string): GlossatorDocument => ({ ...reportDocument(), id });
const CORE = [...CORE_TABLES.map(({ name }) => `${name}.csv`), "columns.csv"].sort();

/** A document with nothing in its layers. */
function bare(id: string): GlossatorDocument {
  const { schema, offsetUnit, text, sha256, layers } = reportDocument();
  return { schema, id, offsetUnit, text: text!, sha256, meta: {}, layers, paragraphs: [] };
}

const table = (cwd: string, name: string) => readFileSync(join(cwd, "tables", `${name}.csv`), "utf8");
const ids = (cwd: string, name: string) =>
  new Set(
    table(cwd, name)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]),
  );

describe("which tables an export writes", () => {
  it("writes the core tables always, others where they have rows, and says which it left out", () => {
    const cwd = folderOf(bare("a"));
    const run = glossator(["export", "docs", "-o", "tables"], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(cwd, "tables")).sort()).toEqual(CORE);
    expect(run.stdout).toContain(`${CORE.length} tables of 1 document in`);
    expect(run.stdout).toContain("not written, without rows: metadata, entity_tone");
    expect(table(cwd, "quotations")).toMatch(/^\ufeffdoc_id,[^\n]*\n$/);
  });

  it("explains in columns.csv the tables that there are, and no others", () => {
    const cwd = folderOf(bare("a"));
    glossator(["export", "docs", "-o", "tables"], { cwd });
    expect(new Set([...table(cwd, "columns").matchAll(/^(\w+),/gm)].map((m) => `${m[1]}.csv`))).toEqual(
      new Set(CORE.filter((name) => name !== "")),
    );
  });

  it("takes away tables of an earlier run that have no rows now, and nobody else's files", () => {
    const cwd = folderOf(named("a"));
    glossator(["export", "docs", "-o", "tables", "--tokens"], { cwd });
    const before = readdirSync(join(cwd, "tables"));
    expect(before).toEqual(expect.arrayContaining(["tokens.csv", "targets.csv", "metadata.csv"]));
    const own = { "metadata.csv": "doc_id,colour\nx,blue\n", "my.csv": "doc_id,outlet,published,title\n" };
    writeFileSync(join(cwd, "docs", "a.json"), writeDocument(bare("a")));
    for (const [name, content] of Object.entries(own)) writeFileSync(join(cwd, "tables", name), content);
    expect(glossator(["export", "docs", "-o", "tables"], { cwd }).stderr).toMatch(
      /metadata\.csv.*\[not-ours\]/,
    );
    expect(readdirSync(join(cwd, "tables")).sort()).toEqual([...before, "my.csv"].sort());
    expect(glossator(["export", "docs", "-o", "tables", "--force"], { cwd }).status).toBe(0);
    // Not ours, and there is nothing to put in its place: it stays even with --force.
    expect(readdirSync(join(cwd, "tables")).sort()).toEqual([...CORE, ...Object.keys(own)].sort());
    for (const [name, content] of Object.entries(own))
      expect(readFileSync(join(cwd, "tables", name), "utf8")).toBe(content);
  });

  it("writes tokens where they are asked for, even without rows", () => {
    const cwd = folderOf(bare("a"));
    glossator(["export", "docs", "-o", "tables", "--tokens"], { cwd });
    expect(existsSync(join(cwd, "tables", "tokens.csv"))).toBe(true);
  });

  it("names a delimiter that there is not, whatever it is called", () => {
    for (const delimiter of ["constructor", "__proto__", "|"]) {
      const run = glossator(["export", "docs", "-o", "tables", "--delimiter", delimiter], { cwd: folder });
      expect(run).toMatchObject({ status: 2, stderr: "✗ --delimiter must be comma, semicolon or tab\n" });
    }
  });
});

describe("an export that is killed", () => {
  let cwd: string;
  const killedAt = (n: number) =>
    glossator(["export", "docs", "-o", "tables"], {
      cwd,
      env: { ...process.env, KILL_AT: String(n), NODE_OPTIONS: `--import ${KILL}` },
    });

  beforeAll(() => {
    cwd = folderOf(named("old"));
    glossator(["export", "docs", "-o", "tables"], { cwd });
    writeFileSync(join(cwd, "docs", "old.json"), writeDocument(named("new")));
  });

  it("between two tables leaves a file that says so, and the next run mends all", () => {
    const killed = killedAt(6);
    expect(killed.status).toBeNull();
    expect(ids(cwd, "articles")).toEqual(new Set(["new"]));
    expect(ids(cwd, "stances")).toEqual(new Set(["old"]));
    expect(readFileSync(join(cwd, "tables", UNFINISHED), "utf8")).toContain("Run the same command again");
    const again = glossator(["export", "docs", "-o", "tables"], { cwd });
    expect(again).toMatchObject({ status: 0, stderr: "" });
    const files = readdirSync(join(cwd, "tables"));
    expect(files.sort()).toEqual(
      [...TABLES.map(({ name }) => name), "columns"]
        .map((n) => `${n}.csv`)
        .filter((name) => files.includes(name))
        .sort(),
    );
    for (const name of files.filter((name) => name !== "columns.csv"))
      expect(ids(cwd, name.slice(0, -4)), name).toEqual(new Set(["new"]));
  });

  it("before the first table changes nothing, and leaves nothing for long", () => {
    const before = table(cwd, "articles");
    writeFileSync(join(cwd, "docs", "old.json"), writeDocument(named("newest")));
    // The first rename is that of the first table: the mark is there, and every table is still the old one.
    killedAt(1);
    expect(table(cwd, "articles")).toBe(before);
    expect(readdirSync(join(cwd, "tables")).some((name) => name.endsWith(".tmp"))).toBe(true);
    glossator(["export", "docs", "-o", "tables"], { cwd });
    expect(readdirSync(join(cwd, "tables")).filter((name) => !name.endsWith(".csv"))).toEqual([]);
  });
});

describe("an export that cannot write", () => {
  it("says so in one line where its folder is a file", () => {
    const cwd = folderOf(named("a"));
    writeFileSync(join(cwd, "file"), "");
    const run = glossator(["export", "docs", "-o", "file"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^✗ .*\[not-writable\]\n$/);
  });

  // A limit on the size of files stands for the full disk: the system refuses a write in the middle of a table.
  it.skipIf(process.platform === "win32")("leaves the earlier tables where the disk is full", () => {
    const cwd = folderOf(named("a"));
    glossator(["export", "docs", "-o", "tables"], { cwd });
    const before = table(cwd, "articles");
    const text = "One. ".repeat(30_000);
    const paragraphs = [{ id: "p1", start: 0, end: text.length - 1, role: "body" as const }];
    writeFileSync(
      join(cwd, "docs", "b.json"),
      writeDocument({ ...bare("b"), text, sha256: sha256OfText(text), paragraphs }),
    );
    // Blocks of 512 bytes or of 1 kB, as the shell counts them: less than the text in either.
    const command = `ulimit -f 20 && exec "${process.execPath}" "${MAIN}" export docs -o tables --plain`;
    const run = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^✗ .*\[not-writable\]\n$/);
    expect(table(cwd, "articles")).toBe(before);
    expect(readdirSync(join(cwd, "tables")).filter((name) => !name.endsWith(".csv"))).toEqual([]);
  });
});
