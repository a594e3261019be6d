/**
 * A sparse vector of counts as bytes: for every entry that is not zero, in order of its index, the distance from the
 * previous index and the value, both as LEB128 varints. Values are whole, not negative, below 2^53.
 */
export type Vector = Map<number, number>;

/** @throws Error when a count is negative: more was subtracted than added */
export function pack(vector: Vector): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (const [index, value] of [...vector].sort(([a], [b]) => a - b)) {
    if (value < 0) throw new Error(`a count of ${value} at ${index}`);
    if (value === 0) continue;
    put(bytes, index - last - 1);
    put(bytes, value);
    last = index;
  }
  return Uint8Array.from(bytes);
}

function put(bytes: number[], value: number): void {
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
}

let sums = new Float64Array(512);

/** The sum of packed vectors minus others, much faster than unpacking each. */
export function sumPacked(parts: Iterable<Uint8Array>, without: Iterable<Uint8Array> = []): Vector {
  let highest = -1;
  for (const bytes of parts) highest = Math.max(highest, addPart(bytes, 1));
  for (const bytes of without) highest = Math.max(highest, addPart(bytes, -1));
  const vector: Vector = new Map();
  for (let index = 0; index <= highest; index += 1) {
    const value = sums[index] ?? 0;
    if (value !== 0) vector.set(index, value);
  }
  sums.fill(0, 0, highest + 1);
  return vector;
}

/** Returns the highest index. */
function addPart(bytes: Uint8Array, sign: 1 | -1): number {
  const reader = { bytes, position: 0 };
  let index = -1;
  while (reader.position < bytes.length) {
    index += read(reader) + 1;
    if (index >= sums.length) sums = grow(sums, index);
    sums[index] = (sums[index] ?? 0) + sign * read(reader);
  }
  return index;
}

type Reader = { bytes: Uint8Array; position: number };

function read(reader: Reader): number {
  let byte = reader.bytes[reader.position++] ?? 0;
  if (byte < 128) return byte;
  let [value, factor] = [byte & 127, 128];
  do {
    byte = reader.bytes[reader.position++] ?? 0;
    value += (byte & 127) * factor;
    factor *= 128;
  } while (byte >= 128);
  return value;
}

function grow(from: Float64Array<ArrayBuffer>, index: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 ** Math.ceil(Math.log2(index + 2)));
  wider.set(from);
  return wider;
}

/** Splits a concatenation: each vector after its length in four bytes, the highest first. */
export function* splitPacked(strung: Uint8Array | null): Generator<Uint8Array> {
  if (!strung) return;
  const view = new DataView(strung.buffer, strung.byteOffset, strung.byteLength);
  for (let position = 0; position < strung.byteLength; ) {
    const length = view.getInt32(position);
    yield strung.subarray(position + 4, position + 4 + length);
    position += 4 + length;
  }
}

/** Adds a packed vector to an existing one, or to an empty one. */
export function unpackInto(bytes: Uint8Array, into: Vector): Vector {
  const reader = { bytes, position: 0 };
  let index = -1;
  while (reader.position < bytes.length) {
    index += read(reader) + 1;
    into.set(index, (into.get(index) ?? 0) + read(reader));
  }
  return into;
}

export const unpack = (bytes: Uint8Array): Vector => unpackInto(bytes, new Map());
