import type { AddedSpeakerModel } from '../../shared/model/speech.ts';
import { measureVoice, speakingRate } from '../voice/voice.ts';
import { planChunks, type Chunk } from './chunks.ts';
import { sampleRate, type Sound } from './decode/sound.ts';
import type { Engine } from './engines/engine.ts';
import type { Lane } from './lanes.ts';
import { countWords } from './loops.ts';
import { createNameCorrector } from './names.ts';
import { createSoundWindow, type SoundWindow } from './soundWindow.ts';
import { totalSeconds } from './span.ts';
import { separateSpeakers, speakerConfidence } from './speakerLanes.ts';
import { surveySound } from './survey.ts';
import type { HeardRecording, SpeechEvent, Turn, TurnVoice } from './transcript.ts';
import { hearWords, type ChunkWords } from './words.ts';

/** A chunk is at most 25 s; whatever starts before it and ends after it is not much older. */
const keepSeconds = 60;

export interface SpeechTools {
  /** Silero's file. */
  voiceActivity: string;
  engineName: string;
  /** Tells voices apart in the place of our own model. */
  speakers: AddedSpeakerModel | null;
  /** Called only where there is speech: loading takes seconds and half a gigabyte. */
  loadEngine: () => Promise<Engine>;
}

export type Hearing = Pick<HeardRecording, 'fromSeconds' | 'speakerCount' | 'names'>;

function turnVoice(
  chunk: Chunk,
  window: SoundWindow,
): Omit<TurnVoice, 'wordsPerMinute'> & { speakingSeconds: number } {
  const stretches = chunk.speech.map((span) => ({
    startSeconds: span.startSeconds,
    samples: window.slice(chunk.lane, span),
  }));
  const voice = measureVoice(stretches, sampleRate);
  const { pitchHertz, pitchRangeSemitones, loudnessDecibels, pauseShare } = voice;
  const { jitterPercent, shimmerPercent, alphaRatioDecibels, speakingSeconds } = voice;
  return {
    pitchHertz,
    pitchRangeSemitones,
    loudnessDecibels,
    pauseShare,
    jitterPercent,
    shimmerPercent,
    alphaRatioDecibels,
    speakingSeconds,
  };
}

function toTurn(
  chunk: Chunk,
  lane: Lane,
  { text, words, wordTimes }: ChunkWords,
  { speakingSeconds, ...voice }: ReturnType<typeof turnVoice>,
): Turn {
  const { startSeconds, endSeconds } = chunk;
  return {
    channel: lane.channel,
    speaker: lane.speaker,
    speakerConfidence: speakerConfidence(lane, chunk),
    startSeconds,
    endSeconds,
    text,
    words,
    wordTimes,
    voice: { ...voice, wordsPerMinute: speakingRate(countWords(text), speakingSeconds) },
  };
}

/** Counts in which language how much was said. */
function createLanguageTally(): {
  add: (language: string | null, seconds: number) => void;
  most: () => string | null;
} {
  const seconds = new Map<string, number>();
  return {
    add(language, count) {
      if (language !== null) seconds.set(language, (seconds.get(language) ?? 0) + count);
    },
    most: () => [...seconds].toSorted((first, second) => second[1] - first[1])[0]?.[0] ?? null,
  };
}

/**
 * The last pass: decodes again and gives the turns chunk by chunk, those ending by `fromSeconds` left out. Gives the
 * language most of it was said in.
 */
async function* hearTurns(
  sound: Sound,
  lanes: readonly Lane[],
  { hear }: Engine,
  { fromSeconds, names }: Hearing,
): AsyncGenerator<SpeechEvent, string | null, undefined> {
  const chunks = planChunks(lanes).filter(({ endSeconds }) => endSeconds > fromSeconds);
  const window = createSoundWindow(lanes, keepSeconds);
  const blocks = sound.blocks();
  const languages = createLanguageTally();
  const correctNames = createNameCorrector(names);
  let turns: Turn[] = [];
  for (const [index, chunk] of chunks.entries()) {
    while (window.heardSeconds() < chunk.padded.endSeconds) {
      const next = await blocks.next();
      if (next.done === true) break;
      window.hear(next.value);
    }
    const lane = lanes[chunk.lane];
    if (lane === undefined) continue;
    const hearing = hearWords(chunk, (span) => window.slice(chunk.lane, span), hear);
    // Measured here while the model works in its own threads.
    const voice = turnVoice(chunk, window);
    const said = await hearing;
    if (countWords(said.text) > 0) {
      turns.push(toTurn(chunk, lane, correctNames(said), voice));
      languages.add(said.language, totalSeconds(chunk.speech));
    }
    // Chunks that end together are given together: nothing may be left out by going on from there.
    if (chunks[index + 1]?.endSeconds === chunk.endSeconds) continue;
    yield { type: 'turns', turns, untilSeconds: chunk.endSeconds };
    turns = [];
  }
  return languages.most();
}

/**
 * Transcribes a recording in passes: one for where there is speech, one for whose voice it is where several share a
 * channel, and one for the words. `fromSeconds` goes on after an earlier run, which gives exactly the turns that were
 * missing.
 */
export async function* transcribeSound(
  sound: Sound,
  tools: SpeechTools,
  hearing: Hearing,
): AsyncGenerator<SpeechEvent, void, undefined> {
  const startedMilliseconds = performance.now();
  const listening = surveySound(sound, tools.voiceActivity);
  let heard = await listening.next();
  for (; heard.done !== true; heard = await listening.next()) {
    yield { type: 'listening', heardSeconds: heard.value };
  }
  const { durationSeconds, damaged, lanes } = heard.value;
  const model = tools.engineName;
  yield { type: 'started', durationSeconds, damaged, channels: sound.channels, model };
  const speechSeconds = lanes.reduce((sum, { speech }) => sum + totalSeconds(speech), 0);
  let language: string | null = null;
  if (speechSeconds > 0) {
    const { speakers: added } = tools;
    if (added !== null) yield { type: 'loading', model: 'speakers' };
    const separating = separateSpeakers(sound, lanes, { speakerCount: hearing.speakerCount, added });
    let separated = await separating.next();
    for (; separated.done !== true; separated = await separating.next()) {
      yield { type: 'listening', heardSeconds: separated.value };
    }
    language = yield* hearTurns(sound, separated.value, await tools.loadEngine(), hearing);
  }
  yield {
    type: 'done',
    speechSeconds,
    language,
    elapsedSeconds: (performance.now() - startedMilliseconds) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}
