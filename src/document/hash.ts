import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of `text` in UTF-8, as 64 hex digits. A lone surrogate counts as U+FFFD, as UTF-8 has none. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
