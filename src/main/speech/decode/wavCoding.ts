/** How the samples of a WAV file are coded, by the codes of RFC 2361. */
import {
  decodeIma,
  decodeMs,
  imaFrames,
  msFrames,
  usualMsCoefficients,
  type MsCoefficients,
} from './adpcm.ts';
import { createGsmDecoder, gsmBlockBytes, gsmBlockFrames } from './gsm.ts';
import { readSamples, type SampleCode } from './pcm.ts';

/** Sound in blocks of bytes that can be decoded one after the other; the last may be shorter. */
export interface BlockCoding {
  blockBytes: number;
  /** How many frames a whole block holds. */
  blockFrames: number;
  createDecoder(): (block: Uint8Array) => Float32Array[];
}

const pcm = 1;
const msAdpcm = 2;
const float = 3;
const aLaw = 6;
const muLaw = 7;
const imaAdpcm = 0x11;
const gsm = 0x31;
const extensible = 0xfffe;
/** Nobody's blocks are longer. */
const longestBlockBytes = 1 << 15;
const pcmFrames = 1 << 14;

function sampleCode(code: number, bits: number): SampleCode | null {
  const codes: Record<number, Record<number, SampleCode>> = {
    [pcm]: { 8: 'u8', 16: 's16', 24: 's24', 32: 's32' },
    [float]: { 32: 'f32', 64: 'f64' },
    [aLaw]: { 8: 'alaw' },
    [muLaw]: { 8: 'ulaw' },
  };
  return codes[code]?.[bits] ?? null;
}

/** The file's own ways to tell the next sample; where it names none, the usual ones. */
function msCoefficients(header: DataView): MsCoefficients {
  const count = header.byteLength >= 22 ? header.getUint16(20, true) : 0;
  if (count === 0 || header.byteLength < 22 + 4 * count) return usualMsCoefficients;
  return Array.from({ length: count }, (_, index) => [
    header.getInt16(22 + 4 * index, true),
    header.getInt16(24 + 4 * index, true),
  ]);
}

function adpcm(header: DataView, code: number, channels: number): BlockCoding | null {
  const blockBytes = header.getUint16(12, true);
  const isIma = code === imaAdpcm;
  const blockFrames = isIma ? imaFrames(blockBytes, channels) : msFrames(blockBytes, channels);
  if (blockFrames < 1 || blockBytes > longestBlockBytes) return null;
  const coefficients = msCoefficients(header);
  const decode = isIma
    ? (block: Uint8Array) => decodeIma(block, channels)
    : (block: Uint8Array) => decodeMs(block, channels, coefficients);
  return { blockBytes, blockFrames, createDecoder: () => decode };
}

const gsmCoding: BlockCoding = {
  blockBytes: gsmBlockBytes,
  blockFrames: gsmBlockFrames,
  createDecoder() {
    const decode = createGsmDecoder();
    return (block) => [decode(block)];
  },
};

/** From the format chunk, of at least 16 bytes; null for a coding we do not know. */
export function wavCoding(header: DataView, channels: number): BlockCoding | null {
  const stated = header.getUint16(0, true);
  const code = stated === extensible && header.byteLength >= 26 ? header.getUint16(24, true) : stated;
  const bits = header.getUint16(14, true);
  if ((code === imaAdpcm || code === msAdpcm) && bits === 4) return adpcm(header, code, channels);
  if (code === gsm && channels === 1) return gsmCoding;
  const sample = sampleCode(code, bits);
  if (sample === null) return null;
  const blockBytes = (pcmFrames * channels * bits) / 8;
  const decode = (block: Uint8Array) => readSamples(block, sample, channels);
  return { blockBytes, blockFrames: pcmFrames, createDecoder: () => decode };
}
