/** What every training script does: read packs, name files by hash, and print how long it has taken. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The rows of a pack such as `ner/conll03-train` in the folder of the packs, and the hash of its file. */
export function readPack<Row>(folder: string, name: string): { rows: Row[]; sha256: string } {
  const bytes = readFileSync(`${folder}/${name}.jsonl`);
  const lines = bytes.toString("utf8").trim().split("\n");
  return { rows: lines.map((line) => JSON.parse(line) as Row), sha256: sha256(bytes) };
}

/** Prints messages with the seconds since it was made. */
export function logger(): (message: string) => void {
  const started = performance.now();
  return (message) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);
}
