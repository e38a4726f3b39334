/**
 * `npm run same`: whether the pipeline still gives the same bytes: digests of every document, layer by layer, and of
 * every table, for our corpus, the shared gold's texts and 2,000 texts of the packs, against those that are stored in
 * annotations/same.tsv. It says which part of which source differs, in which variants. Texts are never stored.
 *
 * The family `fast` alone: all but the encoder's layers, which processors may give otherwise in the last decimal
 * (docs/design/050-encoder.md; scripts/same-annotations.ts compares those of our corpus with room).
 *
 *     npm run same -- [--data ../shared/data] [--write] [--keep DIR]
 *
 * --write stores new digests; --keep writes those of each document to DIR, a file a source and variant, so that two
 * runs can be compared document by document with `diff`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCodebook } from "../src/codebook/read-codebook.js";
import type { Article } from "../src/document/article.js";
import type { GlossatorDocument } from "../src/document/schema.js";
import type { Span } from "../src/document/span.js";
import { withoutText } from "../src/document/without-text.js";
import { loadModels } from "../src/io/models.js";
import { fast } from "../src/pipeline/families.js";
import { withCodebook } from "../src/pipeline/with-codebook.js";
import { digest, hashedParts } from "./same/parts.js";
import { sources } from "./same/sources.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STORED = `${ROOT}/annotations/same.tsv`;

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: `${ROOT}/../shared/data` },
    write: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});

// Words that stand in texts of all kinds.
const CODEBOOK = `
targets:
  the government: { type: ORG, names: [the government, the administration, ministers], exceptions: [the government of] }
  the police: { type: ORG, names: [police, the police, officers] }
  Mr. Trump: { type: PERSON, names: [Donald Trump, Trump] }
categories:
  money: { words: [econom*, budget*, tax, taxes, pay*, paid, market*, percent: 0.5], names: [$], exceptions: [pay attention] }
  violence: { words: [kill*, attack*, war: 2, bomb*, shot], exceptions: [price war] }
  not there: { words: [zyxwv*] }
`;

const codebook = readCodebook(CODEBOOK);
if (!codebook.ok) throw new Error(JSON.stringify(codebook.problems));
const models = await loadModels("fast");
const plain = fast(models);
const evidence = fast(models, { evidence: true });
const categorized = withCodebook(plain, codebook.value);

const VARIANTS = ["plain", "evidence", "codebook", "asked", "no text"] as const;
type Variant = (typeof VARIANTS)[number];

/** The documents of some articles in each variant. */
async function* documents(articles: Article[]): AsyncGenerator<[Variant, GlossatorDocument]> {
  for await (const doc of annotated(plain, articles)) {
    yield ["plain", doc];
    yield ["no text", withoutText(doc)];
  }
  for await (const doc of annotated(evidence, articles)) yield ["evidence", doc];
  for await (const doc of annotated(categorized, articles)) yield ["codebook", doc];
  for await (const doc of annotated(plain, articles.map(withAsked))) yield ["asked", doc];
}

async function* annotated(pipeline: typeof plain, articles: Article[]): AsyncGenerator<GlossatorDocument> {
  for await (const doc of pipeline.annotateAll(articles, { maxLength: Infinity })) {
    if (!doc.ok) throw new Error(`${doc.problem.where}: ${doc.problem.message}`);
    yield doc.value;
  }
}

/** Asks for every seventh word in capitals and every fortieth other, at most thirty, in an order that is not the text's. */
function withAsked(article: Article): Article {
  const every = (n: number, words: RegExp): Span[] =>
    [...article.text.matchAll(words)]
      .filter((_, i) => i % n === 0)
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const asked = [...every(7, /\b[A-Z][a-z]+/g), ...every(40, /\b[a-z]{4,}/g)];
  return { ...article, asked: asked.slice(0, 30) };
}

/** Digests by `SOURCE\tPART` and then by variant, as they are stored. */
type Digests = Map<string, Map<string, string>>;

async function measured(): Promise<{ digests: Digests; skipped: Set<string> }> {
  const digests: Digests = new Map();
  const skipped = new Set<string>();
  for (const { name: source, where, articles } of sources(options.data)) {
    const all = articles();
    if (all === null) {
      console.log(`SKIPPED ${source}: ${where} is not here`);
      skipped.add(source);
      continue;
    }
    const started = process.cpuUsage();
    const hashes = new Map<string, Map<Variant, string[]>>();
    const lines = new Map<Variant, string[]>(VARIANTS.map((variant) => [variant, []]));
    for await (const [variant, doc] of documents(all)) {
      for (const [part, hash] of hashedParts(doc)) {
        const of = hashes.get(part) ?? new Map<Variant, string[]>();
        hashes.set(part, of.set(variant, of.get(variant) ?? []));
        of.get(variant)!.push(`${doc.id} ${hash}`);
        lines.get(variant)!.push(`${JSON.stringify(doc.id)}\t${part}\t${hash}\n`);
      }
    }
    for (const [part, of] of hashes) {
      const whole = [...of].map(([variant, list]) => [variant, digest(list.join("\n"))] as const);
      digests.set(`${source}\t${part}`, new Map(whole));
    }
    if (options.keep !== undefined) {
      mkdirSync(options.keep, { recursive: true });
      for (const [variant, rows] of lines)
        writeFileSync(`${options.keep}/${source}.${variant.replace(" ", "-")}.tsv`, rows.join(""));
    }
    const { user, system } = process.cpuUsage(started);
    console.log(`${source}: ${all.length} texts, ${((user + system) / 1e6).toFixed(0)} s of the processor`);
  }
  return { digests, skipped };
}

function stored(): Digests {
  const [head, ...rows] = readFileSync(STORED, "utf8").trim().split("\n");
  const variants = head!.split("\t").slice(2);
  return new Map(
    rows.map((row) => {
      const [source, part, ...hashes] = row.split("\t");
      const found = variants.flatMap((variant, i) => (hashes[i] ? [[variant, hashes[i]] as const] : []));
      return [`${source}\t${part}`, new Map(found)];
    }),
  );
}

const { digests, skipped } = await measured();
if (options.write) {
  if (skipped.size > 0) throw new Error("all sources are needed to store digests");
  const rows = [...digests].map(([key, of]) => [key, ...VARIANTS.map((v) => of.get(v) ?? "")].join("\t"));
  writeFileSync(STORED, `${[["source", "part", ...VARIANTS].join("\t"), ...rows.sort()].join("\n")}\n`);
  console.log(`annotations/same.tsv: ${rows.length} lines`);
} else {
  const before = stored();
  const keys = [...new Set([...before.keys(), ...digests.keys()])].sort();
  const differ = keys
    .filter((key) => !skipped.has(key.split("\t")[0]!))
    .flatMap((key) => {
      const variants = VARIANTS.filter(
        (variant) => before.get(key)?.get(variant) !== digests.get(key)?.get(variant),
      );
      return variants.length > 0 ? [`  ${key.replace("\t", ": ")} (${variants.join(", ")})`] : [];
    });
  console.log(differ.length > 0 ? `These differ:\n${differ.join("\n")}` : "The same bytes.");
  if (differ.length > 0) process.exitCode = 1;
}
