import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appRouter } from '../../src/main/api/router.ts';
import { openApp, type App } from '../../src/main/app.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import type { Job } from '../../src/shared/model/jobs.ts';
import { writeMonoCall } from '../fixtures/audio/monoCall.ts';
import { everything, handOver } from './intake/handOver.ts';

const patience = 240_000;

let directory: string;
let app: App;
let api: ReturnType<typeof appRouter.createCaller>;
const recordingId = 1;
const conversationId = 1;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-hear-again-'));
  await writeMonoCall(join(directory, 'call.wav'));
  app = await openApp({
    directory: join(directory, 'vault'),
    pdfPrinter: () => Promise.resolve(null),
    cost: floorCost,
  });
  await app.create('quiet river lamp');
  api = appRouter.createCaller({ app });
  const choices = everything(await handOver(app, join(directory, 'call.wav')), 'Ann');
  const recording = {
    otherName: 'Maya',
    startedMilliseconds: 1_700_000_000_000,
    ownerChannel: 'mixed' as const,
    tookPart: true as const,
  };
  await app.finished(app.startImport({ ...choices, recording }));
  await app.idle();
}, patience);
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

async function turns() {
  return (await api.calls.turns({ recordingId, from: 0 })).turns;
}

async function texts(): Promise<string[]> {
  return (await turns()).map(({ text }) => text);
}

async function voices() {
  return (await api.calls.show({ conversationId })).speakers;
}

/** Hears the call again, and gives the job as it was each time something of it changed. */
async function hearAgain(what: 'speakers' | 'everything', speakerCount: number | null): Promise<Job[]> {
  const { jobId } = await api.calls.hearAgain({ recordingId, speakerCount, what });
  const watching = new AbortController();
  const seen: Job[] = [];
  for await (const jobs of app.watchJobs(watching.signal)) {
    const job = jobs.find(({ id }) => id === jobId);
    if (job !== undefined) seen.push(job);
    if (job === undefined || ['done', 'failed', 'cancelled'].includes(job.state)) watching.abort();
  }
  await app.idle();
  return seen;
}

it('hears only who speaks again, with progress; every word stays', { timeout: patience }, async () => {
  const words = (await texts()).join(' ');
  const jobs = await hearAgain('speakers', 2);
  expect(jobs.at(-1)).toMatchObject({
    state: 'done',
    sentence: '2 voices were told apart.',
    unit: 'seconds',
  });
  expect(jobs.find(({ total }) => total !== null)?.total).toBeCloseTo(13, 0);
  expect((await texts()).join(' ')).toBe(words);
  expect((await voices()).filter(({ turns: count }) => count > 0)).toHaveLength(2);
  expect((await api.calls.show({ conversationId })).speakerCount).toBe(2);
});

it('leaves alone what the owner wrote, whatever is heard again', { timeout: patience }, async () => {
  const [question] = await turns();
  const utteranceId = question?.utteranceId ?? 0;
  await api.calls.editText({ recordingId, utteranceId, text: 'Shall we meet for coffee?' });
  const written = await texts();
  await hearAgain('speakers', 2);
  expect(await texts()).toEqual(written);
  const jobs = await hearAgain('everything', 2);
  expect(jobs.at(-1)).toMatchObject({ state: 'done' });
  expect(Math.max(...jobs.map(({ done }) => done))).toBeGreaterThan(10);
  const [first, ...others] = await turns();
  expect(first).toMatchObject({ text: 'Shall we meet for coffee?', isEdited: true });
  expect(others.map(({ text }) => text.toLowerCase()).join(' ')).toContain('saturday sounds lovely');
  await api.calls.undo({ recordingId });
  expect((await texts())[0]?.toLowerCase()).toContain('hello');
  const { isComplete, language, model } = await api.calls.show({ conversationId });
  expect([isComplete, language, model]).toEqual([true, 'en', 'Moonshine base (int8)']);
});

it(
  'remembers a voice when it is asked to, forgets it, and lets the sound go',
  { timeout: patience },
  async () => {
    const [voice] = (await voices()).toSorted((one, other) => other.speakingSeconds - one.speakingSeconds);
    const label = voice?.label ?? -1;
    await api.calls.setSpeaker({
      recordingId,
      utteranceIds: (await turns()).map(({ utteranceId }) => utteranceId),
      label,
    });
    await api.calls.nameSpeaker({ recordingId, label, who: { newPersonName: 'Maya' } });
    await api.calls.rememberVoice({ recordingId, label });
    const [print] = await api.calls.voicePrints();
    expect(print).toMatchObject({ personName: 'Maya', recordingId });
    const { deleted } = await api.calls.forgetVoice({ personId: print?.personId ?? 0 });
    expect([deleted, await api.calls.voicePrints()]).toEqual([1, []]);
    await api.calls.deleteSound({ recordingId });
    expect(await readdir(join(directory, 'vault', 'recordings'))).toEqual([]);
    expect((await turns()).length).toBeGreaterThan(0);
  },
);
