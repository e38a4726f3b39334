import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./cli.js";

/** Makes new folders with files in them, all below one that is removed after the test file. */
export function folderMaker(): (files: Record<string, string | Uint8Array>) => string {
  const root = temporaryFolder();
  return (files) => {
    const folder = mkdtempSync(join(root, "f"));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  };
}
