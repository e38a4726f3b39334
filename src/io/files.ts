import { rmSync } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { failure, type Result, success } from "../document/problem.js";
import { asideName, asides } from "./asides.js";

/** What a failing system call means for the person who asked. */
export function fileProblem(error: unknown, path: string, verb: "read" | "write") {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: "does not exist",
    EACCES: `may not be ${verb === "read" ? "read" : "written"}: check its permissions`,
    EPERM: `may not be ${verb === "read" ? "read" : "written"}: check its permissions`,
    EROFS: "is on a read-only file system: choose another folder with -o",
    ENOSPC: "does not fit: the disk is full",
    ENOTDIR: "has a file where a folder should be: choose another folder with -o",
    EEXIST: "has a file where a folder should be: choose another folder with -o",
    EISDIR: "is a folder",
  };
  return failure(verb === "read" ? "not-readable" : "not-writable", reasons[code] ?? message, path);
}

function asideOf(path: string): string {
  const aside = asideName(path);
  asides.add(aside);
  return aside;
}

/** Removes what was written aside and is not complete: for an interrupted run, so it does not wait. */
export function dropAsides(): void {
  for (const aside of asides) rmSync(aside, { force: true });
  asides.clear();
}

/**
 * Writes a file whole or not at all: aside first, then renamed over the old one, which stays until then.
 * Folders on the way are made. Problem `not-writable`.
 */
export async function writeWhole(path: string, content: string): Promise<Result<string>> {
  const aside = asideOf(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, content);
    await rename(aside, path);
    return success(path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    return fileProblem(error, path, "write");
  } finally {
    asides.delete(aside);
  }
}

/** A file that is written in chunks aside and takes its place only when it is complete. */
export interface WholeFile {
  write(chunk: string): Promise<void>;
  /** Where it will stand. */
  readonly path: string;
  /** Ends the writing: all of it is on the disk, still aside. */
  finish(): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Drops what was written; an earlier file stays as it was. */
  abandon(): Promise<void>;
}

/** Opens a `WholeFile`. Throws the system's error where it cannot be made. */
export async function openWhole(path: string): Promise<WholeFile> {
  await mkdir(dirname(path), { recursive: true });
  const aside = asideOf(path);
  const handle = await open(aside, "w");
  let finished = false;
  const finish = async () => {
    if (finished) return;
    // Without this a loss of power may leave the new name on an empty file.
    await handle.sync();
    await handle.close();
    finished = true;
  };
  return {
    path,
    write: async (chunk) => {
      await handle.writeFile(chunk);
    },
    finish,
    commit: async () => {
      await finish();
      await rename(aside, path);
      asides.delete(aside);
    },
    abandon: async () => {
      await handle.close().catch(() => {});
      await rm(aside, { force: true });
      asides.delete(aside);
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
