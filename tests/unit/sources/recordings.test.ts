import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordingFormat } from '../../../src/main/sources/recordings.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';

it.each([
  ['two-tones.mp3', 'mp3'],
  ['two-tones.m4a', 'm4a'],
  ['two-tones.mov', 'm4a'],
  ['one-tone.3gp', 'm4a'],
  ['one-tone.amr', 'amr'],
  ['two-tones.caf', 'caf'],
  ['two-tones.flac', 'flac'],
  ['two-tones.webm', 'webm'],
  ['two-voices.ogg', 'ogg'],
])('%s is recognised by what is in it', async (name, id) => {
  const bytes = await readFile(join(import.meta.dirname, '../../fixtures/audio', name));
  expect((await recordingFormat(memoryFile(bytes)))?.id).toBe(id);
});

it('takes no text for a recording', async () => {
  const text = new TextEncoder().encode('12/03/2024, 09:14 - Maya: good morning');
  expect(await recordingFormat(memoryFile(text))).toBeNull();
});
