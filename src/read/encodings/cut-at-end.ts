/** Bytes at the end that begin a letter of UTF-8 and do not end it. */
export function cutAtEnd(bytes: Uint8Array): number {
  for (let n = 1; n <= 3 && n <= bytes.length; n++) {
    const byte = bytes[bytes.length - n]!;
    if (byte > 0xf4) return 0;
    if (byte >= 0xc2) return n < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? n : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
