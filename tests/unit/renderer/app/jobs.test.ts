import { describe, expect, it } from 'vitest';
import { jobProgress, latestJob } from '../../../../src/renderer/app/jobs.ts';
import type { Job } from '../../../../src/shared/model/jobs.ts';

function job(changes: Partial<Job>): Job {
  return {
    id: 1,
    kind: 'import',
    title: 'Importing',
    state: 'running',
    waitsFor: null,
    done: 0,
    total: null,
    unit: 'utterances',
    sentence: null,
    perSecond: null,
    remainingSeconds: null,
    sourceId: 5,
    outcome: null,
    ...changes,
  };
}

describe('the job that stands for an import', () => {
  it('is the transcription once the recording itself is in', () => {
    const jobs = [
      job({ id: 1, state: 'done' }),
      job({ id: 2, kind: 'transcribe' }),
      job({ id: 3, sourceId: 6 }),
    ];
    expect(latestJob(jobs, 1)?.id).toBe(2);
  });

  it('does not wait for the reading', () => {
    const jobs = [job({ id: 1, state: 'done' }), job({ id: 2, kind: 'read' })];
    expect(latestJob(jobs, 1)?.id).toBe(1);
  });

  it('is not another one that has no source either', () => {
    const jobs = [
      job({ id: 1, state: 'failed', sourceId: null }),
      job({ id: 2, kind: 'transcribe', sourceId: null }),
    ];
    expect(latestJob(jobs, 1)?.id).toBe(1);
  });
});

describe('the progress of a job', () => {
  it.each([
    [job({ state: 'waiting' }), 'waiting for its turn'],
    [job({ done: 1200, total: 5000 }), '1,200 of 5,000 messages'],
    [job({ done: 1200 }), '1,200 messages'],
    [job({ unit: 'seconds', done: 30, total: 725 }), '0:30 of 12:05'],
    [job({ unit: 'bytes', done: 2_500_000, total: 40_000_000 }), '2.5 MB of 40 MB'],
    [job({ state: 'waiting' }), 'waiting for its turn'],
    [job({ state: 'waiting', waitsFor: 'mains' }), 'waiting for mains power'],
  ])('is said in its unit', (given, words) => {
    expect(jobProgress(given)).toBe(words);
  });
});
