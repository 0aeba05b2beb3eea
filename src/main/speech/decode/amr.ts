import type { ByteFile } from '../../files/byteFile.ts';
import { amrFrameBytes, amrFrameSeconds, amrHead } from './amrFrames.ts';
import { createPacketDecoder } from './codecs.ts';
import { unreadable, type DecodeEnd, type EncodedSound, type RawBlock } from './encodedSound.ts';

const readBytes = 1 << 16;

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Also AMR-WB; several channels are written otherwise, and by no telephone. */
export function isAmr(head: Uint8Array): boolean {
  return startsWith(head, amrHead(false)) || startsWith(head, amrHead(true));
}

/** The file's frames, many at once; a last frame that is cut short is left out. */
async function* readFrames(
  file: ByteFile,
  isWideBand: boolean,
): AsyncGenerator<{ bytes: Uint8Array; count: number }, DecodeEnd, undefined> {
  for (let start = amrHead(isWideBand).length; start < file.sizeBytes;) {
    const bytes = await file.read(start, Math.min(file.sizeBytes, start + readBytes));
    let [end, count] = [0, 0];
    while (end < bytes.length) {
      const length = amrFrameBytes(bytes[end] ?? 0, isWideBand);
      if (end + length > bytes.length) break;
      end += length;
      count += 1;
    }
    if (count === 0) return { damaged: true };
    yield { bytes: bytes.subarray(0, end), count };
    start += end;
  }
  return { damaged: false };
}

async function countSeconds(file: ByteFile, isWideBand: boolean): Promise<number> {
  let frames = 0;
  for await (const { count } of readFrames(file, isWideBand)) frames += count;
  return frames * amrFrameSeconds;
}

async function* decodeAmr(
  file: ByteFile,
  isWideBand: boolean,
): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  const name = isWideBand ? 'amr-wb' : 'amr-nb';
  const decoder = await createPacketDecoder({ name, channels: 1, sampleRate: 8000, description: null });
  const frames = readFrames(file, isWideBand);
  try {
    for (;;) {
      const next = await frames.next();
      if (next.done === true) return next.value;
      const block = await decoder.decode(next.value.bytes);
      if (block !== null) yield block;
    }
  } finally {
    decoder.free();
  }
}

/** AMR files as telephones record them. Throws `audio-unreadable` for one without a single frame. */
export async function openAmr(file: ByteFile): Promise<EncodedSound> {
  const isWideBand = startsWith(await file.read(0, 9), amrHead(true));
  const statedSeconds = await countSeconds(file, isWideBand);
  if (statedSeconds === 0) throw unreadable();
  return {
    mediaType: isWideBand ? 'audio/amr-wb' : 'audio/amr',
    statedSeconds,
    channels: 1,
    decode: () => decodeAmr(file, isWideBand),
  };
}
