/**
 * Writes what was marked by hand as documents: annotations/marks/first/ID.marks as annotations/gold/ID.json, and
 * the second pass, made apart, as annotations/second/ID.json; and, where the folder `shared` is at hand, its
 * reference article without its text.
 *
 *     npx tsx scripts/gold.ts [SHARED]      SHARED: default ../shared; passed over where it does not exist
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDocument } from "../src/document/json.js";
import { problemLine, type Result } from "../src/document/problem.js";
import type { GlossatorDocument } from "../src/document/schema.js";
import { readMarks } from "../src/formats/marks.js";
import { readSharedGold } from "../src/formats/shared-gold.js";
import { readText } from "../src/read/text.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REFERENCE = "sochi-summit-2008";

/** The two passes over the corpus, and where the documents of each are stored. */
export const PASSES = { first: "annotations/gold", second: "annotations/second" } as const;
export type Pass = keyof typeof PASSES;

/** Ids of the articles that have marks, in order. */
export function markedIds(pass: Pass = "first"): string[] {
  return readdirSync(`${ROOT}/annotations/marks/${pass}`)
    .filter((name) => name.endsWith(".marks"))
    .map((name) => name.slice(0, -".marks".length))
    .sort();
}

/** The document that the marks of one of the project's own articles give. */
export function goldOf(id: string, pass: Pass = "first"): Result<GlossatorDocument> {
  const article = readText(readFileSync(`${ROOT}/corpus/${id}.txt`, "utf8"), id, `corpus/${id}.txt`);
  if (!article.ok) return article;
  const file = `annotations/marks/${pass}/${id}.marks`;
  return readMarks(readFileSync(`${ROOT}/${file}`, "utf8"), article.value, file);
}

function write(path: string, gold: Result<GlossatorDocument>): void {
  if (!gold.ok) {
    console.error(problemLine(gold.problem));
    process.exitCode = 1;
    return;
  }
  const { paragraphs, mentions, entities, quotations, stances } = gold.value;
  mkdirSync(dirname(`${ROOT}/${path}`), { recursive: true });
  writeFileSync(`${ROOT}/${path}`, writeDocument(gold.value));
  console.log(
    `${path}: ${paragraphs?.length} paragraphs, ${mentions?.length} mentions of ${entities?.length} entities, ` +
      `${quotations?.length} quotations, ${stances?.length} stances`,
  );
}

function main(shared: string): void {
  for (const pass of ["first", "second"] as const) {
    for (const id of markedIds(pass)) write(`${PASSES[pass]}/${id}.json`, goldOf(id, pass));
  }
  const reference = `${shared}/gold/${REFERENCE}.json`;
  if (!existsSync(reference)) {
    console.log(`${REFERENCE}: left as it is, ${reference} is not here`);
    return;
  }
  const value: unknown = JSON.parse(readFileSync(reference, "utf8"));
  const text = readFileSync(`${shared}/corpus/${REFERENCE}.txt`, "utf8");
  write(`${PASSES.first}/${REFERENCE}.json`, readSharedGold(value, text, reference));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? `${ROOT}/../shared`);
