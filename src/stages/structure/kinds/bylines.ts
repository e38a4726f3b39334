import { DASHES, NAME, NAME_LIST, NAMES } from "./forms.js";

/** `By Ana Brandt`, `By ANA BRANDT and Li Wei, staff writers`, `Ana Brandt, staff writer`, `BYLINE: Ana Brandt`. */
const HEAD = [
  new RegExp(
    `^(?:By|BY|by|(?:Written|Words|Text|Story|Interview|Review|Reporting|Report|Analysis|Opinion|Commentary) by|B(?:yline|YLINE):) (?:the )?(?:${NAMES}|${NAME}(?: ${NAME}){0,3}|\\p{Lu}{2,})(?:[ ,|/•·–—-].{0,100})?$`,
    "u",
  ),
  new RegExp(
    `^${NAMES}(?:(?:,| and| &) ${NAMES}){0,4}, (?:[\\p{L}\\p{N}]{1,20} ){0,4}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|[Bb]ureau [Cc]hief|[Cc]ontributor|[Ss]taff|[Aa]nalyst)s?(?:,? (?:of|for|at|in|with) [^.]{0,50})?$`,
    "u",
  ),
];

/** `Ana Brandt | Harbor Morning | Published 9:12 a.m. ET June 2, 2031`. */
const STAMPED = new RegExp(
  `^${NAME_LIST} ?[|•·] ?(?:.{2,60} ?[|•·] ?)?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)[ :].{0,40}\\d.{0,40}$`,
  "u",
);

/** Who wrote it, said at the end in words that nothing else is said in: `(Reporting by …)`, `… contributed to this report.` */
const FOOT = [
  /^\(?(?:additional |further |with )?(?:reporting|writing|editing|compiled|translated|produced|edited|written|research) (?:by|from) .{2,400}$/i,
  /^(?:[•*-] )?.{2,200} contributed (?:to this (?:report|story|article|post|piece)|reporting)\b.{0,60}$/i,
  /^contributing(?: (?:writers?|reporters?))? ?: .{2,200}$/i,
  /^\((?:(?:this|the) (?:article|story|report) was )?(?:written|reported|translated|edited|compiled) by .{2,200}\)\.?$/i,
  /^(?:material|information|reporting|content) from .{2,80} (?:was|were|is) (?:also )?(?:used|included|contributed)\b.{0,60}$/i,
  new RegExp(`^${NAME_LIST} (?:also )?reported from ${NAME}(?: ${NAME}){0,3}(?:[.,;].{0,160})?$`, "u"),
  new RegExp(`^${NAME} reported from ${NAME}(?: ${NAME}){0,3}(?:\\.|\\. .{2,80} contributed .{2,60})?$`, "u"),
];

/** `- Ana Brandt`, `— Harbor Morning (@harbor) March 3, 2031`. */
const SIGNED = new RegExp(`^${DASHES}{1,2} ?${NAMES}(?: \\(@\\w{1,30}\\).{0,40})?\\.?$`, "u");
const CLOSING =
  /^(?:yours )?(?:sincerely|(?:best|kind|warm(?:est)?) (?:wishes|regards)|regards|respectfully|cordially|yours(?: truly| faithfully)?)(?: yours)?,(?: [^.!?]{0,80}(?:[.!?] ?[^.!?]{0,40}){0,2}\.{0,2})?$/i;
/** Closings that are too common as words to be told with a name on their line. */
const CLOSING_ALONE = /^(?:best|all the best|many thanks|thanks|cheers),$/i;
const CALLING =
  /^(?:[\p{L}&'’,-]{1,20} ){0,6}(?:writer|reporter|correspondent|columnist|editor|bureau chief|contributor|staff|analyst|producer|journalist)s?(?:,? (?:of|for|at|in|with) [^.]{2,50}|, [^.]{2,40})?$/iu;
const HANDLE = /^@\w{2,30}\.?$/;

/** `Ana Brandt is a columnist for …` */
const CALLED = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Professor)\\.? )?${NAMES}(?:, .{2,80},)? (?:is|was|are) (?:(?:an?|the|our|its) .{0,50}|(?:[\\p{L}-]{2,15} ){0,3})(?:director|professor|columnist|fellow|author|editor|writer|reporter|correspondent|analyst|lecturer|chair|chairman|chairwoman|founder|president|researcher|scholar|historian|economist|journalist|critic|contributor|novelist|host|executive|lawyer|attorney)\\b.{0,160}$`,
  "u",
);
/** `Sen. Ana Brandt, a Democrat, represents …`: of the writer only if nobody spoke of that name before. */
const OF_WRITER = new RegExp(
  `^(?:\\p{Lu}[\\p{L}]{1,8}\\.? )?(${NAMES})(?:, .{2,120},)? (?:(?:is|are) (?:an?|the|our|its|\\p{Ll}{3,20} (?:of|at|for|with|in)) .{3,300}|(?:teaches|writes|edits) .{3,300}|(?:serves?|represents?|covers?|lives|works?|directs?|heads?|chairs?) (?:an?|the|on|about|for|at|in|as|with|from)\\b.{3,300})$`,
  "u",
);

export function isBylineHead(text: string): boolean {
  return text.length <= 140 && (STAMPED.test(text) || HEAD.some((form) => form.test(text)));
}

/** Who wrote or helped, as it stands below an article. */
export function isBylineFoot(text: string): boolean {
  return text.length <= 420 && FOOT.some((form) => form.test(text));
}

/** `Yours sincerely,`: a name may follow, on the same line or on the next ones. */
export function isClosing(text: string): boolean {
  return text.length <= 160 && (CLOSING.test(text) || CLOSING_ALONE.test(text));
}

/** What the writer is, on a line below the name: `Staff writer`, `Local democracy reporter`. */
export function isCallingLine(text: string): boolean {
  return text.length <= 80 && CALLING.test(text);
}

/** A name under a text or a part of it: after a dash, with a greeting, as a handle. */
export function isSignature(text: string): boolean {
  return text.length <= 160 && (HANDLE.test(text) || SIGNED.test(text) || isClosing(text));
}

/** A sentence on the writer; `before` is what was told above it, where a writer is not named. */
export function isWritersNote(text: string, before: readonly { text: string }[]): boolean {
  if (text.length > 420) return false;
  if (CALLED.test(text)) return true;
  const name = OF_WRITER.exec(text)?.[1]?.split(" ").at(-1);
  if (name === undefined || /\b(?:said|says|told)\b/.test(text)) return false;
  return !before.some((paragraph) => paragraph.text.includes(name));
}
