/**
 * Integer hashes of features. A feature is named by what kind it is and what it saw; both are numbers here,
 * so that no string is built on the hot path. They are signed, since an engine keeps such numbers without allocating
 * memory for them; where hashes are ordered or stored they are taken as unsigned (`>>> 0`).
 */

/** Hash of the code units `[start, end)` of `text`: signed 32-bit, FNV-1a with a final mix. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return finish(hash);
}

/** Hash of two numbers, order mattering: signed 32-bit. */
export function combine(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ (b >>> 15));
}

/** The last steps of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
