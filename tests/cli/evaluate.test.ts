import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { glossator } from "../helpers/cli.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();

describe("glossator evaluate", () => {
  it("says how many documents it did not compare, and keeps its output clean", () => {
    const cwd = folderOf({ "in/a.txt": "One.", "in/b.txt": "Two.", "in/c.txt": "Three.", "b.txt": "Two." });
    glossator(["annotate", "in", "-o", "out"], { cwd });
    glossator(["annotate", "b.txt", "-o", "gold"], { cwd });
    const run = glossator(["evaluate", "out", "gold", "--json"], { cwd });
    expect(run).toMatchObject({
      status: 0,
      stderr: "2 documents of out are not in gold, and not compared\n",
    });
    expect(JSON.parse(run.stdout)).toMatchObject({ documents: 1 });
    expect(glossator(["evaluate", "gold", "gold"], { cwd }).stderr).toBe("");
  });

  it("finds partners in one file as in a folder, and writes each difference as it comes", () => {
    const cwd = folderOf({
      "rows.jsonl": '{"id":"a","text":"Ana left."}\n\n{"id":"b","text":"Bo Lund left."}\n',
    });
    const rows = glossator(["annotate", "--ndjson", "rows.jsonl"], { cwd }).stdout;
    writeFileSync(join(cwd, "auto.ndjson"), rows);
    glossator(["annotate", "rows.jsonl", "-o", "auto", "--layers", "paragraphs,tokens"], { cwd });
    const gold = rows.replaceAll('"NOUN"', '"VERB"').replaceAll("PERSON", "ORG");
    writeFileSync(join(cwd, "gold.ndjson"), gold);
    const run = (auto: string) =>
      glossator(["evaluate", auto, "gold.ndjson", "--errors", `${auto}.csv`], { cwd });
    expect(run("auto.ndjson")).toMatchObject({ status: 0, stderr: "" });
    expect(run("auto")).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(cwd, "auto.ndjson.csv"), "utf8")).toMatch(
      /^\ufeffdoc_id,layer,kind,start,end,gold,auto,text\r\na,entities,label,0,3,ORG,PERSON,Ana\r\nb,/,
    );
    expect(readFileSync(join(cwd, "auto.csv"), "utf8")).toContain("a,entities,missed,0,3,ORG,,Ana");
  });

  it("names once what is missing or damaged, and writes no table of nothing", () => {
    const cwd = folderOf({ "a.txt": "One.", "nothing/x.txt": "" });
    glossator(["annotate", "a.txt", "-o", "out"], { cwd });
    for (const command of ["evaluate", "agree"]) {
      const run = glossator([command, "out", "gone", "--errors", "e.csv"], { cwd });
      expect(run.status).toBe(1);
      expect(run.stdout).toBe("");
      expect(run.stderr).toBe(
        "✗ gone: does not exist [not-readable]\n" +
          "✗ no document of gone could be compared with one of out: nothing was written [no-documents]\n",
      );
      const both = glossator([command, "gone", "gone", "--errors", "e.csv"], { cwd });
      expect(both.stderr.match(/does not exist/g)).toHaveLength(1);
      const empty = glossator([command, "nothing", "out"], { cwd });
      expect(empty.stderr).toMatch(/^✗ nothing: holds no annotation document.*\n✗ no document of out/);
      expect(existsSync(join(cwd, "e.csv"))).toBe(false);
    }
  });

  it("names a partner that is damaged, and an id that stands twice, by file and line", () => {
    const cwd = folderOf({
      "r.jsonl": '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n{"id":"a","text":"3."}\n',
    });
    const rows = glossator(["annotate", "--ndjson", "r.jsonl"], { cwd }).stdout;
    writeFileSync(join(cwd, "gold.ndjson"), rows);
    writeFileSync(join(cwd, "auto.ndjson"), `\ufeff${rows.replace('"Two."', '"Tow."')}`);
    const run = glossator(["evaluate", "auto.ndjson", "gold.ndjson"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^✗ auto\.ndjson line 3: is left out: .*auto\.ndjson line 1.*\[double-id\]$/),
      expect.stringMatching(
        /^✗ auto\.ndjson line 2: is damaged: sha256: is not the hash[^[]*\[wrong-hash\]$/,
      ),
      expect.stringMatching(/^✗ gold\.ndjson line 3: is left out: .*\[double-id\]$/),
    ]);
  });
});
