import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  importRecording,
  openRecordingFile,
  transcribeRecording,
} from '../../../src/main/intake/importRecording.ts';
import { speechCalls, type NewCall } from '../../../src/main/intake/recordings.ts';
import type { Turn } from '../../../src/main/speech/transcript.ts';
import type { FileOfSet } from '../../../src/main/workers/importWorker.ts';
import { aReader, placeOf } from './handOver.ts';
import { openWorld } from './world.ts';

const twoVoices = join(import.meta.dirname, '../../fixtures/audio/two-voices.ogg');

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

function callWith(otherName: string, ownerChannel: NewCall['ownerChannel'] = 'left'): NewCall {
  return {
    sha256: 'ab'.repeat(32),
    fileName: 'call.ogg',
    formatId: 'ogg',
    sizeBytes: 1000,
    mediaType: 'audio/ogg',
    fileKey: randomBytes(32),
    durationSeconds: 60,
    channels: 2,
    ownerName: 'Ann',
    otherName,
    startedMilliseconds: 1_700_000_000_000,
    ownerChannel,
    importedMilliseconds: 1_700_000_100_000,
  };
}

function turn(channel: Turn['channel'], startSeconds: number, text: string): Turn {
  const endSeconds = startSeconds + 2;
  const voice = {
    pitchHertz: 180,
    pitchRangeSemitones: 6,
    loudnessDecibels: -22,
    wordsPerMinute: 150,
    pauseShare: 0.1,
    jitterPercent: null,
    shimmerPercent: null,
    alphaRatioDecibels: -12,
  };
  const unknown = { speaker: null, speakerConfidence: null, wordTimes: 'aligned' } as const;
  return { channel, ...unknown, startSeconds, endSeconds, text, words: [], voice };
}

function keep(recordingId: number, turns: Turn[], untilSeconds: number): void {
  speechCalls['speech.keepTurns'](world.vault, { recordingId, turns, untilSeconds, model: 'test 1' });
}

function said(): Record<string, unknown>[] {
  return world.rows(
    `SELECT coalesce(person.name, '?') AS who, text, pitch_hertz AS pitch FROM utterance
     LEFT JOIN person ON person.id = person_id
     LEFT JOIN turn_voice ON utterance_id = utterance.id ORDER BY at_milliseconds, sequence`,
  );
}

function fileOf(location: string): FileOfSet {
  return { staged: { stagedId: location, places: [placeOf(location)] }, path: basename(location) };
}

/** The calls of the vault as the app makes them, without a worker between. */
function session(): Parameters<typeof importRecording>[0] {
  return {
    directory: world.vault.directory,
    call(name, input) {
      const answer: unknown = Reflect.apply(Reflect.get(speechCalls, name), null, [world.vault, input]);
      return z.custom<never>().parseAsync(answer);
    },
  };
}

describe('a recorded call in the vault', () => {
  it('gives each turn to the speaker of its channel, with the voice', () => {
    const { recordingId } = speechCalls['speech.begin'](world.vault, callWith('Maya', 'right'));
    keep(recordingId, [turn('right', 1, 'Hello.'), turn('left', 4, 'Hi there.')], 6);
    expect(said()).toEqual([
      { who: 'Ann', text: 'Hello.', pitch: 180 },
      { who: 'Maya', text: 'Hi there.', pitch: 180 },
    ]);
  });

  it('guesses no speaker where voices share a channel, and still knows who took part', () => {
    const { recordingId } = speechCalls['speech.begin'](world.vault, callWith('Maya', 'mixed'));
    keep(recordingId, [turn('mixed', 1, 'Hello. Hi there.')], 6);
    expect(said().map(({ who }) => who)).toEqual(['?']);
    const participants =
      'SELECT name, utterance_count AS n FROM interaction_person JOIN person ON person.id = person_id';
    expect(world.rows(`${participants} ORDER BY name`)).toEqual([
      { name: 'Ann', n: 0 },
      { name: 'Maya', n: 0 },
    ]);
  });

  it('keeps turns once, however often they are given', () => {
    const { recordingId } = speechCalls['speech.begin'](world.vault, callWith('Maya'));
    keep(recordingId, [turn('left', 1, 'Hello.')], 3);
    keep(recordingId, [turn('left', 1, 'Hello.')], 3);
    keep(recordingId, [turn('right', 4, 'Hi.')], 6);
    expect(said()).toHaveLength(2);
    expect(world.rows('SELECT added_count AS n FROM source')).toEqual([{ n: 2 }]);
    const { transcribedSeconds, isComplete } = speechCalls['speech.recording'](world.vault, { recordingId });
    expect([transcribedSeconds, isComplete]).toEqual([6, false]);
  });

  it('keeps nothing of turns that could not all be kept', () => {
    const { recordingId } = speechCalls['speech.begin'](world.vault, callWith('Maya'));
    const broken = turn('right', 4, 'Hi.');
    Object.assign(broken.voice, { wordsPerMinute: 'fast' });
    expect(() => keep(recordingId, [turn('left', 1, 'Hello.'), broken], 6)).toThrow();
    expect(said()).toEqual([]);
    expect(speechCalls['speech.recording'](world.vault, { recordingId }).transcribedSeconds).toBe(0);
  });

  it('finds the person other sources brought, whatever the case of the name', () => {
    const insert = 'INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES (?, 0, 0)';
    world.vault.writer.run(insert, 'Maya Lindqvist');
    speechCalls['speech.begin'](world.vault, callWith(' maya lindqvist '));
    expect(world.rows('SELECT name FROM person WHERE is_owner = 0')).toEqual([{ name: 'Maya Lindqvist' }]);
  });

  it('is the same call when the same file comes again', () => {
    const first = speechCalls['speech.begin'](world.vault, callWith('Maya'));
    const again = speechCalls['speech.begin'](world.vault, callWith('Maya'));
    expect(again).toEqual({ ...first, isNew: false });
  });

  it('is listed as unfinished until it is transcribed to its end', () => {
    const { recordingId, sourceId } = speechCalls['speech.begin'](world.vault, callWith('Maya'));
    const unfinished = () => speechCalls['speech.unfinished'](world.vault, {});
    expect(unfinished()).toEqual([{ recordingId, sourceId, title: 'Call with Maya', state: 'importing' }]);
    speechCalls['speech.end'](world.vault, { recordingId, state: 'cancelled' });
    expect(unfinished().map(({ state }) => state)).toEqual(['cancelled']);
    speechCalls['speech.end'](world.vault, { recordingId, state: 'complete' });
    expect(unfinished()).toEqual([]);
  });
});

describe('importing a recording', () => {
  const reader = aReader();
  afterAll(() => reader.end());
  const choices = {
    ownerName: 'Ann',
    name: 'call.ogg',
    formatId: 'ogg',
    recording: {
      otherName: 'Maya',
      startedMilliseconds: 1_700_000_000_000,
      ownerChannel: 'left' as const,
      tookPart: true as const,
    },
  };

  it('keeps it only sealed, plays it back, and goes on after a stop', { timeout: 240_000 }, async () => {
    const vault = session();
    const source = fileOf(twoVoices);
    const { recordingId } = await reader.use((worker) => importRecording(vault, worker, source, choices));
    expect((await reader.use((worker) => importRecording(vault, worker, source, choices))).isNew).toBe(false);
    expect(await readdir(join(vault.directory, 'recordings'))).toEqual([String(recordingId)]);
    const original = await readFile(twoVoices);
    const sealed = await readFile(join(vault.directory, 'recordings', String(recordingId)));
    expect(sealed.includes(original.subarray(1000, 1032))).toBe(false);
    const { file, mediaType } = await openRecordingFile(vault, recordingId);
    expect(mediaType).toBe('audio/ogg');
    expect(Buffer.from(await file.read(1000, 2000)).equals(original.subarray(1000, 2000))).toBe(true);

    const stopping = new AbortController();
    const progress = (done: number) => done > 5 && stopping.abort();
    const stopped = transcribeRecording(vault, recordingId, { signal: stopping.signal, progress });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(said().map(({ who }) => who)).toEqual(['Ann']);
    expect(speechCalls['speech.recording'](world.vault, { recordingId }).language).toBe(null);

    const control = { signal: new AbortController().signal, progress: () => undefined };
    expect((await transcribeRecording(vault, recordingId, control)).sentence).toMatch(
      /^1 turn.* in 0 min 13 s/u,
    );
    expect(said().map(({ who }) => who)).toEqual(['Ann', 'Maya']);
    expect(speechCalls['speech.recording'](world.vault, { recordingId }).language).toBe('en');
    expect(speechCalls['speech.unfinished'](world.vault, {})).toEqual([]);
  });

  it('gets its sound back from the same file, when that was lost or damaged', async () => {
    const vault = session();
    const source = fileOf(twoVoices);
    const { recordingId } = await reader.use((worker) => importRecording(vault, worker, source, choices));
    const sealed = join(vault.directory, 'recordings', String(recordingId));
    const original = await readFile(twoVoices);
    for (const harm of [() => rm(sealed), () => truncate(sealed, 5000)]) {
      await harm();
      await expect(openRecordingFile(vault, recordingId)).rejects.toMatchObject({ code: 'file-unreadable' });
      await reader.use((worker) => importRecording(vault, worker, source, choices));
      const { file } = await openRecordingFile(vault, recordingId);
      expect(Buffer.from(await file.read(0, original.length)).equals(original)).toBe(true);
    }
  });
});
