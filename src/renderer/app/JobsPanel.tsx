import { useMutation } from '@tanstack/react-query';
import type { Job } from '../../shared/model/jobs.ts';
import { api } from '../api.ts';
import { IconButton } from '../design/Button.tsx';
import { Progress } from '../design/Progress.tsx';
import { isActive, jobProgress, useJobs } from './jobs.ts';

/** What Evenkeel is busy with, quietly at the foot of the sidebar; empty when it rests. */
export function JobsPanel() {
  const active = useJobs().filter(isActive);
  return (
    <section className="jobs-panel" aria-label="Tasks">
      {active.map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
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
