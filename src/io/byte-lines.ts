/** A line longer than this, in bytes, is no row: a string could not hold it. */
const LONGEST_LINE = 400_000_000;

/** The lines of a stream of bytes without their line feed, one at a time; null for one that is too long to be held. */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const line = () => {
    const whole = length > LONGEST_LINE ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
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
