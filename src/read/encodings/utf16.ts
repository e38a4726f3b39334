/** So much of a text is looked at, in bytes. */
const ENOUGH = 65_536;
/** In text of the West nearly each second byte is 0, and in any text those of spaces and line ends are. */
const LEAST_SHARE = 0.1;

/**
 * The order of bytes of text in UTF-16 that has no mark: nearly all of its zeros stand on one side of the pairs of bytes.
 * Undefined for anything else.
 */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const end = Math.min(bytes.length, ENOUGH) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  const least = (LEAST_SHARE * end) / 2;
  if (Math.max(even, odd) < Math.max(least, 1) || Math.min(even, odd) > 0) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}
