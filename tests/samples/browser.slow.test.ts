import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { loadModels } from "../../src/io/models.js";
import { learned } from "../../src/pipeline/families.js";
import { tables } from "../../src/tables/of-documents.js";
import { hasChromium, inChromium } from "../helpers/chromium.js";
import { temporaryFolder } from "../helpers/cli.js";

const folder = temporaryFolder();
const site = join(folder, "site");
const policy = "script-src 'self' 'wasm-unsafe-eval'";

/** Presses the sample's button with a text and waits for its answer: what the page shows then. */
const press = (text: string) => `
  document.getElementById("text").value = ${JSON.stringify(text)};
  document.getElementById("annotate").click();
  while (document.getElementById("annotate").disabled) await new Promise((wait) => setTimeout(wait, 50));
  const rows = (table) => [...table.rows].slice(1).map((row) => [...row.cells].map((cell) => cell.textContent));
  const all = [...document.querySelectorAll("table")].map((table) => [table.caption.textContent, rows(table)]);
  return { status: document.getElementById("status").textContent, tables: Object.fromEntries(all) };`;

describe.skipIf(!hasChromium)("the sample in a browser (apt-get install chromium)", () => {
  // As the guide says.
  beforeAll(async () => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(process.cwd(), join(folder, "node_modules", "glossator"), "junction");
    for (const file of ["page.js", "worker.js"]) copyFileSync(`samples/browser/${file}`, join(folder, file));
    const entryPoints = [join(folder, "page.js"), join(folder, "worker.js")];
    await build({ entryPoints, bundle: true, minify: true, format: "esm", outdir: site });
    copyFileSync("samples/browser/index.html", join(site, "index.html"));
    cpSync("models", join(site, "models"), { recursive: true });
    cpSync("dist/web-engine", join(site, "web-engine"), { recursive: true });
  });

  it("shows what the same engine finds in Node", async () => {
    const text = readFileSync("corpus/port-calder-runoff.txt", "utf8");
    const shown = (await inChromium(site, press(text), policy)) as {
      status: string;
      tables: Record<string, string[][]>;
    };
    expect(shown.status).toBe("Done.");
    const pipeline = learned(await loadModels("learned", { engine: "web" }));
    const expected = tables([await pipeline.annotate({ id: "article", text, meta: {} })]);
    const columns = {
      entities: ["name", "type", "n_mentions"],
      quotations: ["speaker", "cue", "text"],
      paragraphs: ["paragraph", "sentiment", "sentiment_score", "text"],
    };
    for (const [name, wanted] of Object.entries(columns)) {
      const table = expected[name as keyof typeof columns];
      const places = wanted.map((column) => table.columns.findIndex((each) => each.name === column));
      const cells = table.rows.map((row) => places.map((place) => String(row[place] ?? "")));
      expect(cells.length).toBeGreaterThan(5);
      expect(shown.tables[name]).toEqual(cells);
    }
  }, 180_000);

  it("shows that the page's policy forbids WebAssembly, and which file is missing", async () => {
    const problem = async (policy?: string) =>
      ((await inChromium(site, press("Ana Brandt left."), policy)) as { status: string }).status;
    expect(await problem("script-src 'self'")).toMatch(/must allow 'wasm-unsafe-eval'/);
    rmSync(join(site, "web-engine", "ort.wasm.bundle.min.js"));
    expect(await problem()).toMatch(/ort\.wasm\.bundle\.min\.js is no script .*folder dist\/web-engine/);
    rmSync(join(site, "models", "names", "weights.bin"));
    expect(await problem()).toMatch(/names\/weights\.bin answers 404; .*folder models/);
    rmSync(join(site, "worker.js"));
    expect(await problem()).toMatch(/the worker does not run/i);
  }, 180_000);
});
