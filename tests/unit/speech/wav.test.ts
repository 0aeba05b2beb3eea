import { describe, expect, it } from 'vitest';
import { openWav } from '../../../src/main/speech/decode/wav.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';
import { wavBytes } from '../../fixtures/audio/wav.ts';

/** A WAV file around these sample bytes, whose header may state another length. */
function wav(code: number, bits: number, data: Uint8Array, statedBytes = data.length): Uint8Array {
  const bytes = new Uint8Array(44 + data.length);
  bytes.set(wavBytes([new Float32Array(1)], 8000).subarray(0, 44));
  const view = new DataView(bytes.buffer);
  view.setUint16(20, code, true);
  view.setUint16(32, bits / 8, true);
  view.setUint16(34, bits, true);
  view.setUint32(40, statedBytes, true);
  bytes.set(data, 44);
  return bytes;
}

async function samplesOf(bytes: Uint8Array): Promise<number[]> {
  const sound = await openWav(memoryFile(bytes));
  const samples: number[] = [];
  for await (const { channels } of sound.decode()) samples.push(...(channels[0] ?? []));
  return samples;
}

function bytesOf(count: number, write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(count));
  write(view);
  return new Uint8Array(view.buffer);
}

describe('a WAV file', () => {
  it.each([
    ['8 bits', 1, 8, Uint8Array.of(0, 128, 192)],
    ['16 bits', 1, 16, Uint8Array.of(0, 0x80, 0, 0, 0, 0x40)],
    ['24 bits', 1, 24, Uint8Array.of(0, 0, 0x80, 0, 0, 0, 0, 0, 0x40)],
    ['32 bits', 1, 32, Uint8Array.of(0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0x40)],
    ['float', 3, 32, bytesOf(12, (view) => (view.setFloat32(0, -1, true), view.setFloat32(8, 0.5, true)))],
  ])('of %s is read exactly', async (_, code, bits, data) => {
    expect(await samplesOf(wav(code, bits, data))).toEqual([-1, 0, 0.5]);
  });

  it('in mu-law follows G.711: 0xFF and 0x7F are zero, 0x00 and 0x80 the loudest', async () => {
    const samples = await samplesOf(wav(7, 8, Uint8Array.of(0xff, 0x7f, 0x00, 0x80)));
    expect(samples.map((sample) => Math.round(sample * 32_768) + 0)).toEqual([0, 0, -32_124, 32_124]);
  });

  it('in A-law follows G.711: 0xD5 and 0x55 are the softest, 0xAA and 0x2A the loudest', async () => {
    const samples = await samplesOf(wav(6, 8, Uint8Array.of(0xd5, 0x55, 0xaa, 0x2a)));
    expect(samples.map((sample) => Math.round(sample * 32_768))).toEqual([8, -8, 32_256, -32_256]);
  });

  it('from a recorder that was cut off, with no size written, is read to its end', async () => {
    const data = Uint8Array.of(0, 0x40, 0, 0x40);
    expect(await samplesOf(wav(1, 16, data, 0))).toEqual([0.5, 0.5]);
    expect(await samplesOf(wav(1, 16, data, 0xffffffff))).toEqual([0.5, 0.5]);
  });

  it('that is cut short says so', async () => {
    const sound = await openWav(memoryFile(wav(1, 16, Uint8Array.of(0, 0x40), 1000)));
    const decoding = sound.decode();
    await decoding.next();
    expect((await decoding.next()).value).toEqual({ damaged: true });
  });

  it.each([
    ['of no known coding', wav(0x55, 16, new Uint8Array(8))],
    ['without sound', wav(1, 16, new Uint8Array(0)).subarray(0, 30)],
  ])('%s is refused', async (_, bytes) => {
    await expect(openWav(memoryFile(bytes))).rejects.toMatchObject({ code: 'audio-unreadable' });
  });
});
