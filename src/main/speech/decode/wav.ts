import type { ByteFile } from '../../files/byteFile.ts';
import { readSamples, type SampleCode } from './pcm.ts';
import { unreadable, type DecodeEnd, type EncodedSound, type RawBlock } from './encodedSound.ts';

/** What the header says; format codes are those of RFC 2361. */
interface WavFormat {
  code: number;
  channels: number;
  sampleRate: number;
  bits: number;
  frameBytes: number;
  dataStart: number;
  dataEnd: number;
  truncated: boolean;
}

const pcm = 1;
const float = 3;
const aLaw = 6;
const muLaw = 7;
const extensible = 0xfffe;
const blockFrames = 1 << 14;

function chunkName(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** Also RF64, the same with sizes beyond 4 GB. */
export function isWav(head: Uint8Array): boolean {
  return ['RIFF', 'RF64'].includes(chunkName(head, 0)) && chunkName(head, 8) === 'WAVE';
}

function readFormat(bytes: Uint8Array): Omit<WavFormat, 'dataStart' | 'dataEnd' | 'truncated'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16) throw unreadable();
  const stated = view.getUint16(0, true);
  const code = stated === extensible && bytes.length >= 26 ? view.getUint16(24, true) : stated;
  const channels = view.getUint16(2, true);
  const sampleRate = view.getUint32(4, true);
  const bits = view.getUint16(14, true);
  const known =
    (code === pcm && [8, 16, 24, 32].includes(bits)) ||
    (code === float && [32, 64].includes(bits)) ||
    ((code === aLaw || code === muLaw) && bits === 8);
  if (!known || channels < 1 || channels > 64 || sampleRate < 1000 || sampleRate > 768_000)
    throw unreadable();
  return { code, channels, sampleRate, bits, frameBytes: (channels * bits) / 8 };
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
    if (name === 'fmt ') format = readFormat(await file.read(body, body + Math.min(size, 64)));
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

function sampleCode({ code, bits }: WavFormat): SampleCode {
  if (code === muLaw) return 'ulaw';
  if (code === aLaw) return 'alaw';
  if (code === float) return bits === 32 ? 'f32' : 'f64';
  if (bits === 8) return 'u8';
  if (bits === 16) return 's16';
  return bits === 24 ? 's24' : 's32';
}

async function* decodeWav(file: ByteFile, format: WavFormat): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  const blockBytes = blockFrames * format.frameBytes;
  for (let start = format.dataStart; start < format.dataEnd; start += blockBytes) {
    const bytes = await file.read(start, Math.min(format.dataEnd, start + blockBytes));
    const channels = readSamples(bytes, sampleCode(format), format.channels);
    if ((channels[0]?.length ?? 0) === 0) break;
    yield { channels, sampleRate: format.sampleRate };
  }
  return { damaged: format.truncated };
}

/** WAV with PCM of 8 to 32 bits, float, mu-law or A-law. Throws `audio-unreadable`. */
export async function openWav(file: ByteFile): Promise<EncodedSound> {
  const format = await readHeader(file);
  return {
    mediaType: 'audio/wav',
    statedSeconds: (format.dataEnd - format.dataStart) / format.frameBytes / format.sampleRate,
    channels: format.channels === 2 ? 2 : 1,
    decode: () => decodeWav(file, format),
  };
}
