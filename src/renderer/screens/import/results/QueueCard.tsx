import { useMutation } from '@tanstack/react-query';
import type { Job } from '../../../../shared/model/jobs.ts';
import { api } from '../../../api.ts';
import { jobProgress, useJobs } from '../../../app/jobs.ts';
import { Button, IconButton } from '../../../design/Button.tsx';
import { Card } from '../../../design/Card.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { Progress } from '../../../design/Progress.tsx';
import { remainingWords, speedWords } from './jobWords.ts';
import './results.css';

/** Imports and transcriptions under way, one after another; they go on when the owner looks at other screens. */
export function QueueCard() {
  const jobs = useJobs().filter(isQueued);
  if (jobs.length === 0) return null;
  return (
    <Card title="On its way in" intro="You can look at other screens meanwhile, or close the page.">
      <ul className="plain-list queue">
        {jobs.map((job, index) => (
          <QueuedJob key={job.id} job={job} canMoveUp={job.state === 'waiting' && index > 0} />
        ))}
      </ul>
    </Card>
  );
}

function isQueued({ kind, state }: Job): boolean {
  return kind !== 'read' && (state === 'running' || state === 'waiting' || state === 'paused');
}

function QueuedJob({ job, canMoveUp }: { job: Job; canMoveUp: boolean }) {
  const jobId = job.id;
  const act = useMutation({ mutationFn: (action: () => Promise<unknown>) => action() });
  const does = (action: () => Promise<unknown>) => ({
    isDisabled: act.isPending,
    onPress: () => act.mutate(action),
  });
  return (
    <li>
      <div className="queued-job">
        <Progress label={job.title} done={job.done} total={job.total}>
          {standing(job)}
        </Progress>
        <div className="row queued-actions">
          {canMoveUp ? (
            <IconButton
              icon="up"
              label={`Move up: ${job.title}`}
              {...does(() => api.jobs.moveUp.mutate({ jobId }))}
            />
          ) : null}
          {job.state === 'paused' ? (
            <Button
              icon="play"
              aria-label={`Go on: ${job.title}`}
              {...does(() => api.jobs.resume.mutate({ jobId }))}
            >
              Go on
            </Button>
          ) : (
            <Button
              icon="pause"
              aria-label={`Pause: ${job.title}`}
              {...does(() => api.jobs.pause.mutate({ jobId }))}
            >
              Pause
            </Button>
          )}
          <Button aria-label={`Stop: ${job.title}`} {...does(() => api.jobs.cancel.mutate({ jobId }))}>
            Stop
          </Button>
        </div>
      </div>
      <ErrorNotice error={act.error} />
    </li>
  );
}

/** “12,000 of 40,000 messages · 9,000 messages a minute · about 3 minutes left” */
function standing(job: Job): string {
  if (job.state === 'paused') return `Paused. ${jobProgress(job)}`;
  if (job.state === 'waiting') return jobProgress(job);
  return [jobProgress(job), speedWords(job), remainingWords(job.remainingSeconds)]
    .filter((words) => words !== null)
    .join(' · ');
}
