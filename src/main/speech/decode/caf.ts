/** Apple's Core Audio Format, in which its telephones keep voice messages (Apple Core Audio Format Specification). */
import type { ByteFile } from '../../files/byteFile.ts';
import { createPacketDecoder, isDecodable, type Codec } from './codecs.ts';
import { bytesPerSample, isSampleCode } from './pcm.ts';
import { unreadable, type DecodeEnd, type EncodedSound, type RawBlock } from './encodedSound.ts';

/** Nothing that is spoken needs a larger table or description. */
const longestTableBytes = 1 << 26;
const blockFrames = 1 << 14;
/** Its flags for linear PCM. */
const isFloat = 1;
const isLittleEndian = 2;

interface CafFile {
  codec: Codec;
  /** 0 where it varies, and the packet table tells. */
  bytesPerPacket: number;
  framesPerPacket: number;
  packetTable: Uint8Array | null;
  dataStart: number;
  dataEnd: number;
  truncated: boolean;
}

function name(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
}

export function isCaf(head: Uint8Array): boolean {
  return head.length >= 8 && name(new DataView(head.buffer, head.byteOffset, 8), 0) === 'caff';
}

function codecName(format: string, flags: number, bits: number): string {
  const names: Record<string, string> = {
    'aac ': 'aac',
    opus: 'opus',
    '.mp3': 'mp3',
    samr: 'amr-nb',
    sawb: 'amr-wb',
  };
  if (format !== 'lpcm') return names[format] ?? format;
  const kind = (flags & isFloat) === 0 ? 's' : 'f';
  return `pcm-${kind}${bits}${bits === 8 || (flags & isLittleEndian) !== 0 ? '' : 'be'}`;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The audio description: the first chunk of every file. */
function readDescription(bytes: Uint8Array): Pick<CafFile, 'codec' | 'bytesPerPacket' | 'framesPerPacket'> {
  if (bytes.length < 32) throw unreadable();
  const view = viewOf(bytes);
  const [flags, bytesPerPacket, framesPerPacket, channels, bits] = [12, 16, 20, 24, 28].map((at) =>
    view.getUint32(at),
  );
  const codec = {
    name: codecName(name(view, 8), flags ?? 0, bits ?? 0),
    channels: channels ?? 0,
    sampleRate: view.getFloat64(0),
    description: null,
  };
  const { sampleRate } = codec;
  const isSane = codec.channels >= 1 && codec.channels <= 64 && sampleRate >= 1000 && sampleRate <= 768_000;
  if (!isSane || !isDecodable(codec.name)) throw unreadable();
  return { codec, bytesPerPacket: bytesPerPacket ?? 0, framesPerPacket: framesPerPacket ?? 0 };
}

/** Where the body of an MPEG-4 descriptor begins, if it has this tag, and how long it is (ISO 14496-1, 8.3.3). */
function openDescriptor(bytes: Uint8Array, at: number, tag: number): { at: number; length: number } | null {
  if (bytes[at] !== tag) return null;
  let [place, length] = [at + 1, 0];
  for (; ((bytes[place] ?? 0) & 0x80) !== 0; place += 1) length = length * 128 + ((bytes[place] ?? 0) & 0x7f);
  return { at: place + 1, length: length * 128 + (bytes[place] ?? 0) };
}

/** AAC's own description lies in the decoder's, and that in the stream's. */
function aacDescription(cookie: Uint8Array): Uint8Array | null {
  const stream = openDescriptor(cookie, 0, 3);
  const decoder = stream === null ? null : openDescriptor(cookie, stream.at + 3, 4);
  const own = decoder === null ? null : openDescriptor(cookie, decoder.at + 13, 5);
  return own === null ? null : cookie.slice(own.at, own.at + own.length);
}

/** Walks the chunks; the sound's own length is -1 while a recorder is still writing, or was cut off. */
async function readChunks(file: ByteFile): Promise<CafFile> {
  let described: ReturnType<typeof readDescription> | null = null;
  let packetTable: Uint8Array | null = null;
  let cookie: Uint8Array | null = null;
  let data: Pick<CafFile, 'dataStart' | 'dataEnd' | 'truncated'> | null = null;
  for (let offset = 8; offset + 12 <= file.sizeBytes;) {
    const head = viewOf(await file.read(offset, offset + 12));
    const stated = Number(head.getBigInt64(4));
    const start = offset + 12;
    const end = stated < 0 ? file.sizeBytes : Math.min(file.sizeBytes, start + stated);
    const kind = name(head, 0);
    const body = () => file.read(start, Math.min(end, start + longestTableBytes));
    if (kind === 'desc') described = readDescription(await body());
    if (kind === 'pakt') packetTable = await body();
    if (kind === 'kuki') cookie = await body();
    // The sound itself follows the number of its edits.
    if (kind === 'data')
      data = { dataStart: start + 4, dataEnd: end, truncated: start + stated > file.sizeBytes };
    offset = end;
  }
  if (described === null || data === null) throw unreadable();
  // The table may stand behind the sound: a recorder that was cut off never wrote it.
  if (described.bytesPerPacket === 0 && packetTable === null) throw unreadable();
  const description = described.codec.name === 'aac' && cookie !== null ? aacDescription(cookie) : null;
  return { ...described, codec: { ...described.codec, description }, packetTable, ...data };
}

/** The numbers of a packet table after its head: seven bits a byte, the highest bit says that more follow. */
function* packetSizes(table: Uint8Array): Generator<number, void, undefined> {
  let value = 0;
  for (const byte of table.subarray(24)) {
    value = (value * 128 + (byte & 0x7f)) % 2 ** 32;
    if ((byte & 0x80) !== 0) continue;
    yield value;
    value = 0;
  }
}

function* sizesOf({ codec, bytesPerPacket, packetTable, dataStart, dataEnd }: CafFile): Generator<number> {
  const code = codec.name.replace(/^pcm-/u, '');
  const fixed = isSampleCode(code) ? blockFrames * codec.channels * bytesPerSample(code) : bytesPerPacket;
  if (fixed > 0) {
    for (let at = dataStart; at < dataEnd; at += fixed) yield Math.min(fixed, dataEnd - at);
  } else if (packetTable !== null) yield* packetSizes(packetTable);
}

async function* decodeCaf(file: ByteFile, caf: CafFile): AsyncGenerator<RawBlock, DecodeEnd, undefined> {
  let decoder = await createPacketDecoder(caf.codec);
  let damaged = caf.truncated;
  let at = caf.dataStart;
  try {
    for (const size of sizesOf(caf)) {
      if (at + size > caf.dataEnd) return { damaged: true };
      const packet = await file.read(at, at + size);
      at += size;
      try {
        const block = await decoder.decode(packet);
        if (block !== null) yield block;
      } catch {
        damaged = true;
        decoder.free();
        decoder = await createPacketDecoder(caf.codec);
      }
    }
  } finally {
    decoder.free();
  }
  return { damaged };
}

function statedSeconds({
  codec,
  bytesPerPacket,
  framesPerPacket,
  packetTable,
  ...caf
}: CafFile): number | null {
  const inTable = packetTable !== null && packetTable.length >= 24;
  const frames = inTable ? Number(viewOf(packetTable).getBigInt64(8)) : 0;
  if (frames > 0) return frames / codec.sampleRate;
  const packets = bytesPerPacket === 0 ? 0 : (caf.dataEnd - caf.dataStart) / bytesPerPacket;
  return packets === 0 ? null : (packets * framesPerPacket) / codec.sampleRate;
}

/** Throws `audio-unreadable`. */
export async function openCaf(file: ByteFile): Promise<EncodedSound> {
  const caf = await readChunks(file);
  return {
    mediaType: 'audio/x-caf',
    statedSeconds: statedSeconds(caf),
    channels: caf.codec.channels === 2 ? 2 : 1,
    decode: () => decodeCaf(file, caf),
  };
}
