import type { Article } from "../../document/article.js";
import type { Result } from "../../document/problem.js";

export function readArchive(_source: string, _id: string, _where: string): Result<Article>[] | undefined {
  return undefined;
}
