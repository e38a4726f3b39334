import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { headOf } from "./files.js";
import { isManifest, MANIFEST } from "./manifest.js";
import { type PassedOver, passedOver } from "./passed-over.js";

/** What lies in a folder: files to read, and what is not read and why. */
export interface FolderContents {
  /** Paths below the folder, steps divided by `/`, in the order of their UTF-16 units. */
  files: string[];
  passed: PassedOver;
}

/**
 * Files that describe a folder and are no articles. Files in capitals alone are not meant: `NATO.txt` is an article.
 */
const ABOUT_FOLDERS =
  /^(?:readme|sources?|licen[cs]e|copying|notice|authors|contributors|contributing|changelog|changes)(?:\.(?:md|txt|text|html?))?$/i;

/** What is behind the last dot of other names is no ending: `story.php?id=1`, `Smith v. Jones`, `2024.11.25`. */
const PLAIN_ENDING = /^\.[a-z]\w{0,5}$/;

/** Our own tables begin so, whatever divides the cells. */
const OUR_TABLE = /^\uFEFF?(?:doc_id[,;\t]outlet|table[,;\t]column)/;

/**
 * Searches a folder, and those below it, for files with one of the endings (all files where none are given).
 * Whatever is not read is in `passed`, with its kind. Links to folders are followed where they lead to one that is not
 * read anyway.
 *
 * @param endings in lower case, such as `.txt`; a file's own may be in any case.
 * @throws the system's error where the folder itself cannot be read.
 */
export async function searchFolder(root: string, endings?: ReadonlySet<string>): Promise<FolderContents> {
  const files: string[] = [];
  const passed = passedOver(root);
  const links: string[] = [];
  const read = new Set<string>();

  const enter = async (folder: string): Promise<void> => {
    const open = [folder];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const path = join(root, at);
      let entries: Dirent[];
      try {
        const { dev, ino } = await stat(path, { bigint: true });
        if (read.has(`${dev}:${ino}`)) {
          passed.add("doubled-link", at);
          continue;
        }
        entries = await readdir(path, { withFileTypes: true });
        read.add(`${dev}:${ino}`);
      } catch (error) {
        if (at === "") throw error;
        passed.add("locked", at);
        continue;
      }
      for (const entry of entries) {
        const below = at === "" ? entry.name : `${at}/${entry.name}`;
        if (entry.name.includes("\uFFFD")) passed.add("name-encoding", below);
        else if (entry.name.startsWith(".")) passed.add("hidden", below);
        else if (entry.isSymbolicLink()) links.push(below);
        else if (entry.isDirectory()) open.push(below);
        else if (entry.isFile()) await take(below);
        else passed.add("no-file", below);
      }
    }
  };

  const take = async (file: string): Promise<void> => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const ending = extname(name).toLowerCase();
    if (ABOUT_FOLDERS.test(name)) passed.add("about", file);
    else if (endings && !endings.has(ending)) passed.add(PLAIN_ENDING.test(ending) ? ending : "", file);
    else if ((ending === ".csv" || ending === ".tsv") && (await isOurTable(join(root, file), name)))
      passed.add("own-table", file);
    else files.push(file);
  };

  await enter("");
  // After all that is no link, so that a folder keeps the path that it has of its own; links below links come last.
  for (let i = 0; i < links.length; i++) {
    const link = links[i]!;
    try {
      const target = await stat(join(root, link));
      if (target.isFile()) await take(link);
      else if (target.isDirectory()) await enter(link);
      else passed.add("no-file", link);
    } catch {
      passed.add("dangling", link);
    }
  }
  return { files: files.sort((a, b) => (a < b ? -1 : 1)), passed };
}

async function isOurTable(path: string, name: string): Promise<boolean> {
  const head = await headOf(path, 64).catch(() => null);
  return head !== null && (OUR_TABLE.test(head) || (name === MANIFEST && isManifest(head)));
}
