import type { Chain } from "./chain.js";
import type { WeightParts } from "./weights.js";

/** A model as bytes: named parts, each a chain or packed weights, in one compact file. */
export interface ModelParts {
  chains: Record<string, Chain>;
  weights: Record<string, WeightParts>;
  /** Single numbers, such as those of a calibration. */
  numbers?: Record<string, number>;
}

const MAGIC = 0x31574c47; // "GLW1", little-endian

/**
 * Writes a model: magic, the length of a JSON head and the head (UTF-8), then the arrays in the order in which the
 * head names them. Hashes are stored as differences in variable-length bytes. Little-endian throughout.
 */
export function writeModel({ chains, weights, numbers = {} }: ModelParts): Uint8Array {
  const blocks: Uint8Array[] = [];
  const head = {
    chains: Object.entries(chains).map(([name, { labels, transitions, begin, finish }]) => {
      for (const values of [transitions, begin, finish]) blocks.push(floatBytes(values));
      return { name, labels };
    }),
    weights: Object.entries(weights).map(([name, { labels, scale, hashes, counts, columns, values }]) => {
      const deltas = deltaBytes(hashes);
      blocks.push(deltas, counts, columns, new Uint8Array(values.buffer, values.byteOffset, values.length));
      return { name, labels, scale, rows: hashes.length, size: columns.length, deltas: deltas.length };
    }),
    numbers,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const total = blocks.reduce((sum, block) => sum + block.length, 8 + json.length);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

/**
 * Reads what `writeModel` wrote.
 *
 * @throws Error where the bytes are not a model, or are cut short.
 */
export function readModel(bytes: Uint8Array): Required<ModelParts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("these bytes are not a glossator model");
  const headLength = view.getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as {
    chains: { name: string; labels: number }[];
    weights: { name: string; labels: number; scale: number; rows: number; size: number; deltas: number }[];
    numbers?: Record<string, number>;
  };
  let at = 8 + headLength;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length)
      throw new Error(`the model ends early: ${bytes.length} bytes, ${at + length} needed`);
    at += length;
    return bytes.subarray(at - length, at);
  };
  const floats = (length: number) => {
    const block = take(length * 4);
    const source = new DataView(block.buffer, block.byteOffset, block.length);
    const values = new Float32Array(length);
    for (let i = 0; i < length; i++) values[i] = source.getFloat32(i * 4, true);
    return values;
  };
  const chains = head.chains.map(({ name, labels }): [string, Chain] => {
    const transitions = floats(labels * labels);
    const begin = floats(labels);
    return [name, { labels, transitions, begin, finish: floats(labels) }];
  });
  const weights = head.weights.map(({ name, labels, scale, rows, size, deltas }): [string, WeightParts] => {
    const hashes = hashesOf(take(deltas), rows);
    const counts = take(rows);
    const columns = take(size);
    const { buffer, byteOffset } = take(size);
    return [
      name,
      { labels, scale, hashes, counts, columns, values: new Int8Array(buffer, byteOffset, size) },
    ];
  });
  return {
    chains: Object.fromEntries(chains),
    weights: Object.fromEntries(weights),
    numbers: head.numbers ?? {},
  };
}

function floatBytes(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  return bytes;
}

/** Ascending numbers as differences, seven bits a byte, the last byte of each below 128. */
function deltaBytes(hashes: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let delta = hash - last;
    last = hash;
    while (delta >= 128) {
      bytes.push((delta % 128) + 128);
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta);
  }
  return Uint8Array.from(bytes);
}

function hashesOf(bytes: Uint8Array, rows: number): Uint32Array {
  const hashes = new Uint32Array(rows);
  let at = 0;
  let last = 0;
  for (let row = 0; row < rows; row++) {
    let byte = bytes[at++]!;
    let delta = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!;
      delta |= (byte & 127) << shift;
    }
    // The fifth byte may set the sign: a difference is unsigned.
    last += delta >>> 0;
    hashes[row] = last;
  }
  return hashes;
}
