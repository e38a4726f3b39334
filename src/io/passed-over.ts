import type { Problem } from "../document/problem.js";

/** Why something in a folder is not read: one of `KINDS`, or the ending of a file (empty where it has none). */
type Kind = string;

interface Way {
  /** What they are: one of them, several of them. */
  what: [one: string, several: string];
  /** How they get in, or why they need not. */
  mend: string;
  /** Whether articles may be in there, so that the run was not whole. */
  missing: boolean;
}

const KINDS = new Map<Kind, Way>([
  ["locked", way("folder# that may not be read", "change the permissions", true)],
  ["dangling", way("link# that lead~ nowhere", "mend or remove the link", true)],
  ["name-encoding", way("name# not written in UTF-8", "rename the file", true)],
  ["doubled-link", way("link# to a folder", "that folder is read already", false)],
  ["no-file", way("pipe# or other device#", "send what it gives to standard input: annotate -", false)],
  ["hidden", way("hidden file# or folder#", "name it itself to read it", false)],
  ["about", way("file# about a folder", "name it itself if it is an article", false)],
  ["own-table", way("table# of glossator", "there is no article in it", false)],
  [
    "no-article",
    way(
      "JSON file# without an article",
      "one needs a text under text, body, content …; name it with --text-column",
      false,
    ),
  ],
]);

/** `#` stands for the s of several, `~` for that of one. */
function way(what: string, mend: string, missing: boolean): Way {
  return {
    what: [what.replaceAll("#", "").replaceAll("~", "s"), what.replaceAll("#", "s").replaceAll("~", "")],
    mend,
    missing,
  };
}

/** Endings of files that may hold articles in a form that is not read, and how they get in. */
const UNREAD = new Map<Kind, string>([
  ...mending("save as text, HTML, CSV or JSON Lines first", ".pdf .doc .docx .odt .rtf .epub .pages"),
  ...mending("save as text, HTML, CSV or JSON Lines first", ".mht .mhtml .eml .xml .rss"),
  ...mending("save the sheet as CSV first", ".xls .xlsx .ods .parquet .rds"),
  ...mending("unpack it first", ".zip .gz .bz2 .xz .zst .7z .rar .tar .tgz .warc"),
]);

function mending(mend: string, endings: string): [Kind, string][] {
  return endings.split(" ").map((ending) => [ending, mend]);
}

/** Collects what is passed over in a folder, to be told once a kind. */
export interface PassedOver {
  add(kind: Kind, path: string): void;
  /**
   * A problem a kind, in the order in which the kinds were met: how many there are, and how they get in.
   *
   * @param kinds to tell; without it all.
   */
  problems(kinds?: readonly Kind[]): PassedProblem[];
}

/** A kind of things that are passed over, as a problem of code `passed-over`. */
export interface PassedProblem extends Problem {
  /** Whether articles may be missing for it. */
  missing: boolean;
}

/** How many of a kind are named. */
const NAMED = 3;

export function passedOver(folder: string): PassedOver {
  const found = new Map<Kind, { count: number; named: string[] }>();
  return {
    add(kind, path) {
      const seen = found.get(kind) ?? { count: 0, named: [] };
      seen.count++;
      if (seen.named.length < NAMED) seen.named.push(path);
      found.set(kind, seen);
    },
    problems: (kinds) =>
      [...found]
        .filter(([kind]) => kinds === undefined || kinds.includes(kind))
        .map(([kind, { count, named }]) => {
          const { what, mend, missing } = KINDS.get(kind) ?? wayOfEnding(kind);
          const more = count > named.length ? ", …" : "";
          return {
            code: "passed-over",
            where: folder,
            message: `${count} ${count === 1 ? `${what[0]} was` : `${what[1]} were`} passed over (${named.join(", ")}${more}): ${mend}`,
            missing,
          };
        }),
  };
}

function wayOfEnding(ending: string): Way {
  const unread = UNREAD.get(ending);
  return {
    what:
      ending === ""
        ? ["file without an ending that is known", "files without an ending that is known"]
        : [`file that ends in ${ending}`, `files that end in ${ending}`],
    mend: unread ?? "name it itself, or read the whole folder with --format, if it holds an article",
    missing: unread !== undefined,
  };
}
