/**
 * A stream of bytes, as Node's are, by what is used of it: the types of the package ask for none of Node's, which a
 * project would need `@types/node` for.
 */
export interface ByteStream extends AsyncIterable<Uint8Array | string> {
  readonly errored?: Error | null;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
}
