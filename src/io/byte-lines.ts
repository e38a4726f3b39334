/** A row may have this many bytes: as a string it is then well within what the engine holds. */
const LONGEST_LINE = 256 * 2 ** 20;

/** A line of a stream of bytes, without its end; null where it is longer than a line may be. */
export interface ByteLine {
  /** From 1. */
  number: number;
  /** Bytes before it in the stream. */
  start: number;
  bytes: Uint8Array | null;
}

/**
 * The lines of a stream, divided by LF or CRLF, one at a time: a line that is too long is passed by without being
 * held, and those after it are given. Bytes, since whether they are UTF-8 is to be told line by line.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<ByteLine> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let position = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const line = (): ByteLine => {
    const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const bytes = length > longest ? null : whole.at(-1) === 13 ? whole.subarray(0, -1) : whole;
    const start = position;
    position += length + 1;
    pieces = [];
    length = 0;
    return { number: ++number, start, bytes };
  };
  for await (const given of chunks) {
    const chunk = typeof given === "string" ? Buffer.from(given) : given;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
