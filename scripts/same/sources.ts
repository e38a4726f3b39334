import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/document/article.js";
import { readHtml } from "../../src/read/html.js";
import { readText } from "../../src/read/text.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Texts that are taken from the packs together. */
const SAMPLE = 2000;

/** Some articles by the name of their source; null where they are not at hand, `where` says which folder lacks. */
interface Source {
  name: string;
  where: string;
  articles: () => Article[] | null;
}

/** Our own articles, those of the shared gold, and a fixed sample of the packs' texts. */
export function sources(data: string): Source[] {
  const gold = `${data}/../corpus`;
  return [
    { name: "corpus", where: "corpus", articles: () => inFolders([`${ROOT}/corpus`]) },
    { name: "gold", where: gold, articles: () => inFolders([gold, `${gold}/articles`]) },
    { name: "packs", where: data, articles: () => sampled(data) },
  ];
}

function inFolders(folders: string[]): Article[] | null {
  if (!folders.every((folder) => existsSync(folder))) return null;
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".txt"))
        .sort()
        .map((file) => readText(readFileSync(`${folder}/${file}`, "utf8"), basename(file, ".txt"))),
    )
    .flatMap((article) => (article.ok ? [article.value] : []));
}

interface Row {
  id: string;
  text?: string;
  html?: string;
  title?: string;
  paragraphs?: string[];
}

/**
 * As many texts of each pack as of the others, those whose hashes are least: the same ones whatever the order of the
 * rows, and a pack that gets a row more changes one text at most.
 */
function sampled(data: string): Article[] | null {
  if (!existsSync(data)) return null;
  const packs = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.jsonl(\.gz)?$/.test(file) && !file.startsWith("lexicon"))
    .sort();
  const taken = packs.map(() => 0);
  const ranked = packs.map((file) => {
    const bytes = readFileSync(`${data}/${file}`);
    const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
    return lines.map((line) => ({ line, rank: rankOf(line) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  });
  // A text more of each in turn until there are enough: small packs give all that they have.
  for (let left = SAMPLE, round = 0; left > 0; round++) {
    const before = left;
    for (const [k, rows] of ranked.entries()) {
      if (left === 0 || round >= rows.length) continue;
      taken[k] = round + 1;
      left--;
    }
    if (before === left) break;
  }
  return packs.flatMap((file, k) =>
    ranked[k]!.slice(0, taken[k]).flatMap(({ line }) =>
      articleOf(JSON.parse(line) as Row, file.replace(/\.jsonl.*$/, "")),
    ),
  );
}

function rankOf(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}

function articleOf(row: Row, pack: string): Article[] {
  const id = `${pack}/${row.id}`;
  if (row.html !== undefined) {
    const page = readHtml(row.html, { id });
    return page.ok ? [page.value] : [];
  }
  const text = row.text ?? [row.title, ...row.paragraphs!].join("\n\n");
  return [{ id, text, meta: {} }];
}
