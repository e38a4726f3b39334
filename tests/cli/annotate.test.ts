import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SURE } from "../../src/tables/sure-stances.js";
import { glossator } from "../helpers/cli.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();

/** The documents below a folder, without its manifest. */
function documentsIn(path: string): string[] {
  const files = readdirSync(path, { recursive: true }) as string[];
  return files.filter((file) => file.endsWith(".json")).sort();
}

describe("glossator annotate", () => {
  it("annotates the good inputs of a folder, names each bad one, and exits with 1", () => {
    const cwd = folderOf({
      "in/good.txt": "Ana Brandt said no.\n",
      "in/sub/good.txt": "---\ntitle: Two\n---\nAnother article.",
      "in/empty.txt": "",
      "in/binary.txt": new Uint8Array([0, 1, 2, 3]),
      "in/rows.jsonl": '{"id":"r1","text":"A row."}\n{broken\n{"id":"r3","text":"Third."}\n',
      "in/no-column.csv": "a,b\n1,2\n",
      "in/SOURCES.md": "not an article",
    });
    mkdirSync(join(cwd, "nothing"));
    const run = glossator(["annotate", "in", "nothing", "missing", "-o", "out"], { cwd });
    expect(run.status).toBe(1);
    const codes = run.stderr
      .split("\n")
      .filter(Boolean)
      .map((line) => /^[✗!] (.+?): .*\[(.+)\]$/.exec(line)?.slice(1));
    expect(codes).toEqual([
      ["in", "passed-over"],
      [join("in", "binary.txt"), "binary-file"],
      [join("in", "empty.txt"), "empty-text"],
      [join("in", "no-column.csv"), "missing-column"],
      [`${join("in", "rows.jsonl")} line 2`, "not-json"],
      ["nothing", "no-articles"],
      ["missing", "not-readable"],
    ]);
    expect(documentsIn(join(cwd, "out"))).toEqual(
      ["good.json", "r1.json", "r3.json", join("sub", "good.json")].sort(),
    );
    expect(run.stdout).toMatch(/^article +paragraphs +sentences/);
    expect(run.stdout).toContain("4 documents in out, 6 failed");
  });

  it("writes stances from the score that is asked for, and refuses what is none", () => {
    const text =
      "Mayor Ana Brandt criticized Otto Keller. Otto Keller met Hilda Lund, who likes the harbour.\n";
    const cwd = folderOf({ "a.txt": text });
    const scores = (...options: string[]): number[] =>
      JSON.parse(glossator(["annotate", "a.txt", ...options], { cwd }).stdout).stances.map(
        (stance: { score: number }) => stance.score,
      );
    const all = scores("--least-stance", "0");
    expect(all.length).toBeGreaterThan(scores().length);
    const asked = scores("--least-stance", "0.5");
    expect(asked).toEqual(all.filter((score) => score >= 0.5));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(all.length);
    const wrong = glossator(["annotate", "a.txt", "--least-stance", "1.5"], { cwd });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining("a number from 0 to 1") });
  });

  it("exports the sure stances, says how many it left out, and gives all that are asked for", () => {
    const text =
      "Mayor Ana Brandt criticized Otto Keller. Otto Keller met Hilda Lund, who likes the harbour.\n";
    const cwd = folderOf({ "a.txt": text });
    glossator(["annotate", "a.txt", "-o", "out", "--least-stance", "0.01"], { cwd });
    const { stances } = JSON.parse(readFileSync(join(cwd, "out", "a.json"), "utf8"));
    const sure = stances.filter((stance: { score: number }) => stance.score >= SURE).length;
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(stances.length);
    const rows = () =>
      readFileSync(join(cwd, "tables", "stances.csv"), "utf8")
        .trim()
        .split("\r\n").length - 1;
    const usual = glossator(["export", "out", "-o", "tables"], { cwd });
    expect(rows()).toBe(sure);
    expect(usual.stdout).toContain(`left out: ${stances.length - sure} stances below ${SURE}`);
    const all = glossator(["export", "out", "-o", "tables", "--least-stance", "0"], { cwd });
    expect(rows()).toBe(stances.length);
    expect(all.stdout).not.toContain("left out");
  });

  it("gives the same bytes on a second run, and leaves nothing half-written", () => {
    const cwd = folderOf({ "a.txt": "First line.\n\nSecond 🙂 line.\n" });
    glossator(["annotate", "a.txt", "-o", "out"], { cwd });
    const first = readFileSync(join(cwd, "out/a.json"), "utf8");
    glossator(["annotate", "a.txt", "-o", "out"], { cwd });
    expect(readFileSync(join(cwd, "out/a.json"), "utf8")).toBe(first);
    expect(readdirSync(join(cwd, "out"))).toEqual(["a.json", "manifest.tsv"]);
  });

  it("keeps gold and other people's files, and an earlier document when the new input is bad", () => {
    const cwd = folderOf({
      "a.txt": "Text.",
      "out/a.json": '{"schema": "glossator/1", "layers": {"paragraphs": {"by":"annotator"}}}',
      "b.txt": "Text.",
      "out/b.json": '{"mine": true}',
      "c.txt": "Text.",
    });
    const run = glossator(["annotate", "a.txt", "b.txt", "c.txt", "-o", "out"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/a\.json.*\[gold-kept\]\n.*b\.json.*\[not-ours\]/);
    expect(readFileSync(join(cwd, "out/b.json"), "utf8")).toBe('{"mine": true}');
    const good = readFileSync(join(cwd, "out/c.json"), "utf8");
    writeFileSync(join(cwd, "c.txt"), "");
    expect(glossator(["annotate", "c.txt", "-o", "out"], { cwd }).status).toBe(1);
    expect(readFileSync(join(cwd, "out/c.json"), "utf8")).toBe(good);
  });

  it("keeps gold of a long article, and gold that another program has laid out", () => {
    const long = JSON.stringify("word ".repeat(20_000));
    const gold = `{"schema": "glossator/1", "text": ${long}, "layers": {"paragraphs": { "by": "annotator" }}}`;
    const cwd = folderOf({ "a.txt": "Text.", "out/a.json": gold });
    expect(glossator(["annotate", "a.txt", "-o", "out"], { cwd }).stderr).toMatch(/\[gold-kept\]/);
    expect(readFileSync(join(cwd, "out/a.json"), "utf8")).toBe(gold);
  });

  it("says why a folder cannot be written", () => {
    const cwd = folderOf({ "a.txt": "Text.", file: "x" });
    const run = glossator(["annotate", "a.txt", "-o", "file"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/file where a folder should be.*\[not-writable\]/);
    if (process.getuid?.() !== 0) {
      mkdirSync(join(cwd, "locked"));
      chmodSync(join(cwd, "locked"), 0o500);
      expect(glossator(["annotate", "a.txt", "-o", "locked"], { cwd }).stderr).toContain("[not-writable]");
    }
  });

  it("refuses a second article of one id", () => {
    const cwd = folderOf({ "a.txt": "One.", "a.html": "", "t.csv": "id,text\nx,One\nx,Two\n" });
    const run = glossator(["annotate", "t.csv", "-o", "out"], { cwd });
    expect(run).toMatchObject({ status: 1 });
    expect(run.stderr).toMatch(/^✗ t\.csv line 3: .*the same id, x, as t\.csv line 2: .*\[double-id\]$/m);
    expect(readFileSync(join(cwd, "out/x.json"), "utf8")).toContain("One");
    writeFileSync(join(cwd, "t.jsonl"), '{"id":"y","text":"One."}\n\n{"id":"y","text":"Two."}\n');
    expect(glossator(["annotate", "t.jsonl", "-o", "out"], { cwd }).stderr).toMatch(
      /^✗ t\.jsonl line 3: .*as t\.jsonl line 1: /m,
    );
  });

  it("never writes outside its folder, whatever the id says", () => {
    const cwd = folderOf({
      "rows.jsonl": '{"id":"../../escape","text":"Text."}\n{"id":"/abs/x?y","text":"Text."}\n',
    });
    expect(glossator(["annotate", "rows.jsonl", "-o", "out/deep"], { cwd }).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(["out", "rows.jsonl"]);
    expect(existsSync(join(cwd, "out/deep/%2E%2E/%2E%2E/escape.json"))).toBe(true);
  });

  it("answers NDJSON rows in order, errors in their place", () => {
    const input = '{"id":"a","text":"One."}\nnot json\n{"id":"c","text":""}\n{"id":"d","text":"Four."}\n';
    const run = glossator(["annotate", "--ndjson"], { input });
    expect(run.status).toBe(1);
    const rows = run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => [row.id, row.error?.code])).toEqual([
      ["a", undefined],
      [null, "not-json"],
      ["c", "empty-text"],
      ["d", undefined],
    ]);
  });

  it("reads standard input as text, in Windows-1252 too, and writes one document to stdout", () => {
    const run = glossator(["annotate", "-"], { input: Buffer.from("Caf\xe9 owners said no.", "latin1") });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ id: "stdin", text: "Café owners said no." });
  });

  it("leaves the text out, and runs only the layers that are asked for", () => {
    const cwd = folderOf({ "a.txt": "Ana Brandt said no." });
    const doc = JSON.parse(
      glossator(["annotate", "a.txt", "--no-text", "--layers", "tokens"], { cwd }).stdout,
    );
    expect(doc.text).toBeUndefined();
    expect(doc.tokens.start.length).toBeGreaterThan(0);
    expect(doc.mentions).toBeUndefined();
    expect(Object.keys(doc.layers)).toEqual(["paragraphs", "tokens", "sentences"]);
  });

  it("finds with --fast the same names and quotations, hears their tone, and finds no stances", () => {
    const cwd = folderOf({ "a.txt": "Critics attacked Ana Brandt. “It is a lie,” said Otto Keller." });
    const annotated = (...options: string[]) =>
      JSON.parse(glossator(["annotate", "a.txt", ...options], { cwd }).stdout);
    const [whole, fast] = [annotated(), annotated("--fast")];
    expect(whole.stances.length).toBeGreaterThan(0);
    for (const layer of ["stances", "tones", "targets"])
      expect(Object.keys(fast.layers)).not.toContain(layer);
    expect(fast.stances).toBeUndefined();
    const bare = (items: { sentiment?: unknown }[]) => items.map(({ sentiment: _, ...item }) => item);
    for (const layer of ["quotations", "paragraphs", "mentions", "entities"])
      expect(bare(fast[layer])).toEqual(bare(whole[layer]));
    for (const item of [...fast.quotations, ...fast.paragraphs]) expect(item).toHaveProperty("sentiment");
    expect(glossator(["annotate", "a.txt", "-o", "out", "--fast"], { cwd }).stdout).toMatch(/^a .* – {2,}–/m);
  });

  it("tells a wrong use by status 2", () => {
    for (const args of [
      ["annotate", "--ndjson", "x.jsonl", "-o", "out"],
      ["annotate"],
      ["annotate", "--bogus"],
      ["nonsense"],
      ["annotate", "x", "--layers", "nope"],
      ["annotate", "x", "--fast", "--layers", "stances"],
      ["annotate", "x", "--fast", "--least-stance", "0.5"],
      ["annotate", "x", "--fast", "--engine", "web"],
      ["annotate", "x", "--engine", "steam"],
    ]) {
      expect(glossator(args).status, args.join(" ")).toBe(2);
    }
    expect(glossator(["annotate", "x", "--layers", "nope"]).stderr).toContain(
      "the layers are paragraphs, tokens",
    );
    expect(glossator(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    for (const command of ["annotate", "export", "evaluate", "agree", "schema"]) {
      expect(glossator([command, "--help"]).stdout, command).toContain("Examples:");
    }
  });

  it("is quiet when its reader has gone", async () => {
    const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
    const child = spawn(process.execPath, [main, "annotate", "--ndjson"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.stdout.destroy();
    child.stdin.on("error", () => {});
    child.stdin.end('{"id":"a","text":"One."}\n'.repeat(2000));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
  });
});

describe("inputs that a person might give", () => {
  it("says once that a table has no column of text, and reads usual other names of metadata", () => {
    const cwd = folderOf({
      "no.csv": "a,story\n1,Text one.\n2,Text two.\n",
      "yes.csv": "id,text,headline,newspaper,date\n1,Text one.,Dam holds,The Example,2026-01-02\n",
    });
    const run = glossator(["annotate", "no.csv", "yes.csv", "-o", "out"], { cwd });
    expect(run.stderr.match(/missing-column/g)).toHaveLength(1);
    expect(run.stderr).toContain("--text-column (columns: a, story)");
    expect(JSON.parse(readFileSync(join(cwd, "out/1.json"), "utf8")).meta).toEqual({
      title: "Dam holds",
      outlet: "The Example",
      published: "2026-01-02",
      source_file: "yes.csv",
    });
  });

  it("names the first row without the column that is asked for, and counts the others", () => {
    const row = (i: number) => `{"id":"${i}","text":"One."}\n`;
    const cwd = folderOf({ "rows.jsonl": [1, 2, 3, 4].map(row).join(""), "one.jsonl": row(5) });
    const column = ["--text-column", "txt"];
    const named = [
      expect.stringMatching(/^✗ rows\.jsonl line 1: has no text in txt .*\[missing-column\]$/),
      expect.stringMatching(/^✗ one\.jsonl line 1: .*\[missing-column\]$/),
      "✗ rows.jsonl: 3 rows more are without the column (lines 2–4) [missing-column]",
    ];
    const stored = glossator(["annotate", "rows.jsonl", "one.jsonl", "-o", "out", ...column], { cwd });
    expect(stored.stderr.trimEnd().split("\n")).toEqual(named);
    expect(stored).toMatchObject({ status: 1, stdout: "0 documents in out, 5 failed (named above)\n" });
    // Row by row, every row has its answer.
    const rows = glossator(["annotate", "--ndjson", "rows.jsonl", "one.jsonl", ...column], { cwd });
    expect(rows.stderr).toBe(stored.stderr);
    expect(rows.stdout.match(/missing-column/g)).toHaveLength(5);
  });

  it("tells of Word and PDF files, in folders and named themselves", () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 65, 66]);
    const cwd = folderOf({ "in/a.txt": "Text.", "in/b.docx": zip, "c.txt": zip });
    const run = glossator(["annotate", "in", "c.txt", "-o", "out"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^✗ in: 1 file that ends in \.docx was passed over .*\[passed-over\]$/m);
    expect(run.stderr).toMatch(/^✗ c\.txt: .*\[binary-file\]$/m);
    expect(documentsIn(join(cwd, "out"))).toEqual(["a.json"]);
  });

  it("exports what it wrote as NDJSON, rows of failed articles named", () => {
    const cwd = folderOf({ "rows.jsonl": '{"id":"a","text":"One."}\n{"id":"b","text":""}\n' });
    writeFileSync(
      join(cwd, "docs.ndjson"),
      glossator(["annotate", "--ndjson", "rows.jsonl"], { cwd }).stdout,
    );
    const run = glossator(["export", "docs.ndjson", "-o", "tables", "--plain"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("[not-annotated]");
    expect(readFileSync(join(cwd, "tables/articles.csv"), "utf8").split("\n")).toHaveLength(3);
  });
});

describe("documents of one id", () => {
  const rows = '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n{"id":"a","text":"Three."}\n';
  const ids = (table: string) =>
    readFileSync(table, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]);

  it("are answered row by row, and the second one is left out of the tables by name", () => {
    const cwd = folderOf({ "rows.jsonl": rows });
    const answers = glossator(["annotate", "--ndjson", "rows.jsonl"], { cwd });
    expect(answers).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(join(cwd, "docs.ndjson"), answers.stdout);
    const run = glossator(["export", "docs.ndjson", "-o", "tables", "--plain"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^✗ docs\.ndjson line 3: is left out: .* a, as docs\.ndjson line 1, .*\[double-id\]\n$/,
    );
    expect(run.stdout).toContain("of 2 documents");
    expect(ids(join(cwd, "tables/articles.csv"))).toEqual(["a", "b"]);
  });

  it("are found across the paths that are named", () => {
    const cwd = folderOf({ "a.txt": "One." });
    for (const out of ["one", "two"]) glossator(["annotate", "a.txt", "-o", out], { cwd });
    const run = glossator(["export", "one", "two", "-o", "tables", "--plain"], { cwd });
    expect(run.stderr).toContain(`${join("two", "a.json")}: is left out`);
    expect(ids(join(cwd, "tables/articles.csv"))).toEqual(["a"]);
  });
});
