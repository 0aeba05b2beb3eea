/** Sound that is not compressed, or only by the laws of telephony: sample after sample. */

/** As mediabunny names them; little-endian unless it says "be". */
const readers = {
  u8: { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  s8: { bytes: 1, read: (view, at) => view.getInt8(at) / 128 },
  s16: { bytes: 2, read: (view, at) => view.getInt16(at, true) / 32_768 },
  s16be: { bytes: 2, read: (view, at) => view.getInt16(at) / 32_768 },
  s24: {
    bytes: 3,
    read: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65_536) / 8_388_608,
  },
  s24be: { bytes: 3, read: (view, at) => (view.getUint16(at + 1) + view.getInt8(at) * 65_536) / 8_388_608 },
  s32: { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2_147_483_648 },
  s32be: { bytes: 4, read: (view, at) => view.getInt32(at) / 2_147_483_648 },
  f32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  f32be: { bytes: 4, read: (view, at) => view.getFloat32(at) },
  f64: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  f64be: { bytes: 8, read: (view, at) => view.getFloat64(at) },
  ulaw: { bytes: 1, read: (view, at) => expandMuLaw(view.getUint8(at)) },
  alaw: { bytes: 1, read: (view, at) => expandALaw(view.getUint8(at)) },
} satisfies Record<string, { bytes: number; read: (view: DataView, at: number) => number }>;

export type SampleCode = keyof typeof readers;

export function isSampleCode(code: string): code is SampleCode {
  return Object.hasOwn(readers, code);
}

/** ITU-T G.711. */
function expandMuLaw(byte: number): number {
  const value = ~byte & 0xff;
  const magnitude = (((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4);
  return ((value & 0x80) === 0 ? magnitude - 0x84 : 0x84 - magnitude) / 32_768;
}

/** ITU-T G.711. */
function expandALaw(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value & 0x70) >> 4;
  const mantissa = (value & 0x0f) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
  return ((value & 0x80) === 0 ? -magnitude : magnitude) / 32_768;
}

export function bytesPerSample(code: SampleCode): number {
  return readers[code].bytes;
}

/** The samples of whole frames, one array a channel; what is no number is silence. */
export function readSamples(bytes: Uint8Array, code: SampleCode, channels: number): Float32Array[] {
  const { bytes: sampleBytes, read } = readers[code];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames = Math.floor(bytes.length / (sampleBytes * channels));
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (__, frame) => {
      const sample = read(view, (frame * channels + channel) * sampleBytes);
      return Number.isFinite(sample) ? sample : 0;
    }),
  );
}
