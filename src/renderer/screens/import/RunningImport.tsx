import { useMutation } from '@tanstack/react-query';
import type { Job } from '../../../shared/model/jobs.ts';
import { api } from '../../api.ts';
import { isActive, jobProgress, latestJob, useJobs } from '../../app/jobs.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { Loading, Progress } from '../../design/Progress.tsx';
import { dismiss, type ImportItem } from './importQueue.ts';

/** An import under way, and afterwards its plain report. */
export function RunningImport({ item, jobId }: { item: ImportItem; jobId: number }) {
  const job = latestJob(useJobs(), jobId);
  if (job === undefined) return <Loading label="Starting" />;
  return isActive(job) ? <Running job={job} /> : <Finished item={item} job={job} />;
}

function Running({ job }: { job: Job }) {
  const cancel = useMutation({ mutationFn: () => api.jobs.cancel.mutate({ jobId: job.id }) });
  return (
    <div className="stack">
      <Progress
        label={job.kind === 'transcribe' ? 'Writing down what was said' : 'Importing'}
        done={job.done}
        total={job.total}
      >
        {jobProgress(job)}
      </Progress>
      <div className="row">
        <Button isDisabled={cancel.isPending} onPress={() => cancel.mutate()}>
          Stop
        </Button>
        <span className="soft small">You can look at other screens meanwhile.</span>
      </div>
      <ErrorNotice error={cancel.error} />
    </div>
  );
}

function Finished({ item, job }: { item: ImportItem; job: Job }) {
  const resume = useMutation({ mutationFn: () => api.jobs.resume.mutate({ jobId: job.id }) });
  const isWhole = job.state === 'done';
  return (
    <div className="stack">
      <Notice tone={isWhole ? 'good' : 'warning'}>
        <p>{job.sentence ?? 'This task is over.'}</p>
        {isWhole ? (
          <p className="small">
            The file itself still lies, unencrypted, where you saved it. If someone else may find it there,
            delete it.
          </p>
        ) : null}
      </Notice>
      <ErrorNotice error={resume.error} />
      <div className="row">
        {isWhole ? (
          <Button variant="primary" onPress={() => go({ screen: 'map' })}>
            See the map
          </Button>
        ) : (
          <Button variant="primary" isDisabled={resume.isPending} onPress={() => resume.mutate()}>
            Go on with it
          </Button>
        )}
        <Button onPress={() => void dismiss(item)}>Close</Button>
      </div>
    </div>
  );
}
