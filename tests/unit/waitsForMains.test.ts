import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openApp, type App } from '../../src/main/app.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import type { Job } from '../../src/shared/model/jobs.ts';
import { everything, handOver } from './intake/handOver.ts';

const twoVoices = join(import.meta.dirname, '../fixtures/audio/two-voices.ogg');

let directory: string;
let app: App;
let isOnBattery = true;
let plug = () => undefined as void;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-mains-'));
  app = await openApp({
    directory,
    pdfPrinter: () => Promise.resolve(null),
    cost: floorCost,
    power: {
      isOnBattery: () => Promise.resolve(isOnBattery),
      onChange(listener) {
        plug = listener;
        return () => undefined;
      },
    },
  });
  await app.create('seven quiet herons');
});
afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

/** The jobs when they are so, at last. */
async function jobsWhen(isSo: (jobs: readonly Job[]) => boolean): Promise<readonly Job[]> {
  const watching = new AbortController();
  for await (const jobs of app.watchJobs(watching.signal)) {
    if (!isSo(jobs)) continue;
    watching.abort();
    return jobs;
  }
  return [];
}

it('a call is brought in on battery, and written down at the plug', { timeout: 240_000 }, async () => {
  const settings = await app.call('settings.get', {});
  await app.setSettings({ ...settings, speech: { ...settings.speech, waitsForMains: true } });
  const recording = {
    otherName: 'Maya',
    startedMilliseconds: 1_700_000_000_000,
    ownerChannel: 'left' as const,
    tookPart: true as const,
  };
  await app.finished(app.startImport({ ...everything(await handOver(app, twoVoices), 'Ann'), recording }));
  const [, waiting] = await jobsWhen((jobs) => jobs.some(({ kind }) => kind === 'transcribe'));
  expect([waiting?.state, waiting?.waitsFor]).toEqual(['waiting', 'mains']);
  isOnBattery = false;
  plug();
  const [, written] = await jobsWhen((jobs) => jobs[1]?.state === 'done');
  expect(written?.sentence).toMatch(/^2 turns in .* written down\.$/u);
});
