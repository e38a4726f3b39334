import type { Article } from "../document/article.js";
import { failure, type Result } from "../document/problem.js";
import type { Meta } from "../document/schema.js";

export function readHtml(_html: string, options: { id: string; url?: string; meta?: Meta }): Result<Article> {
  return failure("not-yet", "html", options.id);
}
