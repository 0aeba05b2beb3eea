import { expect, it } from 'vitest';
import { EvenkeelError } from '../../src/shared/errors.ts';
import type { Power } from '../../src/main/power.ts';
import { heldBack, JobQueue, type JobTask } from '../../src/main/work/jobQueue.ts';
import { MainsWatch } from '../../src/main/mainsWatch.ts';

/** A computer whose plug can be pulled. */
function laptop(): Power & { plug: (isIn: boolean) => Promise<void> } {
  let isIn = true;
  let told: (() => void) | null = null;
  return {
    isOnBattery: () => Promise.resolve(!isIn),
    onChange(listener) {
      told = listener;
      return () => (told = null);
    },
    async plug(next) {
      isIn = next;
      told?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const reasons: unknown[] = [];

/** A task that is over when it runs for the second time. */
function longTask(kind: JobTask['kind']): JobTask {
  let runs = 0;
  return {
    kind,
    title: kind,
    unit: 'seconds',
    sourceId: null,
    run({ signal }) {
      runs += 1;
      if (runs > 1) return Promise.resolve({ sentence: 'done' });
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reasons.push(signal.reason);
          reject(new EvenkeelError('cancelled'));
        });
      });
    },
  };
}

function states(queue: JobQueue): string[] {
  return queue.snapshot().map(({ state, waitsFor }) => (waitsFor === null ? state : `${state} ${waitsFor}`));
}

it('holds transcription back on battery, lets others by, and goes on at the plug', async () => {
  const [power, queue] = [laptop(), new JobQueue()];
  const watch = new MainsWatch(power, queue);
  await watch.follow(true);
  queue.add(longTask('transcribe'));
  queue.add({ ...longTask('read'), run: () => Promise.resolve({ sentence: 'read' }) });
  expect(states(queue)).toEqual(['running', 'waiting']);
  await power.plug(false);
  expect(states(queue)).toEqual(['waiting mains', 'done']);
  expect(reasons).toEqual([heldBack]);
  await power.plug(true);
  await queue.idle();
  expect(states(queue)).toEqual(['done', 'done']);
});

it('tells a task that is stopped while it is held back, and no other', async () => {
  const [power, queue] = [laptop(), new JobQueue()];
  await power.plug(false);
  await new MainsWatch(power, queue).follow(true);
  const abandoned: string[] = [];
  const [first] = ['first', 'second'].map((title) =>
    queue.add({ ...longTask('transcribe'), title, abandoned: () => void abandoned.push(title) }),
  );
  queue.cancel(first ?? 0);
  expect([abandoned, ...states(queue)]).toEqual([['first'], 'cancelled', 'waiting mains']);
});

it('leaves everything alone where the owner does not want it, and when the choice is taken back', async () => {
  const [power, queue] = [laptop(), new JobQueue()];
  const watch = new MainsWatch(power, queue);
  await power.plug(false);
  const jobId = queue.add(longTask('transcribe'));
  await watch.follow(false);
  expect(states(queue)).toEqual(['running']);
  await watch.follow(true);
  queue.pause(jobId);
  queue.resume(jobId);
  expect(states(queue)).toEqual(['waiting mains']);
  await watch.follow(false);
  await queue.idle();
  expect(states(queue)).toEqual(['done']);
});
