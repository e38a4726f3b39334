const WORD = /[\p{L}\p{N}\p{M}]/u;

/** By code unit: 0 not looked at yet, 1 a letter, digit or mark on a letter, 2 anything else. */
const kinds = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = WORD.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}

/**
 * Where the atom of `text` that begins at `start` ends, at most `end`. An atom is a run of letters, digits and
 * marks on letters, or one other unit: *co-operate* has three. Names and texts are cut into atoms alike, however
 * the tokenizer cuts them in a sentence, which hangs on the words around.
 */
export function atomEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (!isWordUnit(text.charCodeAt(start))) return at;
  while (at < end && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

/** The form in which atoms are compared: composed, in small letters, with straight apostrophes and plain hyphens. */
export function foldAtom(atom: string): string {
  if (atom.length === 1) {
    const unit = atom.charCodeAt(0);
    if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return "'";
    if (unit === 0x2010 || unit === 0x2011 || unit === 0x2013) return "-";
  }
  return composed(atom).toLowerCase();
}

/** NFC, where the atom holds more than Latin-1. */
function composed(atom: string): string {
  for (let i = 0; i < atom.length; i++) if (atom.charCodeAt(i) > 0xff) return atom.normalize("NFC");
  return atom;
}

/** True where `surface` has every capital of `name`; two atoms that are the same when folded. */
export function hasCapitalsOf(surface: string, name: string): boolean {
  if (surface === name) return true;
  const [found, wanted] = [composed(surface), composed(name)];
  for (let i = 0; i < wanted.length; i++) {
    const unit = wanted[i]!;
    if (unit !== unit.toLowerCase() && found[i] !== unit) return false;
  }
  return true;
}
