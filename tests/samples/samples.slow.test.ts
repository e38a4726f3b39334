import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { temporaryFolder } from "../helpers/cli.js";

const folder = temporaryFolder();
// As in a project that has the package installed.
mkdirSync(join(folder, "node_modules"));
symlinkSync(process.cwd(), join(folder, "node_modules", "glossator"), "junction");

/** Bundles a sample against the built package and runs it as its user would. */
async function run(sample: string, ...args: string[]): Promise<string> {
  const out = join(folder, `${sample}.mjs`);
  await build({ entryPoints: [`samples/${sample}.ts`], outfile: out, bundle: false, format: "esm" });
  const { stdout, stderr, status } = spawnSync(process.execPath, [out, ...args], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe("samples", () => {
  it("names", async () => {
    const output = await run("names");
    expect(output).toContain("PERSON Ana Brandt: Ana Brandt, Brandt");
    expect(output).toContain("GPE Geneva: Geneva");
  });

  it("speakers", async () => {
    expect(await run("speakers")).toBe(
      'Ana Brandt: "The dam is safe,"\n(Two officials): repairs would take a year\n',
    );
  });

  it("many", async () => {
    expect(await run("many")).toBe(
      "article-1: Ana Brandt, Geneva\narticle-2: Ana Brandt, Oslo\narticle-3: Ana Brandt, Lima\n",
    );
  });

  it("own-stage", async () => {
    expect(await run("own-stage")).toBe("p2: 2 exclamation mark(s), counted by counting\n");
  });

  it("tables", async () => {
    const [speakers, head, first] = (await run("tables")).split("\n");
    expect(speakers).toBe("Ana Brandt, Otto Keller");
    expect(head).toMatch(/^doc_id,outlet,published,title,paragraph,role,entity,name,type,/);
    expect(first).toMatch(/^a1,The Example,,,p1,body,e1,Ana Brandt,PERSON,/);
  });

  it("page", async () => {
    expect(await run("page")).toBe("harbor-vote: Harbor vote delayed, title body body\n");
  });

  it("folder", async () => {
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.txt"), "Ana Brandt said no.");
    const output = await run("folder", join(folder, "in"), join(folder, "out"));
    expect(output.trim()).toBe(join(folder, "out", "a.json"));
    expect(readdirSync(join(folder, "out"))).toEqual(["a.json", "manifest.tsv"]);
  });
});

describe("the package in a browser", () => {
  it("bundles without Node's built-ins and answers there", async () => {
    const outfile = join(folder, "browser.js");
    const result = await build({
      stdin: {
        contents: `export { annotate, fast, readCodebook, readHtml, readCsv, withCodebook } from "glossator";`,
        resolveDir: process.cwd(),
      },
      outfile,
      bundle: true,
      format: "iife",
      globalName: "glossator",
      platform: "browser",
      logLevel: "silent",
    });
    expect(result.errors).toEqual([]);
    // What every browser has, and nothing of Node: no Buffer, no process, no require.
    const window = createContext({ TextEncoder, TextDecoder, URL, atob, performance, console });
    runInContext(readFileSync(outfile, "utf8"), window);
    const browser = window.glossator as typeof import("glossator");
    const pipeline = browser.fast(await loadModels("fast"));
    expect((await browser.annotate("Ana Brandt said no.", pipeline)).paragraphs).toHaveLength(1);
    const codebook = browser.readCodebook("categories: {A: {words: [no]}}");
    const counting = browser.withCodebook(pipeline, codebook.ok ? codebook.value : (null as never));
    const { categories } = await browser.annotate("Ana Brandt said no.", counting);
    expect(categories?.[0]?.found).toHaveLength(1);
    expect([...browser.readCsv("id;text\na;One\n")]).toMatchObject([{ value: { id: "a", text: "One" } }]);
    expect(browser.readHtml("<p>Short.", { id: "a" })).toHaveProperty("ok");
  });
});
