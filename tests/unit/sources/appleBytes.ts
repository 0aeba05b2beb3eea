/** Formatted words as Messages keeps them: the names of classes, `+`, the length, the words, and what follows them. */
export function typedStream(text: string): Uint8Array {
  const words = Buffer.from(text);
  const length =
    words.length < 0x80
      ? Buffer.from([words.length])
      : Buffer.from([0x81, words.length & 0xff, words.length >> 8]);
  return Buffer.concat([
    Buffer.from(
      '040b73747265616d747970656481e803840140848484124e5341747472696275746564537472696e6700',
      'hex',
    ),
    Buffer.from('8484084e534f626a656374008592848484084e53537472696e67019484012b', 'hex'),
    length,
    words,
    Buffer.from('86840269490108928484840c4e5344696374696f6e617279009484016901', 'hex'),
  ]);
}

type Plain = string | number | Uint8Array | Plain[] | { [key: string]: Plain };

/** A binary property list of these values. */
export function propertyList(root: Plain): Uint8Array {
  const objects: Buffer[] = [];
  function add(value: Plain): number {
    const index = objects.push(Buffer.alloc(0)) - 1;
    objects[index] = encode(value, add);
    return index;
  }
  add(root);
  const header = Buffer.from('bplist00');
  const offsets: number[] = [];
  let at = header.length;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  const table = Buffer.alloc(offsets.length * 2);
  for (const [index, offset] of offsets.entries()) table.writeUInt16BE(offset, index * 2);
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(2, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([header, ...objects, table, trailer]);
}

function encode(value: Plain, add: (value: Plain) => number): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9, 0x23);
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  if (typeof value === 'string')
    return Buffer.concat([mark(0x50, value.length), Buffer.from(value, 'latin1')]);
  if (value instanceof Uint8Array) return Buffer.concat([mark(0x40, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([mark(0xa0, value.length), Buffer.from(value.map(add))]);
  const keys = Object.keys(value).map(add);
  return Buffer.concat([mark(0xd0, keys.length), Buffer.from([...keys, ...Object.values(value).map(add)])]);
}

function mark(kind: number, count: number): Buffer {
  return count < 15 ? Buffer.from([kind | count]) : Buffer.from([kind | 15, 0x11, count >> 8, count & 0xff]);
}
