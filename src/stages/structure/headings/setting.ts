import type { Role } from "../../../document/schema.js";
import type { Candidate } from "../candidate.js";
import { endOf, JOINING, NUMBERED, PERSON, SAID } from "./line-shape.js";

/** A line longer than this is no heading, and no line of a list of links. */
const LONGEST = 200;
/** A paragraph of prose is mostly longer than this. */
export const PROSE = 120;

/** Of a hundred open lines, how many may be short before the text is a list, a table or verse, which has no headings. */
const LIST = 75;
/** So few lines may be short for other reasons. */
const FEW = 6;

/** What holds of the whole text, taken once. */
export interface Setting {
  all: readonly Candidate[];
  /** Roles that are known already. */
  roles: readonly (Role | undefined)[];
  /** Index of the first running text. */
  body: number;
  /** How the title ends, where there is one: what adds a stop to titles adds one to headings. */
  title: string;
  /** How often each short line stands in the text. */
  copies: ReadonlyMap<string, number>;
  /** Lines that are open and short, of a hundred lines that are open. */
  short: number;
  /** Short open lines that begin with a number, or end without a stop. */
  numbered: number;
  unended: number;
  /** Short open lines, that read like no sentence, between long paragraphs. */
  alone: number;
  /** How many short open lines stand together with each line, itself counted; 0 for others. */
  runs: Int32Array;
}

export function settingOf(
  all: readonly Candidate[],
  roles: readonly (Role | undefined)[],
  body: number,
): Setting {
  const copies = new Map<string, number>();
  let open = 0;
  let short = 0;
  let numbered = 0;
  let unended = 0;
  all.forEach(({ text }, i) => {
    if (roles[i] !== undefined) return;
    open++;
    if (text.length > LONGEST) return;
    copies.set(text, (copies.get(text) ?? 0) + 1);
    if (text.length > PROSE * 0.66) return;
    short++;
    if (NUMBERED.test(text)) numbered++;
    if (endOf(text) === "nothing") unended++;
  });
  const setting = {
    all,
    roles,
    body,
    title: endOf(all[roles.indexOf("title")]?.text ?? ""),
    copies,
    short: open === 0 ? 0 : (100 * short) / open,
    numbered,
    unended,
    alone: 0,
    runs: runsOf(all, roles),
  };
  setting.alone = all.filter((_, i) => isAlone(setting, i)).length;
  return setting;
}

function runsOf(all: readonly Candidate[], roles: readonly (Role | undefined)[]): Int32Array {
  const runs = new Int32Array(all.length);
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && roles[to] === undefined && all[to]!.text.length <= 100) to++;
    runs.fill(to - from, from, to);
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** True of a short line, with no pronoun and no report in it, that a long paragraph follows and none of its kind precedes. */
export function isAlone({ all, roles }: Setting, i: number): boolean {
  const { text } = all[i]!;
  const next = all[i + 1];
  return (
    roles[i] === undefined &&
    text.length <= 60 &&
    next !== undefined &&
    roles[i + 1] === undefined &&
    next.text.length > Math.max(PROSE, 2.5 * text.length) &&
    i > 0 &&
    (roles[i - 1] !== undefined || all[i - 1]!.text.length > PROSE * 0.66) &&
    !PERSON.test(text) &&
    !SAID.test(text) &&
    !JOINING.test(text)
  );
}

/** A turn of an interview or a transcript: `Q. Where?`, `BRANDT: No.` */
const TURN = /^(?:(?:Q|A)[.:]|\p{Lu}[\p{Lu}'’-]{2,20}(?: \p{Lu}[\p{Lu}'’-]{2,20})?:) \S/u;

/** True where line `i` is cut off in the middle of a sentence, an item of a list or a turn of a talk: no heading. */
function isPart({ all }: Setting, i: number): boolean {
  const { text } = all[i]!;
  const next = all[i + 1]?.text ?? "";
  if (/^[•*◦▪‣●■·]/.test(text) && !/[•*]\.?$/.test(text)) return true;
  if (TURN.test(text)) return true;
  if (/^\p{Ll}/u.test(text) || (/["“][^"“”]{0,60}$/.test(text.slice(-62)) && !/["”]/.test(text.slice(1))))
    return true;
  if (NUMBERED.test(text) && (NUMBERED.test(next) || NUMBERED.test(all[i - 1]?.text ?? ""))) return true;
  return !/[.!?:]["”'’)]?$/.test(text) && (/^[\p{Ll},;.)]/u.test(next) || /^\(\p{Lu}{1,2}-/u.test(next));
}

/** Indices of the lines that may be headings: short, without a role, no part of something else. */
export function openLines(setting: Setting): number[] {
  const { all, roles } = setting;
  const open: number[] = [];
  if (setting.short > LIST && all.length > FEW) return open;
  for (let i = 1; i < all.length; i++) {
    if (roles[i] === undefined && all[i]!.text.length <= LONGEST && !isPart(setting, i)) open.push(i);
  }
  return open;
}
