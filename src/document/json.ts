import { checkDocument } from "./check.js";
import { failure, type Result, success } from "./problem.js";
import { documentSchema, type GlossatorDocument, SCHEMA } from "./schema.js";

export { writeDocument } from "./write.js";

/**
 * Reads a document from JSON and checks it whole: shape, offsets, ids, hash.
 * A document of a newer schema, a damaged one, or something else altogether is refused with a problem that
 * names the place. Properties that this version does not know are kept.
 */
export function readDocument(json: string, where?: string): Result<GlossatorDocument> {
  let value: unknown;
  try {
    // A byte order mark, as some editors write it, is no part of JSON.
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return failure("not-json", `is not JSON: ${(error as Error).message}`, where);
  }
  return parseDocument(value, where);
}

/** The same as `readDocument` for a value that is parsed already. The value itself is given back, not a copy. */
export function parseDocument(value: unknown, where?: string): Result<GlossatorDocument> {
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (typeof schema === "string" && schema !== SCHEMA && schema.startsWith("glossator/")) {
    return failure(
      "newer-schema",
      `has schema ${schema}; this version reads ${SCHEMA}: update glossator`,
      where,
    );
  }
  const error = (value as { error?: { message?: unknown } } | null)?.error;
  if (schema === undefined && typeof error?.message === "string") {
    return failure(
      "not-annotated",
      `is the row of an article that could not be annotated: ${error.message}`,
      where,
    );
  }
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = issue.path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
      .join("");
    return failure(
      "not-a-document",
      `is no annotation document: ${path.slice(1) || "value"}: ${issue.message}`,
      where,
    );
  }
  const doc = value as GlossatorDocument;
  const problems = checkDocument(doc);
  if (problems.length > 0) {
    const first = problems[0]!;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    return failure(first.code, `is damaged: ${first.where}: ${first.message}${more}`, where);
  }
  return success(doc);
}
