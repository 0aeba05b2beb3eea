/**
 * The child process that transcribes: apart from everything else, because the speech model takes half a gigabyte
 * that only an ending process gives back, and because native code must be stoppable at any moment.
 * Started by speech/transcribe.ts, which sends one request after the other; each is answered with events, the last of
 * which is `finished` or `failed`. The model stays loaded between them.
 */
import { availableParallelism, constants, setPriority } from 'node:os';
import { EvenkeelError, type ErrorCode } from '../../shared/errors.ts';
import type { SpeechSettings } from '../../shared/model/speech.ts';
import { plainFile, type ByteFile } from '../files/byteFile.ts';
import { openSealed } from '../files/sealedFile.ts';
import { openSound, sampleRate, type Sound } from '../speech/decode/sound.ts';
import type { Engine } from '../speech/engines/engine.ts';
import { engineName, loadEngine } from '../speech/engines/loadEngine.ts';
import { sharedLane, laneSamples, type Lane } from '../speech/lanes.ts';
import { findVoiceActivity } from '../speech/models.ts';
import { tellVoices } from '../speech/speakerLanes.ts';
import { loadSpeakerFile } from '../speech/speakers/addedVoices.ts';
import { takeVoicePrint, type VoicePrint } from '../speech/speakers/voicePrint.ts';
import { transcribeSound } from '../speech/transcribeSound.ts';
import {
  speechRequestSchema,
  type HeardFile,
  type HeardRecording,
  type SpeechEvent,
  type SpeechTask,
} from '../speech/transcript.ts';

type TaskOf<Type extends SpeechTask['type']> = Extract<SpeechTask, { type: Type }>;

let loaded: { settings: SpeechSettings; engine: Promise<Engine> } | null = null;

async function open({ path, key }: HeardFile): Promise<Sound> {
  const file: ByteFile = await (key === null ? plainFile(path) : openSealed(path, key, 'recording'));
  return openSound(file);
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
    await send({ type: 'loading', model: 'speech' });
    loaded = { settings, engine: loadEngine(settings, threadsFor(settings)) };
  }
  return loaded.engine;
}

async function transcribe(settings: SpeechSettings, recording: HeardRecording): Promise<void> {
  const { fromSeconds, speakerCount, names } = recording;
  const sound = await open(recording);
  const tools = {
    voiceActivity: findVoiceActivity(),
    engineName: engineName(settings),
    speakers: settings.speakers,
    loadEngine: () => engineFor(settings),
  };
  for await (const event of transcribeSound(sound, tools, { fromSeconds, speakerCount, names }))
    await send(event);
}

async function findVoices(
  { speakers: added }: SpeechSettings,
  { file, speech, speakerCount }: TaskOf<'speakers'>,
): Promise<void> {
  const sound = await open(file);
  if (added !== null) await send({ type: 'loading', model: 'speakers' });
  const telling = tellVoices(sound, { ...sharedLane, speech }, { speakerCount, added });
  let told = await telling.next();
  for (; told.done !== true; told = await telling.next()) {
    await send({ type: 'listening', heardSeconds: told.value });
  }
  await send({ type: 'speakers', spans: told.value });
}

/** One channel of a sound, or all as one. */
async function* samplesOf(sound: Sound, lane: Lane): AsyncGenerator<Float32Array> {
  for await (const block of sound.blocks()) yield laneSamples(lane, block);
}

async function takeVoicePrints(
  { speakers: added }: SpeechSettings,
  { file, voices }: TaskOf<'voicePrints'>,
): Promise<void> {
  const sound = await open(file);
  const prints: (VoicePrint | null)[] = [];
  for (const { channel, speech } of voices) {
    if (added !== null) await send({ type: 'loading', model: 'speakers' });
    const source = channel === 'mixed' ? 'both' : channel;
    prints.push(await takeVoicePrint(samplesOf(sound, { ...sharedLane, source }), speech, added));
  }
  await send({ type: 'voicePrints', prints });
}

/** Whether a model loads and can listen: to a while of nothing, in which it need not find a word. */
async function tryModel(settings: SpeechSettings, model: TaskOf<'try'>['model']): Promise<void> {
  const nothing = new Float32Array(2 * sampleRate);
  if (model === 'speech') {
    const { hear } = await engineFor(settings);
    await hear(nothing);
  } else if (settings.speakers !== null) {
    await send({ type: 'loading', model });
    const embed = await loadSpeakerFile(settings.speakers);
    if (embed(nothing).some((value) => !Number.isFinite(value))) {
      throw new EvenkeelError('speaker-model-broken');
    }
  }
}

async function work(settings: SpeechSettings, task: SpeechTask): Promise<void> {
  if (task.type === 'transcribe') return transcribe(settings, task.recording);
  if (task.type === 'speakers') return findVoices(settings, task);
  if (task.type === 'voicePrints') return takeVoicePrints(settings, task);
  return tryModel(settings, task.model);
}

async function answer(message: unknown): Promise<void> {
  const { settings, task } = speechRequestSchema.parse(message);
  stepBack(settings);
  await work(settings, task);
  await send({ type: 'finished' });
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
