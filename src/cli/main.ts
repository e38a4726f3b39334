#!/usr/bin/env node
import { createInterface } from "node:readline";
import type { Article } from "../document/article.js";
import { writeDocument } from "../document/json.js";
import { standard } from "../pipeline/standard.js";

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (!line.trim()) continue;
  const row = JSON.parse(line);
  const article: Article = {
    id: row.id,
    text: row.text ?? "",
    meta: row.meta ?? {},
    asked: row.targets ?? [],
  };
  process.stdout.write(`${writeDocument(standard.annotate(article), { lines: false })}\n`);
}
