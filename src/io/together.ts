import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { WholeFile } from "./files.js";

/** Stands in a folder while its files change places; where it stays, a run was killed in between. */
export const UNFINISHED = "glossator-unfinished.txt";

const WHAT_IT_SAYS = `A run of glossator was ended while it put its files into this folder.
Some files here are of that run and some of an earlier one: do not use them together.
Run the same command again: it writes all of them anew and takes this file away.
`;

/**
 * Puts files of one folder in their places, and takes away those that are out of date. A folder holds other
 * people's files too and cannot be swapped whole, and no system renames several files at once: so all of them are
 * on the disk before the first is renamed, and a file named `UNFINISHED` stands beside them until the last is in
 * its place.
 *
 * @param stale paths of files to remove.
 * @throws the system's error. Before `UNFINISHED` is written nothing has changed, as where a file is open in
 * another program (Windows); after it, it stays and tells.
 */
export async function commitTogether(
  folder: string,
  files: readonly WholeFile[],
  stale: readonly string[],
): Promise<void> {
  for (const file of files) await file.finish();
  for (const path of [...files.map(({ path }) => path), ...stale]) await mayBeReplaced(path);
  const marker = join(folder, UNFINISHED);
  const handle = await open(marker, "w");
  try {
    await handle.writeFile(WHAT_IT_SAYS);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(marker, { force: true });
    throw error;
  }
  await handle.close();
  await syncFolder(folder);
  for (const file of files) await file.commit();
  for (const path of stale) await rm(path, { force: true });
  await syncFolder(folder);
  await rm(marker);
}

/** Fails where a file is there and may not be written: a spreadsheet that has it open locks it on Windows. */
async function mayBeReplaced(path: string): Promise<void> {
  try {
    await (await open(path, "r+")).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Names are kept in the folder, which is flushed by itself. Windows has no such thing and needs none. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // A system that cannot flush a folder.
  }
}
