import type { Article } from "../../document/article.js";
import { failure, type Result } from "../../document/problem.js";
import { isFactivaCodes, readFactivaCodes } from "./factiva-codes.js";
import { isFactivaPages, readFactivaPages } from "./factiva-pages.js";
import { type Line, linesOf } from "./lines.js";
import { isNexis, readNexis } from "./nexis.js";
import { isProQuest, readProQuest } from "./proquest.js";
import { articleOf, type Story, type Unread } from "./story.js";

interface Archive {
  name: string;
  is: (lines: readonly Line[], source: string) => boolean;
  read: (lines: readonly Line[], source: string) => (Story | Unread)[];
}

/** The surest first. */
const ARCHIVES: readonly Archive[] = [
  { name: "ProQuest", is: isProQuest, read: readProQuest },
  {
    name: "Factiva",
    is: (_, source) => isFactivaCodes(source),
    read: (lines, source) => readFactivaCodes(source, lines),
  },
  { name: "Factiva", is: isFactivaPages, read: readFactivaPages },
  { name: "Nexis", is: isNexis, read: readNexis },
];

/** What nearly every text lacks and every export has: a look at it spares the rest. */
const SIGN =
  /\b\d+ (?:of|von|de|sur) \d+\b|^[\t ]*(?:end of document|[\d,.]+ words)\s?$|^[\t ]*(?:length: [\d,.]+ |full[ -]?text:)|^[\t ]{0,8}HD(?:[\t ]|\r?$)|proquest/im;

/**
 * The articles of a text file that an archive exported (Nexis, Factiva, ProQuest), its fields as metadata; undefined
 * where the text is no such file. Ids are that of the file, numbered where it holds several.
 *
 * Problems: `bad-archive` where the file looks like an export and no article was found in it, `empty-text`.
 */
export function readArchive(source: string, id: string, where: string): Result<Article>[] | undefined {
  if (!SIGN.test(source)) return undefined;
  const lines = linesOf(source);
  const archive = ARCHIVES.find(({ is }) => is(lines, source));
  if (!archive) return undefined;
  const stories = archive.read(lines, source);
  if (stories.length === 0) {
    const message = `looks like an export of ${archive.name}, and no article could be found in it: save each article as a file of its own`;
    return [failure("bad-archive", message, where)];
  }
  return stories.map((story, i) => articleOf(story, stories.length > 1 ? `${id}-${i + 1}` : id, where));
}
