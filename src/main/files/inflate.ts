import { pipeline, Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { EvenkeelError } from '../../shared/errors.ts';
import { streamOf } from './byteFile.ts';

/** Text shrinks to a tenth, the most repetitive chat to a hundredth; beyond this an archive is made to harm. */
const largestRatio = 400;
const ratioCountsFromBytes = 50 << 20;
const largestEntryBytes = 20 * 2 ** 30;

/** Whether so much cannot honestly have been packed into so little. */
export function isBomb(sizeBytes: number, packedBytes: number): boolean {
  return (
    sizeBytes > largestEntryBytes ||
    (sizeBytes > ratioCountsFromBytes && sizeBytes > packedBytes * largestRatio)
  );
}

/**
 * Unpacks a stream piece by piece. `sizeBytes`: how much is to come out, null where that is not stated.
 * Throws `archive-damaged` when something else comes out, `archive-unsafe` when far more does.
 */
export function inflated(
  packed: ReadableStream<Uint8Array>,
  kind: 'gzip' | 'deflate',
  { packedBytes, sizeBytes }: { packedBytes: number; sizeBytes: number | null },
): ReadableStream<Uint8Array> {
  return streamOf(pieces());

  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    const inflater =
      kind === 'gzip' ? createGunzip({ chunkSize: 1 << 18 }) : createInflateRaw({ chunkSize: 1 << 18 });
    // Failures reach whoever reads, through the inflater.
    pipeline(Readable.from(packed), inflater, () => undefined);
    let seenBytes = 0;
    try {
      for await (const piece of inflater) {
        if (!(piece instanceof Uint8Array)) continue;
        seenBytes += piece.length;
        if (sizeBytes !== null && seenBytes > sizeBytes) throw new EvenkeelError('archive-unsafe');
        if (isBomb(seenBytes, packedBytes)) throw new EvenkeelError('archive-unsafe');
        yield piece;
      }
    } catch (cause) {
      throw cause instanceof EvenkeelError ? cause : new EvenkeelError('archive-damaged', { cause });
    }
    if (sizeBytes !== null && seenBytes < sizeBytes) throw new EvenkeelError('archive-damaged');
  }
}
