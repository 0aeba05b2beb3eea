import { expect, it } from 'vitest';
import { describeRecording, startedInName } from '../../../src/main/speech/describeRecording.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';
import { wavBytes } from '../../fixtures/audio/wav.ts';

it.each([
  ['call 2026-06-05 18-00.ogg', new Date(2026, 5, 5, 18, 0)],
  ['Recording_20240229_235959.m4a', new Date(2024, 1, 29, 23, 59, 59)],
  ['PTT-2023-12-31 at 09.05.opus', new Date(2023, 11, 31, 9, 5)],
])('reads when a recording began from “%s”', (name, date) => {
  expect(startedInName(name)).toBe(date.getTime());
});

it.each(['voice.mp3', 'AUD-20240301-WA0007.opus', '2024-13-40 10-00.wav', '+49 151 2026 1234567.amr'])(
  'guesses nothing from “%s”',
  (name) => {
    expect(startedInName(name)).toBeNull();
  },
);

it('tells length and channels before anything is imported', async () => {
  const file = memoryFile(wavBytes([new Float32Array(12_000), new Float32Array(12_000)], 8000));
  expect(await describeRecording(file)).toEqual({
    mediaType: 'audio/wav',
    durationSeconds: 1.5,
    channels: 2,
    startedGuessMilliseconds: null,
  });
});
