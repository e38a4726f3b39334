import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { failure, type Result, success } from "../document/problem.js";

/** What failing system calls mean for the person who asked. */
const REASONS = new Map([
  ["ENOENT", "does not exist"],
  ["EACCES", "may not be VERB: check its permissions"],
  ["EPERM", "may not be VERB: check its permissions"],
  ["EROFS", "is on a read-only file system: choose another folder with -o"],
  ["ENOTDIR", "has a file where a folder should be: choose another folder with -o"],
  ["EEXIST", "has a file where a folder should be: choose another folder with -o"],
  ["EISDIR", "is a folder"],
  ["ELOOP", "is a link that leads back to itself"],
  ["ENAMETOOLONG", "has a longer name than this disk allows: shorten the id"],
  ["EFBIG", "is larger than a file may be here"],
  ["EMFILE", "cannot be opened: too many files are open"],
]);

/** A disk that takes no more: what comes after would fail in the same way. */
const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** A failing system call as a problem: `not-readable`, `not-writable`, or `disk-full`. */
export function fileProblem(error: unknown, path: string, verb: "read" | "write") {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (verb === "write" && FULL.has(code))
    return failure("disk-full", "does not fit: the disk is full; make room and run again", path);
  const reason = REASONS.get(code)?.replace("VERB", verb === "read" ? "read" : "written") ?? message;
  return failure(verb === "read" ? "not-readable" : "not-writable", reason, path);
}

/** What tells this machine from others that may write into the same folder. */
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 4);
/** A file written aside: `NAME.HOST-PROCESS-RANDOM.tmp`. */
const ASIDE = /\.([0-9a-f]{4})-(\d{1,10})-[0-9a-f]{8}\.tmp$/;

function asideOf(path: string): string {
  return `${path}.${HOST}-${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
}

/**
 * Removes from a folder, and with `deep` from those below it, what runs that were killed left written aside: files
 * of a process of this machine that has ended, and of another machine (each container is one) after a day. A folder that
 * is not there, that may not be read, or that is hidden (no document has such a path) is left alone.
 */
export async function clearAsides(folder: string, deep = false): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (deep && entry.isDirectory() && !entry.name.startsWith(".")) await clearAsides(path, deep);
    const [, host, id] = (entry.isFile() && ASIDE.exec(entry.name)) || [];
    if (id === undefined) continue;
    const left = host === HOST ? hasEnded(Number(id)) : await isOlder(path, DAY);
    if (left) await rm(path, { force: true }).catch(() => {});
  }
}

const DAY = 24 * 60 * 60 * 1000;

async function isOlder(path: string, milliseconds: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return Date.now() - mtimeMs > milliseconds;
}

/** Asked before this process has anything aside of its own: what bears its number is from an earlier one. */
function hasEnded(id: number): boolean {
  if (id === process.pid) return true;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/**
 * Writes a file whole or not at all: aside first, then renamed over the old one, which stays until then. Folders on
 * the way are made. Not flushed to the disk, which for each of many documents would take longer than to annotate it:
 * after a power cut a file may be empty, and is then told as damaged when it is read.
 * Problems `not-writable`, `disk-full`.
 */
export async function writeWhole(path: string, content: string): Promise<Result<string>> {
  let file: WholeFile | undefined;
  try {
    file = await openWhole(path);
    await file.write(content);
    await file.commit({ flush: false });
    return success(path);
  } catch (error) {
    await file?.abandon();
    return fileProblem(error, path, "write");
  }
}

/** A file that is written in chunks aside and takes its place only when it is complete. */
export interface WholeFile {
  write(chunk: string): Promise<void>;
  /** Where it will stand. */
  readonly path: string;
  /** Ends the writing: all of it is on the disk, still aside. */
  finish(): Promise<void>;
  /** Puts the file in its place, by default after all of it is on the disk. */
  commit(options?: { flush: boolean }): Promise<void>;
  /** Drops what was written; an earlier file stays as it was. */
  abandon(): Promise<void>;
}

/** Opens a `WholeFile`. Throws the system's error where it cannot be made. */
export async function openWhole(path: string): Promise<WholeFile> {
  await mkdir(dirname(path), { recursive: true });
  const aside = asideOf(path);
  const handle = await open(aside, "w");
  let finished = false;
  const finish = async (flush = true) => {
    if (finished) return;
    if (flush) await handle.datasync();
    await handle.close();
    finished = true;
  };
  return {
    path,
    write: async (chunk) => {
      await handle.writeFile(chunk);
    },
    finish,
    commit: async ({ flush } = { flush: true }) => {
      await finish(flush);
      await rename(aside, path);
    },
    abandon: async () => {
      await handle.close().catch(() => {});
      await rm(aside, { force: true }).catch(() => {});
    },
  };
}

/** The first `length` bytes of a file as UTF-8 (all of it where it has no more); null where there is no file. */
export async function headOf(path: string, length: number): Promise<string | null> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    handle = await open(path, "r");
    const size = Math.min(length, (await handle.stat()).size);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    await handle?.close();
  }
}
