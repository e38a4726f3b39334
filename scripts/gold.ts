/**
 * Writes annotations/gold from what people edit: corpus/ID.txt and annotations/marks/ID.marks, an article each;
 * and, where the folder `shared` is at hand, its reference article without its text.
 *
 *     npx tsx scripts/gold.ts [SHARED]      SHARED: default ../shared; passed over where it does not exist
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeDocument } from "../src/document/json.js";
import { problemLine, type Result } from "../src/document/problem.js";
import type { GlossatorDocument } from "../src/document/schema.js";
import { readMarks } from "../src/formats/marks.js";
import { readSharedGold } from "../src/formats/shared-gold.js";
import { readText } from "../src/read/text.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REFERENCE = "sochi-summit-2008";

/** Ids of the articles that have marks, in order. */
export function markedIds(root = ROOT): string[] {
  return readdirSync(`${root}/annotations/marks`)
    .filter((name) => name.endsWith(".marks"))
    .map((name) => name.slice(0, -".marks".length))
    .sort();
}

/** The gold document of one of the project's own articles, made from its marks. */
export function goldOf(id: string, root = ROOT): Result<GlossatorDocument> {
  const article = readText(readFileSync(`${root}/corpus/${id}.txt`, "utf8"), id, `corpus/${id}.txt`);
  if (!article.ok) return article;
  const file = `annotations/marks/${id}.marks`;
  return readMarks(readFileSync(`${root}/${file}`, "utf8"), article.value, file);
}

function write(id: string, gold: Result<GlossatorDocument>): void {
  if (!gold.ok) {
    console.error(problemLine(gold.problem));
    process.exitCode = 1;
    return;
  }
  const { paragraphs, mentions, entities, quotations, stances } = gold.value;
  writeFileSync(`${ROOT}/annotations/gold/${id}.json`, writeDocument(gold.value));
  console.log(
    `${id}: ${paragraphs?.length} paragraphs, ${mentions?.length} mentions of ${entities?.length} entities, ` +
      `${quotations?.length} quotations, ${stances?.length} stances`,
  );
}

function main(shared: string): void {
  mkdirSync(`${ROOT}/annotations/gold`, { recursive: true });
  for (const id of markedIds()) write(id, goldOf(id));
  const reference = `${shared}/gold/${REFERENCE}.json`;
  if (!existsSync(reference)) {
    console.log(`${REFERENCE}: left as it is, ${reference} is not here`);
    return;
  }
  const value: unknown = JSON.parse(readFileSync(reference, "utf8"));
  const text = readFileSync(`${shared}/corpus/${REFERENCE}.txt`, "utf8");
  write(REFERENCE, readSharedGold(value, text, reference));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? `${ROOT}/../shared`);
