const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** `length` unsigned 32-bit numbers, stored little-endian from `offset` on. */
export function uint32s(bytes: Uint8Array, offset: number, length: number): Uint32Array {
  const own = bytes.slice(offset, offset + length * 4);
  if (LITTLE) return new Uint32Array(own.buffer);
  const view = new DataView(own.buffer);
  return Uint32Array.from({ length }, (_, i) => view.getUint32(i * 4, true));
}

/** `length` unsigned 16-bit numbers, stored little-endian from `offset` on. */
export function uint16s(bytes: Uint8Array, offset: number, length: number): Uint16Array {
  const own = bytes.slice(offset, offset + length * 2);
  if (LITTLE) return new Uint16Array(own.buffer);
  const view = new DataView(own.buffer);
  return Uint16Array.from({ length }, (_, i) => view.getUint16(i * 2, true));
}
