import { readFile } from "node:fs/promises";
import { type CodebookRead, readCodebook } from "../codebook/read-codebook.js";
import { decode } from "../read/encoding.js";
import { fileProblem } from "./files.js";

/**
 * Reads and checks a codebook file.
 *
 * Problems: `not-readable`, those of `decode`, and those of `readCodebook`, each with its line.
 */
export async function loadCodebook(path: string): Promise<CodebookRead> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, problems: [fileProblem(error, path, "read").problem] };
  }
  const decoded = decode(bytes, undefined, path);
  return decoded.ok ? readCodebook(decoded.value.text, path) : { ok: false, problems: [decoded.problem] };
}
