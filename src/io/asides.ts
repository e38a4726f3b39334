import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { glob } from "tinyglobby";

/** Files of this process that are written aside and have not taken their place yet. */
export const asides = new Set<string>();

/** Bits of the number in an aside's name that are random; the others say which process writes it. */
const RANDOM_BITS = 10;

/** A name beside `path` to write to: `<path>.<8 hex digits>.tmp`. The digits say which process writes there. */
export function asideName(path: string): string {
  const random = randomBytes(2).readUInt16LE() & ((1 << RANDOM_BITS) - 1);
  const number = ((process.pid << RANDOM_BITS) | random) >>> 0;
  return `${path}.${number.toString(16).padStart(8, "0")}.tmp`;
}

/**
 * Removes what a killed run left aside in `folder`: files `<name>.<8 hex digits>.tmp` whose `name` is one of
 * `names` (globs, such as `*.csv` or `**\/*.json`). What a process that still runs is writing stays.
 * Never fails: what cannot be removed stays.
 */
export async function clearAsides(folder: string, names: readonly string[]): Promise<void> {
  const patterns = names.map((name) => `${name}.*.tmp`);
  const found = await glob(patterns, { cwd: folder, onlyFiles: true, dot: true, absolute: true }).catch(
    () => [],
  );
  for (const path of found) {
    const digits = /\.([0-9a-f]{8})\.tmp$/.exec(path)?.[1];
    if (digits === undefined || isRunning(Number.parseInt(digits, 16) >>> RANDOM_BITS)) continue;
    await rm(path, { force: true }).catch(() => {});
  }
}

/** Whether another process of this number runs. Our own asides are not left over from a killed run by us. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return asides.size > 0;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
