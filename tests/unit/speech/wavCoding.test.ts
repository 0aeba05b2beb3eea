import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeIma, decodeMs, usualMsCoefficients } from '../../../src/main/speech/decode/adpcm.ts';
import { openWav } from '../../../src/main/speech/decode/wav.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';

function fixture(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../../fixtures/audio', name));
}

/** The SHA-256 of the samples as 16 bits, channel by channel within each frame. */
async function sumOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for await (const { channels } of (await openWav(memoryFile(bytes))).decode()) {
    const frames = channels[0]?.length ?? 0;
    const view = new DataView(new ArrayBuffer(2 * frames * channels.length));
    channels.forEach((channel, place) => {
      channel.forEach((sample, frame) =>
        view.setInt16(2 * (frame * channels.length + place), sample * 32_768, true),
      );
    });
    hash.update(new Uint8Array(view.buffer));
  }
  return hash.digest('hex');
}

function whole(channels: readonly Float32Array[]): number[][] {
  return channels.map((channel) => [...channel].map((sample) => Math.round(sample * 32_768)));
}

describe('a WAV file of an older recorder', () => {
  it.each([
    ['IMA ADPCM', 'two-tones-ima.wav', '72847ddc36cb0a72aa62fa30d4689efd72cc75d023c0857183915d736bbf76b4'],
    [
      'Microsoft ADPCM',
      'two-tones-ms.wav',
      '256cedf82ba410354bb11a2ea2d5e2b7c53e7f6a442990d7fcdc07e1a1ab6932',
    ],
    ['GSM', 'one-tone-gsm.wav', '84be4389e977a2bedf44c7d42f37796eb444e913f16ef204efeac7f2aa1a0bf5'],
  ])('in %s gives, bit by bit, what SoX gives', async (_, name, sum) => {
    expect(await sumOf(await fixture(name))).toBe(sum);
  });

  it('in IMA ADPCM begins each block anew, and holds its steps within the table', () => {
    // Steps of 7, 16, 34, 41, 37, 34, 31, 28: 7+3+1 up, 2+16+8+4 up, 4+34 down, then an eighth of each up.
    const block = Uint8Array.of(100, 0, 0, 0, 0x77, 0x0c, 0, 0);
    expect(whole(decodeIma(block, 1))).toEqual([[100, 111, 141, 103, 108, 112, 116, 119, 122]]);
    expect(whole(decodeIma(Uint8Array.of(0xff, 0x7f, 255, 0, 0x77, 0x77, 0x77, 0x77), 1))[0]?.at(-1)).toBe(
      32_767,
    );
  });

  it('in Microsoft ADPCM takes the two whole samples in their order, then each difference', () => {
    // The first way: the next is the last one again; a step of 16.
    const block = Uint8Array.of(0, 16, 0, 200, 0, 100, 0, 0x1f);
    expect(whole(decodeMs(block, 1, usualMsCoefficients))).toEqual([[100, 200, 216, 200]]);
  });

  it.each(['two-tones-ima.wav', 'two-tones-ms.wav', 'one-tone-gsm.wav'])(
    '%s that is cut short gives what is there, and says so',
    async (name) => {
      const bytes = await fixture(name);
      const blocks = (await openWav(memoryFile(bytes.subarray(0, bytes.length / 2)))).decode();
      let frames = 0;
      let next = await blocks.next();
      for (; next.done !== true; next = await blocks.next()) frames += next.value.channels[0]?.length ?? 0;
      expect(next.value.damaged).toBe(true);
      expect(Math.abs(frames / 8000 - 1)).toBeLessThan(0.15);
    },
  );

  it('with blocks that hold nothing is refused', async () => {
    const bytes = Uint8Array.from(await fixture('two-tones-ms.wav'));
    // The length of a block, in the format chunk.
    new DataView(bytes.buffer).setUint16(32, 3, true);
    await expect(openWav(memoryFile(bytes))).rejects.toMatchObject({ code: 'audio-unreadable' });
  });
});
