import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import {
  callPeaks,
  deleteSound,
  rememberVoice,
  suggestVoices,
} from '../../../../src/main/intake/callSound.ts';
import {
  importRecording,
  openRecordingFile,
  transcribeRecording,
} from '../../../../src/main/intake/importRecording.ts';
import { speechCalls } from '../../../../src/main/intake/recordings.ts';
import { recordedCallCalls } from '../../../../src/main/services/calls/calls.ts';
import { peopleCalls } from '../../../../src/main/services/people.ts';
import { heldBack } from '../../../../src/main/work/jobQueue.ts';
import { createDatabase, openDatabase } from '../../../../src/main/vault/database.ts';
import { aReader, placeOf } from '../../intake/handOver.ts';
import { openWorld } from '../../intake/world.ts';
import { aCall, contentOf, hear, turn, turnsIn } from './callWorld.ts';

const twoVoices = join(import.meta.dirname, '../../../fixtures/audio/two-voices.ogg');

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** The calls of the vault as the app makes them, without a worker between. */
function session(): Parameters<typeof callPeaks>[0] & Parameters<typeof importRecording>[0] {
  return {
    directory: world.vault.directory,
    onLock: () => () => undefined,
    call(name, input) {
      const calls = { ...speechCalls, ...recordedCallCalls };
      const answer: unknown = Reflect.apply(Reflect.get(calls, name), null, [world.vault, input]);
      return z.custom<never>().parseAsync(answer);
    },
  };
}

/** A call of about 30 s in which two voices have a channel each. */
async function broughtIn(): Promise<number> {
  const reader = aReader();
  const file = { staged: { stagedId: twoVoices, places: [placeOf(twoVoices)] }, path: basename(twoVoices) };
  const recording = {
    otherName: 'Maya',
    startedMilliseconds: 1_700_000_000_000,
    ownerChannel: 'left' as const,
    tookPart: true as const,
  };
  const choices = { ownerName: 'Ann', name: 'call.ogg', formatId: 'ogg', recording };
  try {
    const { recordingId } = await reader.use((worker) => importRecording(session(), worker, file, choices));
    return recordingId;
  } finally {
    await reader.end();
  }
}

const file = () => join(world.vault.directory, 'recordings', '1');

it('deletes the sound for good, key and file, while the words stay', async () => {
  const recordingId = await broughtIn();
  hear(world.vault, recordingId, [turn('left', 0, 'Hello there.'), turn('right', 3, 'Hi.')]);
  await callPeaks(session(), recordingId);
  const { fileKey } = speechCalls['speech.recording'](world.vault, { recordingId });
  await deleteSound(session(), recordingId);
  await expect(readFile(file())).rejects.toThrow('ENOENT');
  expect(world.rows('SELECT hex(file_key) AS key FROM recording')).toEqual([{ key: '00'.repeat(32) }]);
  expect(world.rows('SELECT * FROM recording_peaks')).toEqual([]);
  expect(Buffer.from(fileKey).equals(Buffer.alloc(32))).toBe(false);
  expect(turnsIn(world.vault, recordingId).map(({ text }) => text)).toEqual(['Hello there.', 'Hi.']);
  await expect(openRecordingFile(session(), recordingId)).rejects.toMatchObject({ code: 'sound-deleted' });
  expect(recordedCallCalls['calls.show'](world.vault, { conversationId: 1 }).hasSound).toBe(false);
  await broughtIn();
  expect(await readdir(join(world.vault.directory, 'recordings'))).toEqual([]);
});

it('draws the waveform of each channel once, and keeps it in the vault', async () => {
  const recordingId = await broughtIn();
  const peaks = await callPeaks(session(), recordingId);
  expect(peaks?.lanes.map(({ channel }) => channel)).toEqual(['left', 'right']);
  const [left = [], right = []] = peaks?.lanes.map((lane) => lane.peaks) ?? [];
  expect(Math.max(...left)).toBeGreaterThan(20);
  expect(left).not.toEqual(right);
  const { durationSeconds } = speechCalls['speech.recording'](world.vault, { recordingId });
  expect(left.length * (peaks?.secondsPerPeak ?? 0)).toBeCloseTo(durationSeconds, 0);
  expect(await callPeaks(session(), recordingId)).toEqual(peaks);
});

it('remembers a voice only of a person, suggests them unless set aside, never names them, and forgets', async () => {
  const recordingId = await broughtIn();
  const { durationSeconds } = speechCalls['speech.recording'](world.vault, { recordingId });
  hear(world.vault, recordingId, [
    turn('left', 0, 'Hello.', durationSeconds),
    turn('right', 0, 'Hi.', durationSeconds + 0.1),
  ]);
  const show = () => recordedCallCalls['calls.show'](world.vault, { conversationId: 1 });
  const label = show().speakers.find(({ name }) => name === 'Maya')?.label ?? -1;
  await rememberVoice(session(), { recordingId, label });
  expect(
    recordedCallCalls['calls.voicePrints'](world.vault, null).map(({ personName }) => personName),
  ).toEqual(['Maya']);
  recordedCallCalls['calls.nameSpeaker'](world.vault, { recordingId, label, who: null, atMilliseconds: 1 });
  await suggestVoices(session(), recordingId, new AbortController().signal);
  const voice = show().speakers.find((one) => one.label === label);
  expect([voice?.suggestion?.name, voice?.personId, voice?.isConfirmed]).toEqual(['Maya', null, false]);
  const setStatus = (status: 'open' | 'paused') =>
    peopleCalls['people.setStatus'](world.vault, { personId: 2, status });
  setStatus('paused');
  expect(show().speakers.map(({ suggestion }) => suggestion)).toEqual([null, null]);
  setStatus('open');
  await expect(rememberVoice(session(), { recordingId, label })).rejects.toMatchObject({
    code: 'input-invalid',
  });
  recordedCallCalls['calls.forgetVoice'](world.vault, { personId: 2 });
  expect([
    world.rows('SELECT * FROM voice_print'),
    show().speakers.map(({ suggestion }) => suggestion),
  ]).toEqual([[], [null, null]]);
});

it('keeps edits, and what can be undone, over a restart', () => {
  const key = randomBytes(32);
  const path = join(world.vault.directory, 'again.db');
  const directory = world.vault.directory;
  const first = { directory, ...createDatabase(path, key) };
  const { recordingId } = aCall(first, [turn(0, 0, 'I never set that.'), turn(1, 3, 'You did.')]);
  const heard = contentOf(first, recordingId);
  recordedCallCalls['calls.editText'](first, { recordingId, utteranceId: 1, text: 'I never said that.' });
  recordedCallCalls['calls.split'](first, { recordingId, utteranceId: 1, wordIndex: 2 });
  const left = contentOf(first, recordingId);
  first.close();
  const second = { directory, ...openDatabase(path, key) };
  expect(contentOf(second, recordingId)).toEqual(left);
  recordedCallCalls['calls.undo'](second, { recordingId });
  recordedCallCalls['calls.undo'](second, { recordingId });
  expect(contentOf(second, recordingId)).toEqual(heard);
  second.close();
});

it('is stopped for good only by the owner: what is held back is found unfinished', async () => {
  const recordingId = await broughtIn();
  for (const reason of [heldBack, undefined]) {
    const control = { signal: AbortSignal.abort(reason), progress: () => undefined };
    await expect(transcribeRecording(session(), recordingId, control)).rejects.toMatchObject({
      code: 'cancelled',
    });
    const [unfinished] = speechCalls['speech.unfinished'](world.vault, null);
    expect(unfinished?.state).toBe(reason === heldBack ? 'importing' : 'cancelled');
  }
});
