import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EvenkeelError } from '../../shared/errors.ts';
import { entryUrl } from '../work/entries.ts';
import { speechEventSchema, type SpeechEvent, type SpeechRequest } from './transcript.ts';

/** Two are the fastest that still leave a small machine usable. */
const threads = 2;
/** A child that says nothing for so long hangs in a damaged file. */
const stallMilliseconds = 5 * 60_000;

export interface TranscribeOptions {
  /** A plain file, or a sealed one with its key. */
  file: SpeechRequest['file'];
  /** `untilSeconds` of the last event of an earlier run; 0 for all. */
  fromSeconds: number;
  signal?: AbortSignal | undefined;
  /** Each event in order; the next is handled when this one's promise is settled, and its rejection ends the run. */
  onEvent: (event: SpeechEvent) => void | Promise<void>;
}

function startChild(): ChildProcess {
  return fork(fileURLToPath(entryUrl('speechProcess')), {
    serialization: 'advanced',
    // Libraries print what they please, also of their input: nobody listens.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Nothing given to this process on its command line is for its child.
    execArgv: [],
  });
}

/** Hands the child's events on one by one and settles when it has ended. */
function follow(child: ChildProcess, onEvent: TranscribeOptions['onEvent']): Promise<void> {
  return new Promise((resolve, reject) => {
    let handled = Promise.resolve();
    let finished = false;
    const stalled = setTimeout(() => child.kill('SIGKILL'), stallMilliseconds);
    function fail(error: unknown): void {
      child.kill('SIGKILL');
      reject(error instanceof Error ? error : new EvenkeelError('job-failed'));
    }
    child.on('message', (message) => {
      stalled.refresh();
      const event = speechEventSchema.parse(message);
      if (event.type === 'failed') return fail(new EvenkeelError(event.code));
      finished ||= event.type === 'done';
      handled = handled.then(() => onEvent(event));
      handled.catch(fail);
    });
    child.once('error', fail);
    child.once('close', () => {
      clearTimeout(stalled);
      handled
        .then(() => (finished ? resolve() : reject(new EvenkeelError('job-failed'))))
        .catch(() => undefined);
    });
  });
}

/**
 * Transcribes a recording in a child process of its own.
 * Throws `cancelled` when `signal` aborts, `audio-unreadable`, `speech-model-missing`, or `job-failed` when the
 * process ended before its work; every event handled until then stands.
 */
export async function transcribeFile(options: TranscribeOptions): Promise<void> {
  const { file, fromSeconds, signal } = options;
  const isAborted = () => signal?.aborted === true;
  if (isAborted()) throw new EvenkeelError('cancelled');
  const child = startChild();
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  try {
    child.send({ file, fromSeconds, threads } satisfies SpeechRequest, () => undefined);
    await follow(child, async (event) => {
      if (!isAborted()) await options.onEvent(event);
    });
  } catch (error) {
    if (isAborted()) throw new EvenkeelError('cancelled', { cause: error });
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
