import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EvenkeelError } from '../../shared/errors.ts';
import type { SpeechSettings } from '../../shared/model/speech.ts';
import { entryUrl } from '../work/entries.ts';
import { speechEventSchema, type SpeechEvent, type SpeechRequest } from './transcript.ts';

/** A child that says nothing for so long hangs in a damaged file. */
const stallMilliseconds = 5 * 60_000;

export interface TranscribeOptions {
  /** A plain file, or a sealed one with its key; and what is known about it. */
  recording: NonNullable<SpeechRequest['recording']>;
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

/** Hands the events of one request on, one by one, and settles with the last of them or with the child's end. */
function follow(child: ChildProcess, onEvent: TranscribeOptions['onEvent']): Promise<void> {
  return new Promise((resolve, reject) => {
    let handled = Promise.resolve();
    let latest: SpeechEvent['type'] | null = null;
    const stalled = setTimeout(() => child.kill('SIGKILL'), stallMilliseconds);
    function settle(error?: unknown): void {
      clearTimeout(stalled);
      child.off('message', hear).off('error', settle).off('close', lost);
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new EvenkeelError('job-failed'));
    }
    function hear(message: unknown): void {
      stalled.refresh();
      const event = speechEventSchema.parse(message);
      latest = event.type;
      // What was given before it failed stands.
      if (event.type === 'failed') {
        handled = handled.then(() => settle(new EvenkeelError(event.code)));
        return;
      }
      handled = handled.then(() => onEvent(event));
      handled.then(() => event.type === 'done' && settle(), settle);
    }
    function lost(): void {
      handled.then(
        () => settle(new EvenkeelError(latest === 'loading' ? 'speech-model-broken' : 'job-failed')),
        settle,
      );
    }
    child.on('message', hear).once('error', settle).once('close', lost);
  });
}

/**
 * Writes recordings down in a child process, one at a time, keeping the model loaded from one to the next. A process
 * that ended, by itself or by a cancelled run, is replaced when the next recording comes.
 */
export class Transcriber {
  readonly #settings: SpeechSettings;
  #child: ChildProcess | null = null;

  constructor(settings: SpeechSettings) {
    this.#settings = settings;
  }

  /**
   * Throws `cancelled` when `signal` aborts, `audio-unreadable`, what loadEngine throws, or `job-failed` when the
   * process ended before its work; every event handled until then stands.
   */
  async transcribe({ recording, signal, onEvent }: TranscribeOptions): Promise<void> {
    await this.#ask(recording, onEvent, signal);
  }

  /** Loads the model to see whether it can be used. Throws what loadEngine throws. */
  async tryModel(signal?: AbortSignal): Promise<void> {
    await this.#ask(null, () => undefined, signal);
  }

  /** Ends the process, which gives its memory back. */
  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(
    recording: SpeechRequest['recording'],
    onEvent: TranscribeOptions['onEvent'],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const isAborted = () => signal?.aborted === true;
    if (isAborted()) throw new EvenkeelError('cancelled');
    if (this.#child?.connected !== true) this.#child = startChild();
    const child = this.#child;
    const stop = () => this.end();
    signal?.addEventListener('abort', stop);
    try {
      child.send({ settings: this.#settings, recording } satisfies SpeechRequest, () => undefined);
      await follow(child, async (event) => {
        if (!isAborted()) await onEvent(event);
      });
    } catch (error) {
      // Whatever went wrong, the next recording gets a process of its own.
      stop();
      if (isAborted()) throw new EvenkeelError('cancelled', { cause: error });
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
    // A run may be cancelled with its very last event.
    if (isAborted()) throw new EvenkeelError('cancelled');
  }
}

/** Transcribes one recording in a process of its own. Throws what Transcriber.transcribe throws. */
export async function transcribeFile(settings: SpeechSettings, options: TranscribeOptions): Promise<void> {
  const transcriber = new Transcriber(settings);
  try {
    await transcriber.transcribe(options);
  } finally {
    transcriber.end();
  }
}
