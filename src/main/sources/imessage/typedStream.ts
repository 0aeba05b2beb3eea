/**
 * Apple's older way of writing objects to bytes (“streamtyped”). Of a formatted message only its words are needed: the
 * first NSString, which stands after the names of its classes as `+`, its length, and its bytes in UTF-8.
 */
const stringClass = Buffer.from('NSString');
const plus = 0x2b;
/** Between the class's name and the sign `+` stand at most a few bytes of bookkeeping. */
const furthestSign = 12;

/** The words of a formatted message; null where these bytes are none. */
export function typedStreamText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = buffer.indexOf(stringClass);
  if (name < 0) return null;
  const after = name + stringClass.length;
  const sign = buffer.indexOf(plus, after);
  if (sign < 0 || sign > after + furthestSign) return null;
  const length = readLength(buffer, sign + 1);
  if (length === null || length.next + length.value > buffer.length) return null;
  return buffer.toString('utf8', length.next, length.next + length.value);
}

/** One byte, or the mark of two or four that follow, the less significant first. */
function readLength(buffer: Buffer, at: number): { value: number; next: number } | null {
  const first = buffer[at];
  if (first === undefined) return null;
  if (first === 0x81 && at + 3 <= buffer.length) return { value: buffer.readUInt16LE(at + 1), next: at + 3 };
  if (first === 0x82 && at + 5 <= buffer.length) return { value: buffer.readUInt32LE(at + 1), next: at + 5 };
  return first < 0x80 ? { value: first, next: at + 1 } : null;
}
