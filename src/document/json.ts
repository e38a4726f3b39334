import { checkDocument } from "./check.js";
import { layerOf } from "./layers/layer.js";
import type { OwnLayers } from "./layers/layers.js";
import { failure, type Result, success } from "./problem.js";
import { documentSchema, type GlossatorDocument, ownShape, SCHEMA } from "./schema.js";

export { writeDocument } from "./write.js";

/**
 * Reads a document from JSON and checks it whole: shape, offsets, ids, hash.
 * A document of a newer schema, a damaged one, or something else altogether is refused with a problem that
 * names the place. Properties that this version does not know are kept.
 *
 * @param own layers of a caller's stages, which are checked too; without it they are kept as they are.
 */
export function readDocument(json: string, where?: string, own: OwnLayers = []): Result<GlossatorDocument> {
  let value: unknown;
  try {
    // A byte order mark, as some editors write it, is no part of JSON.
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return failure("not-json", `is not JSON: ${(error as Error).message}`, where);
  }
  return parseDocument(value, where, own);
}

/** The same as `readDocument` for a value that is parsed already. The value itself is given back, not a copy. */
export function parseDocument(
  value: unknown,
  where?: string,
  own: OwnLayers = [],
): Result<GlossatorDocument> {
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
  const issue = wrongShape(value, own);
  if (issue) {
    return failure(
      "not-a-document",
      `is no annotation document: ${issue.path || "value"}: ${issue.message}`,
      where,
    );
  }
  const doc = value as GlossatorDocument;
  const problems = checkDocument(doc, own);
  if (problems.length > 0) {
    const first = problems[0]!;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    return failure(first.code, `is damaged: ${first.where}: ${first.message}${more}`, where);
  }
  return success(doc);
}

/** The first place that has not the shape of a document, as a path such as `mentions[3].type`. */
function wrongShape(value: unknown, own: OwnLayers): { path: string; message: string } | undefined {
  const whole = documentSchema.safeParse(value).error?.issues[0];
  if (whole) return { path: pathOf(whole.path), message: whole.message };
  for (const layer of own) {
    const stored = layerOf(value as object, layer);
    if (stored === undefined) continue;
    const issue = ownShape(layer).safeParse(stored).error?.issues[0];
    if (issue) return { path: pathOf([layer.name, ...issue.path]), message: issue.message };
  }
  return undefined;
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .slice(1);
}
