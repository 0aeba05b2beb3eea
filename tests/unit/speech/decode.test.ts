import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSound, sampleRate } from '../../../src/main/speech/decode/sound.ts';
import { medianPitch } from '../../../src/main/voice/voice.ts';
import { cafWithAac } from '../../fixtures/audio/caf.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';

/** Two seconds, 220 Hz on the left and 330 Hz on the right, made with ffmpeg's sine source. */
const twoTones = [
  '.mp3',
  '.m4a',
  '.aac',
  '.flac',
  '.webm',
  '.mov',
  '.caf',
  '-vorbis.webm',
  '-ima.wav',
  '-ms.wav',
].map((rest) => `two-tones${rest}`);
const inOgg = ['two-tones-opus.ogg', 'two-tones-vorbis.ogg'];
const telephone = ['one-tone.amr', 'one-tone.3gp', 'one-tone-gsm.wav'];

function fixture(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../../fixtures/audio', name));
}

async function hear(bytes: Uint8Array) {
  const sound = await openSound(memoryFile(bytes));
  const channels: number[][] = Array.from({ length: sound.channels }, () => []);
  const blocks = sound.blocks();
  for (;;) {
    const next = await blocks.next();
    if (next.done === true) {
      const samples = channels.map((channel) => Float32Array.from(channel));
      const seconds = (samples[0]?.length ?? 0) / sampleRate;
      return { mediaType: sound.mediaType, seconds, damaged: next.value.damaged, samples };
    }
    next.value.forEach((channel, index) => channels[index]?.push(...channel));
  }
}

function pitches(samples: readonly Float32Array[]): (number | null)[] {
  return samples.map((channel) => {
    const pitch = medianPitch([channel], sampleRate);
    return pitch === null ? null : Math.round(pitch);
  });
}

describe('decoding', () => {
  it.each([...twoTones, ...inOgg])('%s keeps its channels apart and its length', async (name) => {
    const { samples, seconds, damaged } = await hear(await fixture(name));
    expect(pitches(samples)).toEqual([220, 330]);
    expect(Math.abs(seconds - 2)).toBeLessThan(0.06);
    expect(damaged).toBe(false);
  });

  it('gives one channel for a mono file', async () => {
    const { samples } = await hear(await fixture('one-tone.mp3'));
    expect(samples).toHaveLength(1);
  });

  it.each(telephone)('reads a telephone’s %s', async (name) => {
    const { samples, seconds, damaged } = await hear(await fixture(name));
    expect([pitches(samples), damaged]).toEqual([[220], false]);
    expect(seconds).toBeCloseTo(2, 1);
  });

  it('reads AAC in Apple’s container by the description that lies in its descriptors', async () => {
    const { samples, seconds } = await hear(await cafWithAac(await fixture('two-tones.m4a')));
    expect(pitches(samples)).toEqual([220, 330]);
    expect(Math.abs(seconds - 2)).toBeLessThan(0.06);
  });

  it.each([
    ['AMR', () => fixture('one-tone.amr')],
    ['CAF', async () => cafWithAac(await fixture('two-tones.m4a'))],
  ])('of an %s file that was cut short gives what is there, and says so', async (_, make) => {
    const bytes = await make();
    const { seconds, damaged } = await hear(bytes.subarray(0, Math.floor(0.47 * bytes.length)));
    expect(damaged).toBe(true);
    expect(Math.abs(seconds - 0.9)).toBeLessThan(0.2);
  });

  it.each(['two-tones.mp3', 'two-tones.aac'])('of half of %s gives that half', async (name) => {
    const bytes = await fixture(name);
    const { seconds, samples } = await hear(bytes.subarray(0, bytes.length / 2));
    expect(seconds).toBeGreaterThan(0.8);
    expect(seconds).toBeLessThan(1.2);
    expect(pitches(samples)[0]).toBe(220);
  });

  it('of half of a voice note gives that half, and says that something is missing', async () => {
    const bytes = await fixture('two-voices.ogg');
    const { seconds, damaged } = await hear(bytes.subarray(0, bytes.length / 2));
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(9);
    expect(damaged).toBe(true);
  });

  it.each([
    ['nothing at all', new Uint8Array(0)],
    ['zeros', new Uint8Array(10_000)],
    ['text', new TextEncoder().encode('12/03/2024, 09:14 - Maya: good morning\n'.repeat(50))],
  ])('refuses %s with a clear error', async (_, bytes) => {
    await expect(openSound(memoryFile(bytes))).rejects.toMatchObject({ code: 'audio-unreadable' });
  });

  it('of a damaged file ends, with samples within full scale', async () => {
    const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999 }), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...twoTones, ...inOgg, ...telephone),
        damage,
        async (name, changes) => {
          const bytes = Uint8Array.from(await fixture(name));
          for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
          const heard = await hear(bytes).catch((error: unknown) => ({ error, samples: [] }));
          if ('error' in heard) expect(heard.error).toMatchObject({ code: 'audio-unreadable' });
          // Resampling may ring a little beyond.
          const loudest = heard.samples.flatMap((channel) => [
            channel.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
          ]);
          expect(Math.max(0, ...loudest)).toBeLessThan(1.3);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});
