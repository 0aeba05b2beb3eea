import type { ImportOutcome } from '../../../../shared/model/imports.ts';
import type { Job } from '../../../../shared/model/jobs.ts';
import { isActive, latestJob } from '../../../app/jobs.ts';
import type { StartedImport } from '../foundSources.ts';

/** What came of an import that is over. */
export interface Result extends StartedImport {
  /** The import, or the writing down of what was said in it once that is over too. */
  job: Job;
  outcome: ImportOutcome | null;
}

/** Null while the import is under way. */
export function resultOf({ jobId, name }: StartedImport, jobs: readonly Job[]): Result | null {
  const first = jobs.find(({ id }) => id === jobId);
  if (first === undefined || !isOver(first)) return null;
  const latest = latestJob(jobs, jobId) ?? first;
  return { jobId, name, job: isOver(latest) ? latest : first, outcome: first.outcome };
}

function isOver(job: Job): boolean {
  return !isActive(job) && job.state !== 'paused';
}
