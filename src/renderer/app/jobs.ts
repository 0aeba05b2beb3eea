import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Job } from '../../shared/model/jobs.ts';
import { api, queryClient } from '../api.ts';
import { formatBytes, formatCount, formatDuration } from '../design/format.ts';

export const JobsContext = createContext<readonly Job[]>([]);

/** The tasks of this vault: importing, transcribing, reading. */
export function useJobs(): readonly Job[] {
  return useContext(JobsContext);
}

/** Follows the jobs; what a finished one may have changed is fetched again. */
export function useJobWatch(): readonly Job[] {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const finished = useRef<number | null>(null);
  useEffect(() => {
    const watch = api.jobs.watch.subscribe(undefined, {
      onData(next: Job[]) {
        setJobs(next);
        const count = next.filter((job) => !isActive(job)).length;
        const before = finished.current;
        finished.current = count;
        if (before !== null && before !== count) void queryClient.invalidateQueries();
      },
    });
    return () => watch.unsubscribe();
  }, []);
  return jobs;
}

export function isActive(job: Job): boolean {
  return job.state === 'waiting' || job.state === 'running';
}

/** "1,200 of 5,000 messages", "0:30 of 12:05" */
export function jobProgress(job: Job): string {
  if (job.state === 'waiting') {
    return job.waitsFor === 'mains' ? 'waiting for mains power' : 'waiting for its turn';
  }
  const amount = { bytes: formatBytes, seconds: formatDuration, utterances: formatCount }[job.unit];
  const words = job.unit === 'utterances' ? ' messages' : '';
  return job.total === null
    ? `${amount(job.done)}${words}`
    : `${amount(job.done)} of ${amount(job.total)}${words}`;
}

/**
 * The job that now stands for the import begun as `jobId`: a recording's import is followed by its
 * transcription. Reading the words goes on by itself and is not waited for.
 */
export function latestJob(jobs: readonly Job[], jobId: number): Job | undefined {
  const first = jobs.find((job) => job.id === jobId);
  if (first === undefined || first.sourceId === null || isActive(first)) return first;
  const following = jobs.filter(
    (job) => job.sourceId === first.sourceId && job.kind !== 'read' && job.id >= first.id,
  );
  return following.reduce((latest, job) => (job.id > latest.id ? job : latest), first);
}
