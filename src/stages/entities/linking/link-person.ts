import { isGivenNameOf } from "../../../lexicons/given-name-forms.js";
import { genderOfName, givenNames, nameParticles, nameSuffixes } from "../../../lexicons/person-names.js";
import { genderOfOffice, genderOfTitle } from "../../../lexicons/titles.js";

/** A mention of a person, read. */
interface Person {
  /** Words of the name in small letters, without "Jr" and the like. */
  words: string[];
  gender: "female" | "male" | undefined;
}

/** Reads a mention; `before` is the word before it in small letters, a title or a word for kin (*his wife, Ann Lee*). */
export function readPerson(surface: string, before: string): Person {
  const words = withoutAccents(surface)
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/\s+/)
    .filter((word) => !nameSuffixes().has(word));
  if (words.length === 0) words.push(surface.toLowerCase());
  const ofName = words.length > 1 ? genderOfName(words[0]!) : undefined;
  return { words, gender: genderOfTitle(before) ?? ofName ?? genderOfOffice(before) };
}

/** *François* as *Francois*, as one article writes both. */
function withoutAccents(name: string): string {
  return /[^\0-\x7f]/.test(name) ? name.normalize("NFD").replace(/\p{M}+/gu, "") : name;
}

/** Somebody of the article, under the fullest name so far. */
interface Known extends Person {
  id: number;
  /** Index of the mention that named him last. */
  last: number;
  first: number;
}

/** More people than this who share a word are not told apart by that word alone. */
const CROWD = 64;

/**
 * Who each mention is, as a number. Full names come first, whatever their order in the text; a partial name
 * then goes to whom the text called so before, else to the person of that name who was named last before it, or,
 * in a headline, first after it.
 */
export function linkPersons(mentions: readonly Person[]): number[] {
  const known: Known[] = [];
  const byWord = new Map<string, Known[]>();
  const fullNames = new FullNames();
  const who: number[] = new Array(mentions.length).fill(-1);
  const index = (words: readonly string[], person: Known) => {
    for (const word of new Set(words)) {
      if (nameParticles().has(word)) continue;
      const list = byWord.get(word);
      if (!list) byWord.set(word, [person]);
      else if (list.length < CROWD && !list.includes(person)) list.push(person);
    }
  };
  mentions.forEach((mention, i) => {
    if (mention.words.length < 2) return;
    const same = fullNames.find(mention.words);
    if (same) {
      who[i] = same.id;
      same.gender ??= mention.gender;
      if (mention.words.length > same.words.length) {
        same.words = mention.words;
        fullNames.add(same);
      }
      return;
    }
    const person: Known = { ...mention, id: known.length, first: i, last: -1 };
    known.push(person);
    fullNames.add(person);
    who[i] = person.id;
  });
  const meant = otherForms(known);
  mentions.forEach((_, i) => {
    if (who[i]! >= 0) who[i] = meant[who[i]!]!.id;
  });
  for (const { id, words } of known) index(words, meant[id]!);
  const called = new Map<string, Known>();
  mentions.forEach((mention, i) => {
    if (who[i]! >= 0) {
      known[who[i]!]!.last = i;
      return;
    }
    const word = mention.words[0]!;
    const fits = (byWord.get(word) ?? []).filter(
      (person) => !mention.gender || !person.gender || person.gender === mention.gender,
    );
    // Whom the text has called by this word alone it goes on calling so, others by their full names.
    const usual = mention.gender === undefined ? called.get(word) : undefined;
    const best = usual ?? choose(fits, word);
    if (best) {
      if (mention.gender === undefined) called.set(word, best);
      // Whom the text calls Mr. it does not call Ms. later.
      best.gender ??= mention.gender;
      best.last = i;
      who[i] = best.id;
      return;
    }
    const person: Known = { ...mention, id: known.length, first: i, last: i };
    known.push(person);
    index(person.words, person);
    who[i] = person.id;
  });
  return who;
}

/**
 * For each of these people the one who is meant: who goes by a short given name as well (*Ken Starr*, *Kenneth Starr*)
 * or by a surname of two words (*Debbie Wasserman Schultz*, *Wasserman Schultz*). Who could be two of them stays apart.
 */
function otherForms(people: readonly Known[]): Known[] {
  const bySurname = new Map<string, Known[]>();
  for (const person of people) {
    const surname = person.words.at(-1)!;
    const list = bySurname.get(surname);
    if (!list) bySurname.set(surname, [person]);
    else if (list.length < CROWD) list.push(person);
  }
  const meant = [...people];
  for (const family of bySurname.values()) {
    if (family.length < 2) continue;
    for (const person of family) {
      const full = family.filter((other) => other !== person && isOtherForm(person, other));
      if (full.length !== 1 || meant[full[0]!.id] === person) continue;
      meant[person.id] = full[0]!;
      full[0]!.gender ??= person.gender;
      full[0]!.first = Math.min(full[0]!.first, person.first);
    }
  }
  // *Wasserman Schultz* may be *Deb Wasserman Schultz*, who is *Deborah*.
  return meant.map((person) => meant[person.id]!);
}

/** Whether `short` and `full`, who share the last word, can be one person under a shorter and a fuller name. */
function isOtherForm(short: Known, full: Known): boolean {
  if (short.gender && full.gender && short.gender !== full.gender) return false;
  const [a, b] = [short.words, full.words];
  if (isGivenNameOf(a[0]!, b[0]!)) return middlesAgree(a, b);
  const rest = b.slice(-a.length);
  return a.length < b.length && !givenNames().has(a[0]!) && a.every((word, i) => word === rest[i]);
}

/** Finds people by full names without a look at each of those who share a surname. */
class FullNames {
  /** By given name and surname, and by first letter and surname: after "." where it is a bare initial, after "…" where not. */
  readonly #people = new Map<string, Known[]>();

  add(person: Known): void {
    const [given, surname] = [person.words[0]!, person.words.at(-1)!];
    for (const key of [`${given} ${surname}`, `${isInitial(given) ? "." : "…"}${given[0]} ${surname}`]) {
      const list = this.#people.get(key);
      if (list && list.length < CROWD) list.push(person);
      else if (!list) this.#people.set(key, [person]);
    }
  }

  /** The first person whose name these words can be. */
  find(words: readonly string[]): Known | undefined {
    const [given, surname] = [words[0]!, words.at(-1)!];
    const keys = [`${given} ${surname}`, `.${given[0]} ${surname}`];
    if (isInitial(given)) keys.push(`…${given[0]} ${surname}`);
    let first: Known | undefined;
    for (const key of keys) {
      const person = this.#people.get(key)?.find((known) => samePerson(known.words, words));
      if (person && (!first || person.id < first.id)) first = person;
    }
    return first;
  }
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** Whose surname it is before whose given name it is; then the one named last; before any, the one named first after. */
function choose(people: readonly Known[], word: string): Known | undefined {
  let best: Known | undefined;
  const rank = (person: Known) => {
    const surname = person.words.at(-1) === word ? 1e12 : 0;
    return surname + (person.last >= 0 ? 1e9 + person.last : -person.first);
  };
  for (const person of people) if (!best || rank(person) > rank(best)) best = person;
  return best;
}

/** *George Bush* and *George W. Bush*, *J. Smith* and *John Smith*; never two given names that differ. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const [x, y] = [a[0]!, b[0]!];
  if (x === y) return middlesAgree(a, b);
  const initial = (p: string, q: string) => isInitial(p) && q.startsWith(p[0]!);
  return initial(x, y) || initial(y, x);
}

/** Middle names agree where one has none, or the initials are the same. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [m, n] = [a.slice(1, -1), b.slice(1, -1)];
  return m.length === 0 || n.length === 0 || m[0]![0] === n[0]![0];
}
