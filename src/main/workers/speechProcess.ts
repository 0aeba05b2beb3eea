/**
 * The child process that transcribes: apart from everything else, because the speech model takes half a gigabyte
 * that only an ending process gives back, and because native code must be stoppable at any moment.
 * Started by speech/transcribe.ts, which sends one request after the other; each is answered with events, the last of
 * which is `done` or `failed`. The model stays loaded between them.
 */
import { availableParallelism, constants, setPriority } from 'node:os';
import { EvenkeelError, type ErrorCode } from '../../shared/errors.ts';
import type { SpeechSettings } from '../../shared/model/speech.ts';
import { plainFile, type ByteFile } from '../files/byteFile.ts';
import { openSealed } from '../files/sealedFile.ts';
import { openSound, sampleRate } from '../speech/decode/sound.ts';
import type { Engine } from '../speech/engines/engine.ts';
import { engineName, loadEngine } from '../speech/engines/loadEngine.ts';
import { findVoiceActivity } from '../speech/models.ts';
import { transcribeSound } from '../speech/transcribeSound.ts';
import { speechRequestSchema, type SpeechEvent, type SpeechRequest } from '../speech/transcript.ts';

type Recording = NonNullable<SpeechRequest['recording']>;

let loaded: { settings: SpeechSettings; engine: Promise<Engine> } | null = null;

function openFile({ path, key }: Recording): Promise<ByteFile> {
  return key === null ? plainFile(path) : openSealed(path, key, 'recording');
}

/** Resolves when the event has left this process, so that ending it loses nothing. */
function send(event: SpeechEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(event, undefined, undefined, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

/**
 * One core is left to others; more than four do not make it faster. On two cores both are used, since every other
 * process comes first anyway.
 */
function threadsFor({ isGentle }: SpeechSettings): number {
  return isGentle ? 1 : Math.min(4, Math.max(2, availableParallelism() - 1));
}

/** Lets everything else go first, so that the app stays quick; where the system does not allow it, all is as before. */
function stepBack({ isGentle }: SpeechSettings): void {
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
  try {
    setPriority(isGentle ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
  } catch {
    // Some systems let nobody change it.
  }
}

async function engineFor(settings: SpeechSettings): Promise<Engine> {
  if (loaded === null || JSON.stringify(loaded.settings) !== JSON.stringify(settings)) {
    await send({ type: 'loading' });
    loaded = { settings, engine: loadEngine(settings, threadsFor(settings)) };
  }
  return loaded.engine;
}

async function transcribe(settings: SpeechSettings, recording: Recording): Promise<void> {
  const { fromSeconds, speakerCount, names } = recording;
  const sound = await openSound(await openFile(recording));
  const tools = {
    voiceActivity: findVoiceActivity(),
    engineName: engineName(settings),
    loadEngine: () => engineFor(settings),
  };
  for await (const event of transcribeSound(sound, tools, { fromSeconds, speakerCount, names }))
    await send(event);
}

/** Whether the model loads and can listen: to a second of nothing, in which it need not find a word. */
async function tryModel(settings: SpeechSettings): Promise<void> {
  const startedMilliseconds = performance.now();
  const { hear } = await engineFor(settings);
  await hear(new Float32Array(sampleRate));
  await send({
    type: 'done',
    speechSeconds: 0,
    language: null,
    elapsedSeconds: (performance.now() - startedMilliseconds) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  });
}

async function answer(message: unknown): Promise<void> {
  const { settings, recording } = speechRequestSchema.parse(message);
  stepBack(settings);
  await (recording === null ? tryModel(settings) : transcribe(settings, recording));
}

function errorCode(error: unknown): ErrorCode {
  return error instanceof EvenkeelError ? error.code : 'job-failed';
}

process.on('message', (message) => {
  answer(message)
    .catch((error: unknown) => send({ type: 'failed', code: errorCode(error) }))
    // Its channel is gone: so is whoever asked.
    .catch(() => process.exit());
});
// Without the app there is nobody to transcribe for.
process.once('disconnect', () => process.exit());
