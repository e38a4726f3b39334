import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { glossator } from "../helpers/cli.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();
const MARKS =
  "## body neutral\n{PERSON|Ana Brandt} said no.\nq indirect: no | said | Ana Brandt | @Ana Brandt\n";
const TEXT = "Ana Brandt said no.\n";

function goldIn(cwd: string, path: string) {
  return JSON.parse(readFileSync(join(cwd, path), "utf8"));
}

describe("glossator marks", () => {
  it("writes gold from marks, and names a wrong mark by file and line", () => {
    const cwd = folderOf({
      "texts/a.txt": TEXT,
      "texts/b.txt": TEXT,
      "marks/a.marks": `\uFEFF${MARKS}`,
      "marks/b.marks": "## body neutral\n{PERSON|Ana Brandt} said yes.\n",
    });
    const run = glossator(["marks", "marks", "--texts", "texts", "-o", "gold"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/b\.marks:\d+.*\[text-differs\]/);
    expect(goldIn(cwd, "gold/a.json").quotations).toHaveLength(1);
  });

  it("keeps sub-folders apart, and ids as annotate gives them", () => {
    const cwd = folderOf({
      "texts/a/x.txt": TEXT,
      "texts/b/x.txt": TEXT,
      "marks/a/x.marks": MARKS,
      "marks/b/x.MARKS": MARKS,
    });
    const run = glossator(["marks", "marks", "--texts", "texts", "-o", "gold"], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(["a", "b"].map((folder) => goldIn(cwd, `gold/${folder}/x.json`).id)).toEqual(["a/x", "b/x"]);
    glossator(["annotate", "texts", "-o", "auto"], { cwd });
    const scores = glossator(["evaluate", "auto", "gold", "--json"], { cwd });
    expect(JSON.parse(scores.stdout)).toMatchObject({ documents: 2 });
  });

  it("refuses a second file of marks for one article, and names both", () => {
    const cwd = folderOf({ "texts/x.txt": TEXT, "m/ana/x.marks": MARKS, "m/bo/x.marks": MARKS });
    const run = glossator(["marks", "m", "--texts", "texts", "-o", "gold"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^✗ .*bo.x\.marks: marks the same article, x, as .*ana.x\.marks.*\[double-id\]$/m,
    );
    expect(goldIn(cwd, "gold/x.json").id).toBe("x");
    const named = glossator(["marks", "m/ana/x.marks", "m/bo/x.marks", "--texts", "texts", "-o", "g"], {
      cwd,
    });
    expect(named.stderr).toContain("[double-id]");
  });

  it("takes the texts of articles that came in a table or a page from their documents", () => {
    const cwd = folderOf({ "rows.csv": `id,text\na2,${TEXT}`, "m/a2.marks": MARKS, "m/a3.marks": MARKS });
    glossator(["annotate", "rows.csv", "-o", "auto"], { cwd });
    const run = glossator(["marks", "m", "--texts", "auto", "-o", "gold"], { cwd });
    expect(goldIn(cwd, "gold/a2.json")).toMatchObject({ id: "a2", text: "Ana Brandt said no." });
    expect(run.stderr).toMatch(
      /^✗ a3: has no text: neither .*a3\.txt nor .*a3\.json is there; .*\[no-text\]\n$/,
    );
  });

  it("never replaces what is not gold, and replaces gold of an earlier run", () => {
    const cwd = folderOf({
      "texts/a.txt": TEXT,
      "texts/b.txt": TEXT,
      "m/a.marks": MARKS,
      "m/b.marks": MARKS,
    });
    glossator(["annotate", "texts/a.txt", "-o", "out"], { cwd });
    const machine = readFileSync(join(cwd, "out/a.json"), "utf8");
    const run = () => glossator(["marks", "m", "--texts", "texts", "-o", "out"], { cwd });
    expect(run().stderr).toMatch(/a\.json: holds a machine's annotations.*\[not-ours\]\n$/);
    expect(readFileSync(join(cwd, "out/a.json"), "utf8")).toBe(machine);
    writeFileSync(join(cwd, "m/b.marks"), MARKS.replace("neutral", "negative"));
    run();
    expect(goldIn(cwd, "out/b.json").paragraphs[0].sentiment).toEqual({ label: "negative" });
    expect(existsSync(join(cwd, "out/manifest.tsv"))).toBe(true);
  });
});
