import { describe, expect, it } from 'vitest';
import { EvenkeelError, sentences } from '../../../src/shared/errors.ts';
import { JobQueue, type JobTask } from '../../../src/main/work/jobQueue.ts';

function task(title: string, run: JobTask['run']): JobTask {
  return { kind: 'import', title, unit: 'bytes', sourceId: null, run };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new EvenkeelError('cancelled')));
  });

describe('the job queue', () => {
  it('runs one job after the other and says what came of each', async () => {
    const order: string[] = [];
    const queue = new JobQueue();
    for (const name of ['first', 'second']) {
      queue.add(
        task(name, async ({ progress }) => {
          order.push(`${name} starts`);
          await new Promise((resolve) => setTimeout(resolve, 5));
          progress(3, 3);
          order.push(`${name} ends`);
          return { sentence: `${name} done` };
        }),
      );
    }
    await queue.idle();
    expect(order).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
    expect(queue.snapshot().map(({ state, done, sentence }) => [state, done, sentence])).toEqual([
      ['done', 3, 'first done'],
      ['done', 3, 'second done'],
    ]);
  });

  it('turns a failure into its sentence and goes on with the next', async () => {
    const queue = new JobQueue();
    queue.add(task('bad', () => Promise.reject(new EvenkeelError('audio-unreadable'))));
    queue.add(task('defect', () => Promise.reject(new Error('words of somebody'))));
    queue.add(task('good', () => Promise.resolve({ sentence: 'fine' })));
    await queue.idle();
    expect(queue.snapshot().map(({ state, sentence }) => [state, sentence])).toEqual([
      ['failed', sentences['audio-unreadable']],
      ['failed', sentences['job-failed']],
      ['done', 'fine'],
    ]);
  });

  it('cancels what runs and what waits, and runs it again when asked', async () => {
    const queue = new JobQueue();
    let runs = 0;
    const running = queue.add(
      task('long', ({ signal }) => {
        runs += 1;
        return runs === 1 ? untilAborted(signal) : Promise.resolve({ sentence: 'finished' });
      }),
    );
    const waiting = queue.add(task('later', () => Promise.resolve({ sentence: 'never' })));
    queue.cancel(waiting);
    queue.cancel(running);
    await queue.idle();
    expect(queue.snapshot().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    queue.resume(running);
    await queue.idle();
    expect(queue.snapshot()[0]).toMatchObject({ state: 'done', sentence: 'finished' });
  });

  it('pauses what runs and lets others go on; resumed, it continues', async () => {
    const queue = new JobQueue();
    const order: string[] = [];
    let done = 0;
    const long = queue.add(
      task('long', async ({ signal, progress }) => {
        await Promise.resolve();
        order.push(`long from ${done}`);
        for (; done < 4; done += 1) {
          if (done === 2 && order.length === 1) queue.pause(long);
          if (signal.aborted) throw new EvenkeelError('cancelled');
          progress(done, 4);
        }
        return { sentence: 'long done' };
      }),
    );
    const short = queue.add(task('short', async () => ({ sentence: `${order.push('short')}` })));
    await queue.idle();
    expect(queue.snapshot().map(({ state }) => state)).toEqual(['paused', 'done']);
    queue.resume(long);
    await queue.idle();
    expect([order, queue.snapshot()[0]?.state]).toEqual([['long from 0', 'short', 'long from 2'], 'done']);
    queue.pause(short);
    expect(queue.snapshot()[1]?.state).toBe('done');
  });

  it('takes up again what is resumed before it had come to rest, and cancels what is paused', async () => {
    const queue = new JobQueue();
    let runs = 0;
    const id = queue.add(
      task('long', ({ signal }) => {
        runs += 1;
        return runs === 1 ? untilAborted(signal) : Promise.resolve({ sentence: 'whole' });
      }),
    );
    const waiting = queue.add(task('later', () => Promise.resolve({ sentence: 'never' })));
    queue.pause(waiting);
    queue.pause(id);
    queue.resume(id);
    await queue.idle();
    queue.cancel(waiting);
    expect([runs, queue.snapshot().map(({ state }) => state)]).toEqual([2, ['done', 'cancelled']]);
  });

  it('lets a waiting job go before another', async () => {
    const queue = new JobQueue();
    const order: string[] = [];
    const [, , third] = ['one', 'two', 'three'].map((name) =>
      queue.add(task(name, async () => ({ sentence: `${order.push(name)}` }))),
    );
    queue.moveUp(third ?? 0);
    queue.moveUp(third ?? 0);
    await queue.idle();
    expect(order).toEqual(['one', 'three', 'two']);
  });

  it('keeps what came of an import with its job', async () => {
    const queue = new JobQueue();
    queue.add(task('chat', () => Promise.resolve({ sentence: 'done', sourceId: 7 })));
    await queue.idle();
    expect(queue.snapshot()[0]).toMatchObject({ sourceId: 7, perSecond: null, remainingSeconds: null });
  });

  it('knows nothing of what was stopped, and goes on with what came after', async () => {
    const queue = new JobQueue();
    queue.add(task('Call with somebody', ({ signal }) => untilAborted(signal)));
    queue.add(task('waiting', () => Promise.resolve({ sentence: '' })));
    const stopping = queue.stop();
    const later = queue.add(task('after unlocking', () => new Promise(() => undefined)));
    await stopping;
    expect(queue.snapshot().map(({ id, title }) => [id, title])).toEqual([[later, 'after unlocking']]);
  });

  it('shows every change to a watcher, up to the last', async () => {
    const queue = new JobQueue();
    const controller = new AbortController();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const jobs of queue.watch(controller.signal)) {
        seen.push(jobs.map(({ state }) => state).join());
        if (jobs[0]?.state === 'done') controller.abort();
      }
    })();
    queue.add(task('one', () => new Promise((resolve) => setTimeout(() => resolve({ sentence: '' }), 150))));
    await watching;
    expect([seen[0], seen.at(-1)]).toEqual(['', 'done']);
  });
});
