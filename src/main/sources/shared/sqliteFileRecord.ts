/** How SQLite writes a row: “Database File Format”, sections 1.6 and 2.1, at sqlite.org/fileformat2.html. */

export type SqliteValue = null | number | bigint | string | Uint8Array;
export type SqliteEncoding = 'utf8' | 'utf16le' | 'utf16be';

/** A row larger than this is taken as damaged. */
export const mostRowBytes = 64 << 20;

export interface Varint {
  /** As far as a number holds it exactly; sizes and kinds never need more. */
  value: number;
  next: number;
}

/** A whole number of one to nine bytes, the more significant first, seven bits in each but the last. */
export function readVarint(bytes: Uint8Array, start: number): Varint {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = byteAt(bytes, start + index);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: start + index + 1 };
  }
  return { value: value * 256 + byteAt(bytes, start + 8), next: start + 9 };
}

/** Throws where the row ends before it should. */
export function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw new DamageError();
  return byte;
}

/** A page or row that is not as it must be; never leaves the reader of the file. */
export class DamageError extends Error {}

export interface Field {
  kind: number;
  start: number;
  end: number;
}

/** Where each value of a row stands, by its header. */
export function readFields(header: Uint8Array, headerBytes: number): Field[] {
  const fields: Field[] = [];
  let position = readVarint(header, 0).next;
  let start = headerBytes;
  while (position < headerBytes) {
    const { value: kind, next } = readVarint(header, position);
    const end = start + sizeOf(kind);
    fields.push({ kind, start, end });
    position = next;
    start = end;
  }
  return fields;
}

const fixedSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

function sizeOf(kind: number): number {
  return fixedSizes[kind] ?? Math.floor((kind - 12) / 2);
}

/** One value of a row. Whole numbers beyond what a number holds exactly come as bigint. */
export function readValue(bytes: Buffer, { kind, start, end }: Field, encoding: SqliteEncoding): SqliteValue {
  if (end > bytes.length) throw new DamageError();
  if (kind === 0) return null;
  if (kind === 8 || kind === 9) return kind - 8;
  if (kind < 6) return bytes.readIntBE(start, end - start);
  if (kind === 6) return exact(bytes.readBigInt64BE(start));
  if (kind === 7) return bytes.readDoubleBE(start);
  if (kind < 12) throw new DamageError();
  return kind % 2 === 0
    ? Uint8Array.from(bytes.subarray(start, end))
    : readText(bytes.subarray(start, end), encoding);
}

function exact(value: bigint): number | bigint {
  const isExact = value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
  return isExact ? Number(value) : value;
}

function readText(bytes: Buffer, encoding: SqliteEncoding): string {
  if (encoding !== 'utf16be') return bytes.toString(encoding);
  const even = bytes.subarray(0, bytes.length & ~1);
  return Buffer.from(even).swap16().toString('utf16le');
}
