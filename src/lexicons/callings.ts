import { words } from "./word-lists.js";
import { lazySet } from "./word-set.js";

/** One spelling for words that call the same office, role or kin; by lower-case form. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["sen.", "senator"],
  ["sen", "senator"],
  ["gov.", "governor"],
  ["gov", "governor"],
  ["rep.", "representative"],
  ["rep", "representative"],
  ["congressman", "representative"],
  ["congresswoman", "representative"],
  ["prof.", "professor"],
  ["prof", "professor"],
  ["dr.", "doctor"],
  ["dr", "doctor"],
  ["physician", "doctor"],
  ["gen.", "general"],
  ["attorney", "lawyer"],
  ["justice", "judge"],
  ["legislator", "lawmaker"],
  ["ceo", "executive"],
  ["co-founder", "founder"],
  ["daily", "newspaper"],
  ["paper", "newspaper"],
  ["firm", "company"],
]);

/** What a wider word covers: *the lawmaker* may be a senator. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map([
  ["lawmaker", words("senator representative assemblyman assemblywoman delegate")],
  ["candidate", words("nominee contender")],
  ["newspaper", words("times post journal news herald tribune gazette telegraph globe")],
  ["company", words("inc inc. corp corp. corporation ltd ltd. llc co. airlines maker manufacturer retailer")],
  ["group", words("association organization foundation coalition alliance league")],
]);

/** The word that stands for this one (lower case): *Sen.* and *senator* call alike; `ex-` and plural marks stay. */
export function callingOf(word: string): string {
  return SAME.get(word) ?? word;
}

/** The callings that fit a description by this word, itself first: *lawmaker*, *senator*, *representative* … */
export function callingsUnder(calling: string): readonly string[] {
  return [calling, ...(WIDER.get(calling) ?? [])];
}

/** Words before a calling that make another office of it: the *vice* president is not the president; lower case. */
export const otherOffice = lazySet([
  "vice|deputy|assistant|associate|lieutenant|lt.|first|second|third|under|acting|shadow|co|ex|former|late|future|would-be|next|other|another|rival|fellow",
]);

/** Nouns by which news goes on about the person whom an article is about: *the retired neurosurgeon*. */
export const principals = lazySet([
  "candidate|nominee|contender|hopeful|front-runner|frontrunner|incumbent|challenger|politician|senator|representative|governor|lawmaker|mayor|" +
    "secretary|president|chancellor|premier|businessman|businesswoman|mogul|billionaire|tycoon|magnate|neurosurgeon|surgeon|entrepreneur|star|" +
    "singer|rapper|musician|actor|actress|comedian|author|novelist|filmmaker|striker|midfielder|defender|goalkeeper|quarterback|champion",
]);

/** Nouns that call a body of any name, after `callingOf`: *the company* may be Acme. */
export const wideBodies = lazySet([
  "company|group|organization|organisation|network|charity|maker|manufacturer|retailer|newspaper",
]);
