import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EvenkeelError, type ErrorCode } from '../../shared/errors.ts';
import type { SpeechSettings } from '../../shared/model/speech.ts';
import { entryUrl } from '../work/entries.ts';
import type { Span } from './span.ts';
import type { SpeakerSpan } from './speakers/findSpeakers.ts';
import type { VoicePrint } from './speakers/voicePrint.ts';
import {
  speechEventSchema,
  type HeardFile,
  type HeardRecording,
  type SpeechEvent,
  type SpeechRequest,
  type SpeechTask,
  type VoiceToTake,
} from './transcript.ts';

/** A child that says nothing for so long hangs in a damaged file. */
const stallMilliseconds = 5 * 60_000;

export interface TranscribeOptions {
  /** A plain file, or a sealed one with its key; and what is known about it. */
  recording: HeardRecording;
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

/** Why the child ended by itself, as far as its latest event tells. */
function causeOfEnd(latest: SpeechEvent | null): ErrorCode {
  if (latest?.type !== 'loading') return 'job-failed';
  return latest.model === 'speech' ? 'speech-model-broken' : 'speaker-model-broken';
}

/** Hands the events of one request on, one by one, and settles with the last of them or with the child's end. */
function follow(child: ChildProcess, onEvent: TranscribeOptions['onEvent']): Promise<void> {
  return new Promise((resolve, reject) => {
    let handled = Promise.resolve();
    let latest: SpeechEvent | null = null;
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
      latest = event;
      // What was given before the end stands, even where it failed.
      if (event.type === 'failed' || event.type === 'finished') {
        const error = event.type === 'failed' ? new EvenkeelError(event.code) : undefined;
        handled.then(() => settle(error), settle);
        return;
      }
      handled = handled.then(() => onEvent(event));
      handled.catch(settle);
    }
    function lost(): void {
      handled.then(() => settle(new EvenkeelError(causeOfEnd(latest))), settle);
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
    await this.#ask({ type: 'transcribe', recording }, onEvent, signal);
  }

  /** Loads a model to see whether it can be used. Throws what loadEngine or loadSpeakerFile throws. */
  async tryModel(model: 'speech' | 'speakers', signal?: AbortSignal): Promise<void> {
    await this.#ask({ type: 'try', model }, () => undefined, signal);
  }

  /** Tells whose voices speak in a shared channel, where there is speech. Throws what findSpeakers throws. */
  async findSpeakers(
    file: HeardFile,
    hearing: { speech: Span[]; speakerCount: number | null },
    { signal, onHeard }: { signal: AbortSignal; onHeard: (seconds: number) => void },
  ): Promise<SpeakerSpan[]> {
    let spans: SpeakerSpan[] = [];
    const onEvent = (event: SpeechEvent) => {
      if (event.type === 'listening') onHeard(event.heardSeconds);
      if (event.type === 'speakers') ({ spans } = event);
    };
    await this.#ask({ type: 'speakers', file, ...hearing }, onEvent, signal);
    return spans;
  }

  /** A print of each voice; null where no stretch of it is long enough. Throws what takeVoicePrint throws. */
  async takeVoicePrints(
    file: HeardFile,
    voices: VoiceToTake[],
    signal?: AbortSignal,
  ): Promise<(VoicePrint | null)[]> {
    let prints: (VoicePrint | null)[] = [];
    const onEvent = (event: SpeechEvent) => {
      if (event.type === 'voicePrints') ({ prints } = event);
    };
    await this.#ask({ type: 'voicePrints', file, voices }, onEvent, signal);
    return prints;
  }

  /** Ends the process, which gives its memory back. */
  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(
    task: SpeechTask,
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
      child.send({ settings: this.#settings, task } satisfies SpeechRequest, () => undefined);
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
