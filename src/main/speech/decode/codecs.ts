import { decoder as createAacDecoder } from '@audio/decode-aac';
import { decoder as createAmrDecoder } from '@audio/decode-amr';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { MPEGDecoder } from 'mpg123-decoder';
import { OpusDecoder } from 'opus-decoder';
import { amrHead } from './amrFrames.ts';
import { unreadable, type RawBlock } from './encodedSound.ts';
import { oggPage, vorbisHeaders } from './oggPage.ts';
import { isSampleCode, readSamples, type SampleCode } from './pcm.ts';

/** Turns the packets of one track into sound, one by one. */
export interface PacketDecoder {
  /** The sound of one packet; null when it gives none yet. Throws when it is damaged: then take a new decoder. */
  decode(packet: Uint8Array): Promise<RawBlock | null>;
  free(): void;
}

/** What the WebAssembly decoders give. */
interface Decoded {
  channelData: Float32Array[];
  sampleRate: number;
  errors?: readonly unknown[] | number;
}

function toBlock(decoded: Decoded, channels: number): RawBlock | null {
  const { errors = 0 } = decoded;
  if ((typeof errors === 'number' ? errors : errors.length) > 0) throw unreadable();
  const [first] = decoded.channelData;
  if (first === undefined || first.length === 0 || decoded.sampleRate <= 0) return null;
  return { channels: decoded.channelData.slice(0, channels), sampleRate: decoded.sampleRate };
}

async function mp3(channels: number): Promise<PacketDecoder> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  return {
    // Always gives two channels; those of a mono file are the same.
    decode: async (packet) => toBlock(decoder.decodeFrame(packet), channels),
    free: () => decoder.free(),
  };
}

async function opus(channels: number): Promise<PacketDecoder> {
  // Every Opus stream can be decoded to one or two channels, whatever it was made of (RFC 6716).
  const decoder = new OpusDecoder({ channels: Math.min(2, channels), sampleRate: 16_000 });
  await decoder.ready;
  return {
    decode: async (packet) => toBlock(decoder.decodeFrame(packet), channels),
    free: () => decoder.free(),
  };
}

async function flac(channels: number): Promise<PacketDecoder> {
  const decoder = new FLACDecoder();
  await decoder.ready;
  return {
    decode: async (packet) => toBlock(await decoder.decodeFrames([packet]), channels),
    free: () => decoder.free(),
  };
}

/** FAAD2; in an ADTS file each packet carries its own header, elsewhere the track's description tells the form. */
async function aac(channels: number, description: Uint8Array | null): Promise<PacketDecoder> {
  const decoder = await createAacDecoder(description === null ? {} : { asc: description });
  let packets = 0;
  return {
    async decode(packet) {
      const block = toBlock(decoder.decode(packet), channels);
      packets += 1;
      // Only the first packet is held back; afterwards an empty answer is FAAD2's way to say "damaged".
      if (block === null && packets > 1) throw unreadable();
      return block;
    },
    free: () => decoder.free(),
  };
}

/** Vorbis outside of Ogg: its packets are put into pages one by one, since its decoder takes nothing else. */
async function vorbis(channels: number, description: Uint8Array | null): Promise<PacketDecoder> {
  const headers = description === null ? null : vorbisHeaders(description);
  const [identification, ...others] = headers ?? [];
  if (identification === undefined) throw unreadable();
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  let number = 0;
  const page = (packets: readonly Uint8Array[]) => decoder.decode(oggPage({ number: number++, packets }));
  await page([identification]);
  await page(others);
  return {
    decode: async (packet) => toBlock(await page([packet]), channels),
    free: () => decoder.free(),
  };
}

async function amr(isWideBand: boolean): Promise<PacketDecoder> {
  const decoder = await createAmrDecoder();
  // It was made for whole files, and wants to see how one begins.
  decoder.decode(amrHead(isWideBand));
  return {
    decode: async (packet) => toBlock(decoder.decode(packet), 1),
    free: () => decoder.free(),
  };
}

/** What is needed to decode the packets of a track. */
export interface Codec {
  /** As mediabunny names it; or "amr-nb", "amr-wb". */
  name: string;
  channels: number;
  sampleRate: number;
  /** What the file says about the coding; null where the packets say it themselves. */
  description: Uint8Array | null;
}

const compressed: Record<string, (codec: Codec) => Promise<PacketDecoder>> = {
  mp3: ({ channels }) => mp3(channels),
  opus: ({ channels }) => opus(channels),
  flac: ({ channels }) => flac(channels),
  aac: ({ channels, description }) => aac(channels, description),
  vorbis: ({ channels, description }) => vorbis(channels, description),
  'amr-nb': () => amr(false),
  'amr-wb': () => amr(true),
};

function pcm(code: SampleCode, { channels, sampleRate }: Codec): PacketDecoder {
  return {
    decode: async (packet) => ({ channels: readSamples(packet, code, channels), sampleRate }),
    free: () => undefined,
  };
}

function sampleCode(name: string): SampleCode | null {
  const code = name.replace(/^pcm-/u, '');
  return isSampleCode(code) ? code : null;
}

export function isDecodable(name: string): boolean {
  return Object.hasOwn(compressed, name) || sampleCode(name) !== null;
}

/** Throws `audio-unreadable` for a codec we have no decoder for. */
export async function createPacketDecoder(codec: Codec): Promise<PacketDecoder> {
  const code = sampleCode(codec.name);
  if (code !== null) return pcm(code, codec);
  const create = compressed[codec.name];
  if (create === undefined) throw unreadable();
  return create(codec);
}
