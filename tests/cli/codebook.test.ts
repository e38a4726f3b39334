import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/json.js";
import { glossator, temporaryFolder } from "../helpers/cli.js";

const cwd = temporaryFolder();
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(cwd, name), content);
  return name;
};

describe("glossator codebook check", () => {
  it("passes where every test gets its labels", () => {
    const run = glossator(["codebook", "check", "samples/night-ferry.yaml"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("all 3 tests pass");
  });

  it("names each mistake with its line, and exits with 1", () => {
    const path = file(
      "bad.yaml",
      "targets:\n  Ana:\n    names: [Ana]\ncategories:\n  A:\n    words: ['*x']\n",
    );
    const run = glossator(["codebook", "check", path], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^✗ bad\.yaml line 2: .*\[bad-type\]\n✗ bad\.yaml line 6: .*\[bad-wildcard\]\n$/,
    );
    expect(run.stdout).toBe("");
  });

  it("shows what a failing test found, missed and found too much, and exits with 1", () => {
    const path = file(
      "failing.yaml",
      "categories:\n  A: {words: [war*]}\n  B: {words: [law]}\ntests:\n  - text: A warm war.\n    gets: B\n",
    );
    const run = glossator(["codebook", "check", path], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("line 5: A warm war.");
    expect(run.stdout).toMatch(/found +A: "warm" by war\*; A: "war" by war\*\n +missing +B\n +extra +A\n/);
    expect(run.stdout).toContain("1 of 1 test failed");
  });

  it("names a file that is not there or is no text", () => {
    expect(glossator(["codebook", "check", "gone.yaml"], { cwd }).stderr).toContain("[not-readable]");
    const path = file("zip.yaml", new Uint8Array([0x50, 0x4b, 3, 4]));
    expect(glossator(["codebook", "check", path], { cwd })).toMatchObject({ status: 1 });
  });
});

describe("glossator annotate --codebook", () => {
  it("puts the codebook into the document, on ndjson and by layer too", () => {
    const path = file("c.yaml", "categories:\n  A: {words: [war]}\n");
    const input = '{"id":"a","text":"No war."}\n';
    const run = glossator(["annotate", "--ndjson", "--codebook", path], { cwd, input });
    expect(run.status).toBe(0);
    const doc = readDocument(run.stdout);
    expect(doc).toMatchObject({ value: { categories: [{ name: "A", found: [{ start: 3, end: 6 }] }] } });
    const only = glossator(["annotate", "--ndjson", "--fast", "--layers", "categories", "--codebook", path], {
      cwd,
      input,
    });
    const layers = Object.keys(JSON.parse(only.stdout).layers);
    expect(layers).toContain("categories");
    expect(layers).not.toContain("quotations");
  });

  it("annotates nothing with a codebook that has mistakes", () => {
    const run = glossator(["annotate", file("a.txt", "Text."), "--codebook", file("d.yaml", "x: 1\n")], {
      cwd,
    });
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toContain("[unknown-key]");
  });

  it("knows no categories without a codebook", () => {
    const run = glossator(["annotate", file("a.txt", "Text."), "--fast", "--layers", "categories"], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('no layer "categories"');
  });
});

describe("the guide", () => {
  const guide = readFileSync("docs/guide.md", "utf8");
  const codebook = readFileSync("samples/night-ferry.yaml", "utf8");

  it("shows the sample codebook as it is, and what it gives today", () => {
    expect(guide).toContain(`\`\`\`yaml\n${codebook}\`\`\``);
    const check = glossator(["codebook", "check", "samples/night-ferry.yaml"]).stdout;
    expect(guide).toContain(check);
    const out = join(cwd, "out");
    const article = "corpus/night-ferry-editorial.txt";
    glossator(["annotate", article, "--codebook", "samples/night-ferry.yaml", "-o", out]);
    glossator(["export", out, "-o", join(cwd, "tables"), "--plain"]);
    const rows = readFileSync(join(cwd, "tables", "categories.csv"), "utf8")
      .trim()
      .split("\n");
    // The columns that every table begins with are left out there.
    for (const row of rows.map((line) => line.split(",").slice(4))) {
      expect(guide).toContain(`| ${row.slice(0, 1).concat(row.slice(2, 6)).join(" | ")} |`);
    }
  });
});
