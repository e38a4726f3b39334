/** What went wrong with an input: a value, not an exception, so that the run goes on with the next input. */
export interface Problem {
  /** Stable, for programs: `empty-text`, `offset-outside`, `missing-column`, … */
  code: string;
  /** One sentence for people: what is wrong, and what would mend it. */
  message: string;
  /** Where: a file, a line, a path inside a document such as `mentions[3].end`. */
  where?: string;
  /** Id of the article, where it was read before the problem showed. */
  id?: string;
}

/** Either a value or the problem that stood in its way. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string, where?: string): { ok: false; problem: Problem } {
  return { ok: false, problem: where === undefined ? { code, message } : { code, message, where } };
}

/** A mistake of ours: it ends its article, not the run. */
export function internalError(id: string, error: unknown): { ok: false; problem: Problem } {
  const what = error instanceof Error ? error.stack : String(error);
  const message = `could not be annotated, which is a mistake in glossator: please report it (${what})`;
  return { ok: false, problem: { code: "internal-error", message, where: id, id } };
}

/** A problem as one line: `where: message [code]`. */
export function problemLine(problem: Problem): string {
  return `${problem.where ? `${problem.where}: ` : ""}${problem.message} [${problem.code}]`;
}
