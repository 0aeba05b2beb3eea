import { useMutation } from '@tanstack/react-query';
import type { Job } from '../../shared/model/jobs.ts';
import { api } from '../api.ts';
import { IconButton } from '../design/Button.tsx';
import { Progress } from '../design/Progress.tsx';
import { isActive, jobProgress, useJobs } from './jobs.ts';
import { SlowSpeechLine } from './SlowSpeechHint.tsx';

/** More would take the place of what stands above and below. */
const shownJobs = 2;

/** What Evenkeel is busy with, quietly at the foot of the sidebar; empty when it rests. */
export function JobsPanel() {
  const active = useJobs().filter(isActive);
  return (
    <section className="jobs-panel" aria-label="Tasks">
      {active.some(({ kind }) => kind === 'transcribe') ? <SlowSpeechLine /> : null}
      {active.slice(0, shownJobs).map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
      {active.length > shownJobs ? (
        <p className="soft">and {active.length - shownJobs} more after that</p>
      ) : null}
    </section>
  );
}

function JobLine({ job }: { job: Job }) {
  const cancel = useMutation({ mutationFn: () => api.jobs.cancel.mutate({ jobId: job.id }) });
  return (
    <div className="job-line">
      <Progress label={job.title} done={job.done} total={job.total}>
        {jobProgress(job)}
      </Progress>
      <IconButton
        icon="close"
        label={`Stop: ${job.title}`}
        isDisabled={cancel.isPending}
        onPress={() => cancel.mutate()}
      />
    </div>
  );
}
