/** Apple's binary property lists, as its CFBinaryPList.c describes them. */
export type PropertyValue =
  null | boolean | number | string | Uint8Array | PropertyValue[] | Map<string, PropertyValue>;

const trailerBytes = 32;
const mostObjects = 100_000;
const deepest = 30;

/** The outermost value of a list; null where these bytes are none, or damaged. */
export function readPropertyList(bytes: Uint8Array): PropertyValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 8 + trailerBytes || buffer.toString('latin1', 0, 6) !== 'bplist') return null;
  try {
    return new PropertyListReader(buffer).root();
  } catch (error) {
    // Whatever is read beyond the bytes, or refers in circles, ends here.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class PropertyListReader {
  readonly #bytes: Buffer;
  readonly #offsetBytes: number;
  readonly #referenceBytes: number;
  readonly #tableStart: number;
  readonly #root: number;
  #read = 0;

  constructor(bytes: Buffer) {
    const trailer = bytes.length - trailerBytes;
    this.#bytes = bytes;
    this.#offsetBytes = bytes.readUInt8(trailer + 6);
    this.#referenceBytes = bytes.readUInt8(trailer + 7);
    this.#root = Number(bytes.readBigUInt64BE(trailer + 16));
    this.#tableStart = Number(bytes.readBigUInt64BE(trailer + 24));
  }

  root(): PropertyValue {
    return this.#object(this.#root, 0);
  }

  #object(reference: number, depth: number): PropertyValue {
    this.#read += 1;
    if (depth > deepest || this.#read > mostObjects) throw new RangeError('Too deep or too large');
    const entry = this.#tableStart + reference * this.#offsetBytes;
    const at = this.#bytes.readUIntBE(entry, this.#offsetBytes);
    const mark = this.#bytes.readUInt8(at);
    const kind = mark >> 4;
    if (kind === 0) return mark === 8 ? false : mark === 9 ? true : null;
    if (kind === 1 || kind === 8)
      return this.#integer(at + 1, kind === 1 ? 1 << (mark & 15) : (mark & 15) + 1);
    if (kind === 2)
      return (mark & 15) === 2 ? this.#bytes.readFloatBE(at + 1) : this.#bytes.readDoubleBE(at + 1);
    if (kind === 3) return this.#bytes.readDoubleBE(at + 1);
    const { count, start } = this.#count(at);
    if (kind === 4) return Uint8Array.from(this.#slice(start, count));
    if (kind === 5) return this.#slice(start, count).toString('latin1');
    if (kind === 6)
      return Buffer.from(this.#slice(start, count * 2))
        .swap16()
        .toString('utf16le');
    const values = (from: number): PropertyValue[] =>
      this.#references(from, count).map((one) => this.#object(one, depth + 1));
    if (kind === 13) return asMap(values(start), values(start + count * this.#referenceBytes));
    return kind >= 10 && kind <= 12 ? values(start) : null;
  }

  #integer(at: number, size: number): number {
    return size > 6 ? Number(this.#bytes.readBigInt64BE(at + size - 8)) : this.#bytes.readUIntBE(at, size);
  }

  /** How many bytes, characters or values follow, and where. */
  #count(at: number): { count: number; start: number } {
    const short = this.#bytes.readUInt8(at) & 15;
    if (short !== 15) return { count: short, start: at + 1 };
    const size = 1 << (this.#bytes.readUInt8(at + 1) & 15);
    return { count: this.#integer(at + 2, size), start: at + 2 + size };
  }

  #slice(start: number, length: number): Buffer {
    if (start + length > this.#bytes.length) throw new RangeError('Beyond the end');
    return this.#bytes.subarray(start, start + length);
  }

  #references(start: number, count: number): number[] {
    const size = this.#referenceBytes;
    const bytes = this.#slice(start, count * size);
    return Array.from({ length: count }, (_, index) => bytes.readUIntBE(index * size, size));
  }
}

function asMap(keys: readonly PropertyValue[], values: readonly PropertyValue[]): Map<string, PropertyValue> {
  const map = new Map<string, PropertyValue>();
  for (const [index, key] of keys.entries()) if (typeof key === 'string') map.set(key, values[index] ?? null);
  return map;
}
