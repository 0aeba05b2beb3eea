import type { ByteFile } from '../../files/byteFile.ts';
import { unreadable, type DecodeEnd, type EncodedSound, type RawBlock } from './encodedSound.ts';
import { wavCoding, type BlockCoding } from './wavCoding.ts';

/** What the header says. */
interface WavFormat {
  channels: number;
  sampleRate: number;
  coding: BlockCoding;
  dataStart: number;
  dataEnd: number;
  truncated: boolean;
}

/** Read at once, in bytes. */
const pieceBytes = 1 << 16;

function chunkName(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** Also RF64, the same with sizes beyond 4 GB. */
export function isWav(head: Uint8Array): boolean {
  return ['RIFF', 'RF64'].includes(chunkName(head, 0)) && chunkName(head, 8) === 'WAVE';
}

function readFormat(bytes: Uint8Array): Pick<WavFormat, 'channels' | 'sampleRate' | 'coding'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16) throw unreadable();
  const channels = view.getUint16(2, true);
  const sampleRate = view.getUint32(4, true);
  const isSane = channels >= 1 && channels <= 64 && sampleRate >= 1000 && sampleRate <= 768_000;
  const coding = isSane ? wavCoding(view, channels) : null;
  if (coding === null) throw unreadable();
  return { channels, sampleRate, coding };
}

/** Walks the chunks. A recorder that was cut off leaves sizes of 0 or beyond the end: the file's end counts then. */
async function readHeader(file: ByteFile): Promise<WavFormat> {
  let format: ReturnType<typeof readFormat> | null = null;
  let offset = 12;
  while (offset + 8 <= file.sizeBytes) {
    const head = await file.read(offset, offset + 8);
    const size = new DataView(head.buffer, head.byteOffset, 8).getUint32(4, true);
    const body = offset + 8;
    const name = chunkName(head, 0);
    if (name === 'fmt ') format = readFormat(await file.read(body, body + Math.min(size, 1024)));
    if (name === 'data') {
      if (format === null) throw unreadable();
      const openEnded = size === 0 || size === 0xffffffff;
      const truncated = !openEnded && body + size > file.sizeBytes;
      const dataEnd = openEnded || truncated ? file.sizeBytes : body + size;
      return { ...format, dataStart: body, dataEnd, truncated };
    }
    offset = body + size + (size % 2);
  }
  throw unreadable();
}

async function* decodeWav(file: ByteFile, format: WavFormat): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  const { coding, sampleRate, dataStart, dataEnd } = format;
  const { blockBytes } = coding;
  const decode = coding.createDecoder();
  const atOnce = blockBytes * Math.max(1, Math.floor(pieceBytes / blockBytes));
  for (let start = dataStart; start < dataEnd; start += atOnce) {
    const piece = await file.read(start, Math.min(dataEnd, start + atOnce));
    for (let at = 0; at < piece.length; at += blockBytes) {
      const channels = decode(piece.subarray(at, at + blockBytes));
      if ((channels[0]?.length ?? 0) > 0) yield { channels, sampleRate };
    }
  }
  return { damaged: format.truncated };
}

/** WAV with PCM of 8 to 32 bits, float, mu-law, A-law, ADPCM or GSM. Throws `audio-unreadable`. */
export async function openWav(file: ByteFile): Promise<EncodedSound> {
  const format = await readHeader(file);
  const { blockBytes, blockFrames } = format.coding;
  const blocks = (format.dataEnd - format.dataStart) / blockBytes;
  return {
    mediaType: 'audio/wav',
    statedSeconds: (blocks * blockFrames) / format.sampleRate,
    channels: format.channels === 2 ? 2 : 1,
    decode: () => decodeWav(file, format),
  };
}
