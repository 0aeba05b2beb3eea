import { useMutation } from '@tanstack/react-query';
import type { Job } from '../../../../shared/model/jobs.ts';
import { api } from '../../../api.ts';
import { jobProgress, useJobs } from '../../../app/jobs.ts';
import { IconButton } from '../../../design/Button.tsx';
import { Card } from '../../../design/Card.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { Progress } from '../../../design/Progress.tsx';
import { remainingWords, speedWords } from './jobWords.ts';
import './results.css';

/** Imports and transcriptions under way, one after another; they go on when the owner looks at other screens. */
export function QueueCard() {
  const jobs = useJobs().filter(isQueued);
  const firstWaiting = jobs.find(({ state }) => state === 'waiting');
  if (jobs.length === 0) return null;
  return (
    <Card title="On its way in" intro="One after another. You can look at other screens meanwhile.">
      <ul className="plain-list queue">
        {jobs.map((job) => (
          <QueuedJob key={job.id} job={job} canMoveUp={job.state === 'waiting' && job !== firstWaiting} />
        ))}
      </ul>
    </Card>
  );
}

function isQueued({ kind, state }: Job): boolean {
  return kind !== 'read' && (state === 'running' || state === 'waiting' || state === 'paused');
}

function QueuedJob({ job, canMoveUp }: { job: Job; canMoveUp: boolean }) {
  const { id: jobId, title, state } = job;
  const act = useMutation({ mutationFn: (action: () => Promise<unknown>) => action() });
  const does = (action: () => Promise<unknown>) => ({
    isDisabled: act.isPending,
    onPress: () => act.mutate(action),
  });
  return (
    <li>
      <div className="queued-job">
        {state === 'running' ? <RunningJob job={job} /> : <RestingJob job={job} />}
        <div className="row queued-actions">
          {canMoveUp ? (
            <IconButton
              icon="up"
              label={`Move up: ${title}`}
              {...does(() => api.jobs.moveUp.mutate({ jobId }))}
            />
          ) : null}
          {state === 'paused' ? (
            <IconButton
              icon="play"
              label={`Go on: ${title}`}
              {...does(() => api.jobs.resume.mutate({ jobId }))}
            />
          ) : (
            <IconButton
              icon="pause"
              label={`Pause: ${title}`}
              {...does(() => api.jobs.pause.mutate({ jobId }))}
            />
          )}
          <IconButton
            icon="close"
            label={`Stop: ${title}`}
            {...does(() => api.jobs.cancel.mutate({ jobId }))}
          />
        </div>
      </div>
      <ErrorNotice error={act.error} />
    </li>
  );
}

/** “12,000 of 40,000 messages · 9,000 messages a minute · about 3 minutes left” */
function RunningJob({ job }: { job: Job }) {
  const words = [jobProgress(job), speedWords(job), remainingWords(job.remainingSeconds)];
  const doing = job.kind === 'transcribe' ? `Writing down what was said: ${job.title}` : job.title;
  return (
    <Progress label={doing} done={job.done} total={job.total}>
      {words.filter((part) => part !== null).join(' · ')}
    </Progress>
  );
}

function RestingJob({ job }: { job: Job }) {
  return (
    <p className="queued-resting">
      <span>{job.title}</span>
      <span className="soft small">
        {job.state === 'paused' ? `paused at ${jobProgress(job)}` : jobProgress(job)}
      </span>
    </p>
  );
}
