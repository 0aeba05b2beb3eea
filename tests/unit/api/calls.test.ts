import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appRouter } from '../../../src/main/api/router.ts';
import { openApp, type App } from '../../../src/main/app.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { newCall, turn } from '../services/calls/callWorld.ts';

let app: App;
let directory: string;
let api: ReturnType<typeof appRouter.createCaller>;
let calls = 0;
/** The call of each test, and its turns. */
let recordingId: number;
let conversationId: number;
let ids: number[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-calls-api-'));
  app = await openApp({ directory, pdfPrinter: () => Promise.resolve(null), cost: floorCost });
  await app.create('quiet river lamp');
  api = appRouter.createCaller({ app });
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  calls += 1;
  const call = newCall('mixed', String(calls).padStart(64, '0'));
  ({ recordingId, conversationId } = await app.call('speech.begin', call));
  const turns = [
    turn(0, 0, 'I never set that.'),
    turn(1, 3, 'You did set that.'),
    turn(0, 6, 'I did not.'),
    turn(1, 9, 'Fine.'),
  ];
  await app.call('speech.keepTurns', { recordingId, turns, untilSeconds: 11, model: 'test 1' });
  await app.call('speech.end', { recordingId, state: 'complete' });
  ids = (await said()).map(({ utteranceId }) => utteranceId);
});

async function said() {
  return (await api.calls.turns({ recordingId, from: 0 })).turns;
}

async function texts(): Promise<string[]> {
  return (await said()).map(({ text }) => text);
}

async function labels(): Promise<(number | null)[]> {
  return (await said()).map(({ label }) => label);
}

async function names(): Promise<string[]> {
  return (await api.calls.show({ conversationId })).speakers.map(({ name }) => name);
}

/** The utterance of a turn of the call, by its place. */
function at(place: number): number {
  return ids[place] ?? 0;
}

const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

describe('editing a call through the API', () => {
  it('changes words, finds the original, and takes the change back and again', async () => {
    const edited = await api.calls.editText({
      recordingId,
      utteranceId: at(0),
      text: ' I never said that. ',
    });
    expect(edited).toEqual({
      utteranceIds: [at(0)],
      changed: 1,
      history: { undo: 'change words', redo: null },
    });
    expect((await texts())[0]).toBe('I never said that.');
    const [original] = await api.calls.original({ recordingId, utteranceId: at(0) });
    expect(original?.text).toBe('I never set that.');
    expect((await api.calls.undo({ recordingId })).history).toEqual({ undo: null, redo: 'change words' });
    expect((await texts())[0]).toBe('I never set that.');
    await api.calls.redo({ recordingId });
    expect((await texts())[0]).toBe('I never said that.');
    await expect(api.calls.redo({ recordingId })).rejects.toEqual(refused('not-found'));
  });

  it('splits a turn at a word, joins turns, and puts everything back as it was heard', async () => {
    const { utteranceIds } = await api.calls.split({ recordingId, utteranceId: at(1), wordIndex: 2 });
    expect((await texts()).slice(1, 3)).toEqual(['You did', 'set that.']);
    await api.calls.merge({ recordingId, utteranceIds: [...utteranceIds, at(2)] });
    expect(await texts()).toEqual(['I never set that.', 'You did set that. I did not.', 'Fine.']);
    await api.calls.restore({ recordingId, utteranceId: null });
    expect(await texts()).toEqual(['I never set that.', 'You did set that.', 'I did not.', 'Fine.']);
    expect((await api.calls.show({ conversationId })).history.undo).toBe('go back to the original');
  });

  it('finds and replaces words', async () => {
    const choices = { recordingId, find: 'SET' };
    const found = await api.calls.find(choices);
    expect(found.map(({ utteranceId }) => utteranceId)).toEqual([at(0), at(1)]);
    expect((await api.calls.replace({ ...choices, replacement: 'said' })).changed).toBe(2);
    expect((await texts()).slice(0, 2)).toEqual(['I never said that.', 'You did said that.']);
    expect((await api.calls.replace({ ...choices, matchCase: true, replacement: 'x' })).changed).toBe(0);
  });

  it('has what was changed read again', async () => {
    await app.idle();
    await api.calls.editText({ recordingId, utteranceId: at(3), text: 'I am sorry, I was wrong.' });
    await app.idle();
    expect((await said())[3]?.signals.map(({ label }) => label)).toContain('repair');
  });

  it.each([
    ['no word', () => api.calls.split({ recordingId, utteranceId: at(0), wordIndex: 99 })],
    ['turns apart', () => api.calls.merge({ recordingId, utteranceIds: [at(0), at(2)] })],
    ['a voice and itself', () => api.calls.mergeSpeakers({ recordingId, label: 0, intoLabel: 0 })],
  ])('refuses what cannot be: %s', async (_, edit) => {
    await expect(edit()).rejects.toEqual(refused('input-invalid'));
    expect((await api.calls.show({ conversationId })).history.undo).toBe(null);
  });

  it('touches no turn of another call', async () => {
    const other = await app.call('speech.begin', newCall('mixed', 'f'.repeat(64)));
    const edit = { recordingId: other.recordingId, utteranceId: at(0), text: 'Something else.' };
    await expect(api.calls.editText(edit)).rejects.toEqual(refused('not-found'));
    expect((await texts())[0]).toBe('I never set that.');
  });
});

describe('the voices of a call through the API', () => {
  it('gives turns to another voice, or to one that is new', async () => {
    await api.calls.setSpeaker({ recordingId, utteranceIds: [at(3)], label: 0 });
    await api.calls.setSpeaker({ recordingId, utteranceIds: [at(2)], label: null });
    expect(await labels()).toEqual([0, 1, 2, 0]);
    expect((await said()).map(({ speakerFrom }) => speakerFrom)).toEqual([
      'voice',
      'voice',
      'owner',
      'owner',
    ]);
    await api.calls.undo({ recordingId });
    expect(await labels()).toEqual([0, 1, 0, 0]);
  });

  it('names a voice by a name alone, as somebody new, as somebody known, and as nobody again', async () => {
    await api.calls.nameSpeaker({ recordingId, label: 0, who: { name: 'The plumber' } });
    await api.calls.nameSpeaker({ recordingId, label: 1, who: { newPersonName: `Ingrid ${calls}` } });
    expect(await names()).toEqual(['The plumber', `Ingrid ${calls}`]);
    const { speakers } = await api.calls.show({ conversationId });
    const personId = speakers[1]?.personId ?? 0;
    await api.calls.nameSpeaker({ recordingId, label: 0, who: { personId } });
    await api.calls.nameSpeaker({ recordingId, label: 1, who: null });
    expect(await names()).toEqual([`Ingrid ${calls}`, 'Voice 2']);
    const nobody = { recordingId, label: 0, who: { personId: 99_999 } };
    await expect(api.calls.nameSpeaker(nobody)).rejects.toEqual(refused('not-found'));
  });

  it('makes one voice of two, and two again', async () => {
    await api.calls.mergeSpeakers({ recordingId, label: 1, intoLabel: 0 });
    expect([await labels(), await names()]).toEqual([[0, 0, 0, 0], ['Voice 1']]);
    await api.calls.undo({ recordingId });
    expect([await labels(), await names()]).toEqual([
      [0, 1, 0, 1],
      ['Voice 1', 'Voice 2'],
    ]);
  });

  it('remembers nobody by a voice that is not named, or whose sound is gone', async () => {
    const voice = { recordingId, label: 0 };
    await expect(api.calls.rememberVoice(voice)).rejects.toEqual(refused('input-invalid'));
    await api.calls.deleteSound({ recordingId });
    await api.calls.nameSpeaker({ ...voice, who: { newPersonName: `Ingrid ${calls}` } });
    await expect(api.calls.rememberVoice(voice)).rejects.toEqual(refused('sound-deleted'));
    expect(await api.calls.voicePrints()).toEqual([]);
  });

  it('deletes the sound and keeps the words', async () => {
    await api.calls.deleteSound({ recordingId });
    const { hasSound, outline } = await api.calls.show({ conversationId });
    expect([hasSound, outline.length, await api.calls.peaks({ recordingId })]).toEqual([false, 4, null]);
    const again = api.calls.hearAgain({ recordingId, speakerCount: null, what: 'everything' });
    await expect(again).rejects.toEqual(refused('sound-deleted'));
  });
});
