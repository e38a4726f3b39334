import { createHash } from "node:crypto";
import { join } from "node:path";

/** A step of a path may have this many bytes: 255 are allowed, and `.json` and the name of a file aside come behind it. */
const LONGEST_STEP = 180;
/** A path below its folder may have this many bytes: 4,096 are allowed with the folder. */
const LONGEST_PATH = 2_000;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** What stands as it is: letters, marks and numbers of all scripts, and signs that every system takes. */
const UNSAFE = /[^\p{L}\p{M}\p{N} _.,;()[\]{}'’!&@#$€£+=-]/gu;

/**
 * Where the document of an article is stored below a folder: its id as a path that is safe on any system, `/` in it
 * dividing folders. Ids that differ give paths that differ: what may not stand in a name becomes `%` and its bytes
 * (`a?` is `a%3F.json`), and a long step is cut and ends in `~` and a hash. Ids that differ in case alone, or in how
 * an accent is written, give paths that some systems take for one; see `openDocumentFolder`.
 */
export function documentPath(folder: string, id: string): string {
  return `${join(folder, stepsOf(id).join("/"))}.json`;
}

/** The path for an id whose own path belongs to another: with `~` and a hash of the id. */
export function otherDocumentPath(folder: string, id: string): string {
  const steps = stepsOf(id);
  const last = cut(steps.pop()!, LONGEST_STEP);
  return `${join(folder, [...steps, `${last}~${hashOf(id)}`].join("/"))}.json`;
}

function stepsOf(id: string): string[] {
  const steps = id.split("/").map(safeStep);
  const length = steps.reduce((sum, step) => sum + bytesOf(step) + 1, 0);
  // Too long even so, or hundreds of folders deep: one file beside the others.
  return length <= LONGEST_PATH ? steps : [`${cut(steps[0]!, LONGEST_STEP)}~${hashOf(id)}`];
}

function safeStep(step: string): string {
  if (step === "") return "%";
  const safe = step
    .replace(UNSAFE, encoded)
    .replace(/^[. ]|[. ]$/g, encoded)
    .replace(DEVICE, (name) => encoded(name[0]!) + name.slice(1));
  return bytesOf(safe) <= LONGEST_STEP ? safe : `${cut(safe, LONGEST_STEP - 17)}~${hashOf(step)}`;
}

/** One character as `%` and its bytes in UTF-8; half a surrogate pair, which has none, as `%u` and its number. */
function encoded(character: string): string {
  if (/^\p{Cs}$/u.test(character)) return `%u${character.charCodeAt(0).toString(16)}`;
  const bytes = [...Buffer.from(character, "utf8")];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** As many whole characters of `step` as fit into `length` bytes; no `%` sequence is cut in two. */
function cut(step: string, length: number): string {
  let kept = "";
  let bytes = 0;
  for (const [piece] of step.matchAll(/%u[0-9a-f]{4}|%[0-9A-F]{2}|./gsu)) {
    bytes += bytesOf(piece);
    if (bytes > length) break;
    kept += piece;
  }
  return kept;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** 16 hex digits; of the UTF-16 units, so that no two strings are one. */
function hashOf(text: string): string {
  return createHash("sha256").update(Buffer.from(text, "utf16le")).digest("hex").slice(0, 16);
}
