/** A line longer than this, in bytes, is no row: a string could not hold it. */
const LONGEST_LINE = 400_000_000;

/** A line of a stream of bytes, without its line feed. */
export interface ByteLine {
  /** Bytes from the beginning of the stream. */
  start: number;
  /** Null for a line that is too long to be held. */
  bytes: Uint8Array | null;
}

/** The lines of a stream of bytes, one at a time. */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let start = 0;
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const line = (): ByteLine => {
    const bytes = length > longest ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const found = { start, bytes };
    start += length + 1;
    parts = [];
    length = 0;
    return found;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, feed));
      yield line();
      from = feed + 1;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  if (length > 0) yield line();
}
