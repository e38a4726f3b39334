const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** `length` unsigned 32-bit numbers, stored little-endian from `offset` on. */
export function uint32s(bytes: Uint8Array, offset: number, length: number): Uint32Array {
  const own = copyOf(bytes, offset, offset + length * 4);
  if (LITTLE) return new Uint32Array(own.buffer);
  const view = new DataView(own.buffer);
  return Uint32Array.from({ length }, (_, i) => view.getUint32(i * 4, true));
}

/** `length` unsigned 16-bit numbers, stored little-endian from `offset` on. */
export function uint16s(bytes: Uint8Array, offset: number, length: number): Uint16Array {
  const own = copyOf(bytes, offset, offset + length * 2);
  if (LITTLE) return new Uint16Array(own.buffer);
  const view = new DataView(own.buffer);
  return Uint16Array.from({ length }, (_, i) => view.getUint16(i * 2, true));
}

/** In memory of its own, which begins where it begins. (`slice` of Node's buffers gives no copy.) */
function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(to - from);
  own.set(bytes.subarray(from, to));
  return own;
}
