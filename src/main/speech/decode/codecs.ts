import { decoder as createAacDecoder } from '@audio/decode-aac';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import type { AudioCodec, InputAudioTrack } from 'mediabunny';
import { MPEGDecoder } from 'mpg123-decoder';
import { OpusDecoder } from 'opus-decoder';
import { unreadable, type RawBlock } from './encodedSound.ts';

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

async function describe(track: InputAudioTrack): Promise<Uint8Array | null> {
  const description = (await track.getDecoderConfig())?.description;
  if (description === undefined) return null;
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
}

const decodable: readonly (AudioCodec | null)[] = ['mp3', 'opus', 'flac', 'aac'];

export function isDecodable(codec: AudioCodec | null): boolean {
  return decodable.includes(codec);
}

/** Throws `audio-unreadable` for a codec we have no decoder for. */
export async function createPacketDecoder(track: InputAudioTrack): Promise<PacketDecoder> {
  const codec = await track.getCodec();
  const channels = await track.getNumberOfChannels();
  if (codec === 'mp3') return mp3(channels);
  if (codec === 'opus') return opus(channels);
  if (codec === 'flac') return flac(channels);
  if (codec === 'aac') return aac(channels, await describe(track));
  throw unreadable();
}
