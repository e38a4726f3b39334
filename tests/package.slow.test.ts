/** The package as npm would publish it: what is in it, and whether a strict project compiles with it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LESSER_WORDS } from "../src/lexicons/data/lesser-words.js";
import { temporaryFolder } from "./helpers/cli.js";

const folder = temporaryFolder();
const installed = join(folder, "node_modules", "glossator");
let files: string[];

beforeAll(() => {
  // The build is at hand; that `npm pack` makes it is in package.json and looked at below.
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync("tar", ["xzf", filename], { cwd: folder });
  mkdirSync(join(folder, "node_modules"));
  renameSync(join(folder, "package"), installed);
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(folder, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  files = (readdirSync(installed, { recursive: true }) as string[]).map((file) => file.replaceAll("\\", "/"));
}, 120_000);

describe("what is in the package", () => {
  it("is built when it is packed", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(scripts.prepack).toBe("npm run -s build");
  });

  it("has what its entries name, the models and the licences", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "dist/index.js",
        "dist/index.d.ts",
        "dist/io/index.js",
        "dist/io/index.d.ts",
        "dist/cli/main.js",
        "dist/glossator-1.schema.json",
        "dist/web-engine/ort.wasm.bundle.min.js",
        "dist/web-engine/ort-wasm-simd-threaded.wasm",
        "dist/web-engine/LICENSE",
        "dist/web-engine/ThirdPartyNotices.txt",
        "models/names/weights.bin",
        "docs/guide.md",
        "samples/own-stage.ts",
        "samples/browser/worker.js",
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "src/lexicons/data/SCOWL-COPYRIGHT.txt",
      ]),
    );
    expect(readFileSync(join(installed, "dist/cli/main.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("has nothing of tests, training and the project's own gold", () => {
    const strange = /test|fingerprint|learn\/train|shared-gold|scripts|corpus|annotations|\.map$|chunk/;
    expect(files.filter((file) => strange.test(file) && file !== "dist/pipeline/test-codebook.js")).toEqual(
      files.filter((file) => file === "dist/pipeline/test-codebook.d.ts"),
    );
    expect(files.filter((file) => /^src\/(?!lexicons(?:\/data(?:\/|$)|$))/.test(file))).toEqual([]);
  });

  it("has every module once, and the words of a list once", () => {
    const part = LESSER_WORDS.slice(1000, 1200);
    const withWords = files.filter(
      (file) => /\.(?:js|ts|json)$/.test(file) && readFileSync(join(installed, file), "utf8").includes(part),
    );
    expect(withWords).toEqual(["dist/lexicons/data/lesser-words.js"]);
  });
});

describe("a strict project without types of Node", () => {
  const compiled = (source: string) => {
    const options = {
      noEmit: true,
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      module: "nodenext",
      target: "es2022",
      types: [],
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, files: ["use.ts"] }),
    );
    writeFileSync(join(folder, "use.ts"), source);
    const tsc = join(process.cwd(), "node_modules", "typescript", "bin", "tsc");
    return spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout;
  };

  it("compiles with the library", () => {
    expect(
      compiled(`
import { annotate, type GlossatorDocument, learned, type Models, readHtml, tables, wordsOf } from "glossator";
declare const models: Models;
const doc: GlossatorDocument = await annotate("Ana Brandt left.", learned(models));
export const words: (string | null)[] = (doc.mentions ?? []).map((mention) => wordsOf(doc, mention));
export const csv: string = tables([doc]).quotations.csv({ profile: "plain", delimiter: ";" });
export const article = readHtml("<p>Text.", { id: "a" });
`),
    ).toBe("");
  }, 60_000);

  it("compiles with the part for Node", () => {
    expect(
      compiled(`
import { fast, learned } from "glossator";
import { findInputs, loadModels, readDocuments, readInput, readRows } from "glossator/node";
export const pipelines = [learned(await loadModels()), fast(await loadModels("fast"))];
export const all = [findInputs, loadModels, readDocuments, readInput, readRows];
`),
    ).toBe("");
  }, 60_000);

  it("would show a mistake", () => {
    expect(compiled('import { tables } from "glossator";\ntables([]).nothing;\n')).toContain("nothing");
  }, 60_000);
});
