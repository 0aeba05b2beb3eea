import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealStream } from '../../../src/main/files/sealedFile.ts';
import { usualSpeechSettings } from '../../../src/shared/model/speech.ts';
import { Transcriber, transcribeFile, type TranscribeOptions } from '../../../src/main/speech/transcribe.ts';
import { transcribeToJson } from '../../../src/main/speech/transcribeToJson.ts';
import type { SpeechEvent, Turn } from '../../../src/main/speech/transcript.ts';
import { memoryFile } from '../../fixtures/audio/memoryFile.ts';
import { wavBytes } from '../../fixtures/audio/wav.ts';

/** Two synthetic voices, one a channel: a question, then an answer. */
const twoVoices = join(import.meta.dirname, '../../fixtures/audio/two-voices.ogg');
const patience = 240_000;

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-speech-'));
});
afterAll(() => rm(directory, { recursive: true }));

function turnsOf(events: readonly SpeechEvent[]): Turn[] {
  return events.flatMap((event) => (event.type === 'turns' ? event.turns : []));
}

function recordingAt(
  path: string,
  known: Partial<TranscribeOptions['recording']> = {},
): TranscribeOptions['recording'] {
  return { path, key: null, fromSeconds: 0, speakerCount: null, names: [], ...known };
}

async function collect(path: string, fromSeconds = 0): Promise<SpeechEvent[]> {
  const events: SpeechEvent[] = [];
  await transcribeFile(usualSpeechSettings, {
    recording: recordingAt(path, { fromSeconds }),
    onEvent: (event) => void events.push(event),
  });
  return events;
}

describe('transcribing in a child process', () => {
  it('tells who said what, when, of a stereo call', { timeout: patience }, async () => {
    const { turns, durationSeconds, speechSeconds, model } = await transcribeToJson(twoVoices);
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Speaker 1', 'Speaker 2']);
    expect(turns[0]?.text.toLowerCase()).toContain('for coffee');
    expect(turns[1]?.text.toLowerCase()).toContain('saturday sounds lovely');
    expect(turns[1]?.startSeconds).toBeCloseTo(7.5, 0);
    expect([Math.round(durationSeconds), model]).toEqual([13, 'Moonshine base (int8)']);
    expect(speechSeconds).toBeLessThan(durationSeconds);
  });

  it('goes on after a kill with exactly the turns that were missing', { timeout: patience }, async () => {
    const uninterrupted = turnsOf(await collect(twoVoices));
    const stopping = new AbortController();
    const kept: Turn[] = [];
    let untilSeconds = 0;
    const stopped = transcribeFile(usualSpeechSettings, {
      recording: recordingAt(twoVoices),
      signal: stopping.signal,
      onEvent(event) {
        if (event.type !== 'turns') return;
        kept.push(...event.turns);
        ({ untilSeconds } = event);
        stopping.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(kept).toHaveLength(1);
    kept.push(...turnsOf(await collect(twoVoices, untilSeconds)));
    expect(kept).toEqual(uninterrupted);
  });

  it(
    'keeps one process for several recordings, and takes another after a cancelled one',
    { timeout: patience },
    async () => {
      const transcriber = new Transcriber(usualSpeechSettings);
      const loads: string[] = [];
      const onEvent = (event: SpeechEvent) => void (event.type === 'loading' && loads.push(event.type));
      try {
        await transcriber.transcribe({ recording: recordingAt(twoVoices), onEvent });
        await expect(
          transcriber.transcribe({ recording: recordingAt(join(directory, 'absent')), onEvent }),
        ).rejects.toMatchObject({ code: 'file-unreadable' });
        const stopping = new AbortController();
        const stopped = transcriber.transcribe({
          recording: recordingAt(twoVoices),
          signal: stopping.signal,
          onEvent: () => stopping.abort(),
        });
        await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
        await transcriber.transcribe({ recording: recordingAt(twoVoices), onEvent });
      } finally {
        transcriber.end();
      }
      expect(loads).toHaveLength(2);
    },
  );

  it('reads a sealed recording by its key and writes nothing to disk', { timeout: patience }, async () => {
    const path = join(directory, 'sealed');
    const key = randomBytes(32);
    await sealStream(path, key, memoryFile(await readFile(twoVoices)).stream());
    const before = await readdir(directory);
    const turns: Turn[] = [];
    await transcribeFile(usualSpeechSettings, {
      recording: recordingAt(path, { key }),
      onEvent: (event) => void (event.type === 'turns' && turns.push(...event.turns)),
    });
    expect(turns).toHaveLength(2);
    expect(await readdir(directory)).toEqual(before);
  });

  it('finds no words in silence, hum and noise', { timeout: patience }, async () => {
    const path = join(directory, 'noise.wav');
    let state = 1;
    const samples = Float32Array.from({ length: 40 * 16_000 }, (_, index) => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      const second = index / 16_000;
      if (second < 10) return 0;
      if (second < 20) return 0.2 * Math.sin(2 * Math.PI * 50 * second);
      return (second < 30 ? 0.01 : 0.2) * (state / 2_147_483_648 - 1);
    });
    await writeFile(path, wavBytes([samples], 16_000));
    expect(turnsOf(await collect(path))).toEqual([]);
  });

  it('refuses what is no recording', { timeout: patience }, async () => {
    const path = join(directory, 'letter.txt');
    await writeFile(path, 'Dear Maya, '.repeat(100));
    await expect(collect(path)).rejects.toMatchObject({ code: 'audio-unreadable' });
    await expect(collect(join(directory, 'absent'))).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
