import type { MessageRecord, NotUnderstoodRecord, SourceRecord } from '../source.ts';

/** Some of what was read of one file. */
export interface ReadPiece {
  records: (MessageRecord | NotUnderstoodRecord)[];
  endByte: number;
}

/** Files of this size or less are turned round to be read oldest first; larger ones come as they stand. */
const turnedBytes = 32 << 20;

/** Meta's files have the newest message first: gives them oldest first, as far as memory allows. */
export async function* oldestFirst(
  pieces: AsyncIterable<ReadPiece>,
  sizeBytes: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const held: MessageRecord[] = [];
  for await (const { records, endByte } of pieces) {
    const isTurned = sizeBytes <= turnedBytes;
    const others = isTurned ? records.filter(({ type }) => type !== 'message') : records;
    if (isTurned) for (const record of records) if (record.type === 'message') held.push(record);
    if (others.length > 0) yield others;
    onBytes(endByte);
  }
  // Of one moment, the one that stands later in the file was said earlier.
  if (held.length > 0) {
    yield held.toReversed().toSorted((left, right) => left.atMilliseconds - right.atMilliseconds);
  }
}
