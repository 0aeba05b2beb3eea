import { measureVoice, speakingRate, type Voice } from '../voice/voice.ts';
import { planChunks, type Chunk } from './chunks.ts';
import { sampleRate, type Sound } from './decode/sound.ts';
import type { Lane } from './lanes.ts';
import { countWords } from './loops.ts';
import { speechModelName, type SpeechModels } from './models.ts';
import type { Recognizer } from './recognizer.ts';
import { createSoundWindow, type SoundWindow } from './soundWindow.ts';
import { surveySound, type Survey } from './survey.ts';
import type { SpeechEvent, Turn, TurnVoice } from './transcript.ts';
import { hearWords } from './words.ts';
import { alignWords } from './wordTimes.ts';

/** A chunk is at most 25 s; whatever starts before it and ends after it is not much older. */
const keepSeconds = 60;

export interface SpeechEngine {
  /** Silero's file. */
  voiceActivity: SpeechModels['voiceActivity'];
  /** Called only where there is speech: loading takes seconds and half a gigabyte. */
  loadRecognizer: () => Recognizer;
}

/** What is kept of how a turn of so many words sounds. */
function toTurnVoice(voice: Voice, words: number): TurnVoice {
  return {
    pitchHertz: voice.pitchHertz,
    pitchRangeSemitones: voice.pitchRangeSemitones,
    loudnessDecibels: voice.loudnessDecibels,
    wordsPerMinute: speakingRate(words, voice.speakingSeconds),
    pauseShare: voice.pauseShare,
    jitterPercent: voice.jitterPercent,
    shimmerPercent: voice.shimmerPercent,
    alphaRatioDecibels: voice.alphaRatioDecibels,
  };
}

async function toTurn(
  chunk: Chunk,
  lane: Lane,
  window: SoundWindow,
  recognize: Recognizer,
): Promise<Turn | null> {
  const hearing = hearWords(chunk, (span) => window.slice(chunk.lane, span), recognize);
  const speech = chunk.speech.map((span) => ({
    startSeconds: span.startSeconds,
    samples: window.slice(chunk.lane, span),
  }));
  // Measured here while the model works in its own threads.
  const voice = measureVoice(speech, sampleRate);
  const text = await hearing;
  const words = countWords(text);
  if (words === 0) return null;
  const { startSeconds, endSeconds } = chunk;
  return {
    channel: lane.channel,
    speaker: null,
    speakerConfidence: null,
    startSeconds,
    endSeconds,
    text,
    words: alignWords(text, chunk.speech),
    wordTimes: 'aligned',
    voice: toTurnVoice(voice, words),
  };
}

/** The second pass: decodes again and gives the turns chunk by chunk, those ending by `fromSeconds` left out. */
async function* hearTurns(
  sound: Sound,
  { lanes }: Survey,
  recognize: Recognizer,
  fromSeconds: number,
): AsyncGenerator<SpeechEvent, void, undefined> {
  const chunks = planChunks(lanes).filter(({ endSeconds }) => endSeconds > fromSeconds);
  const window = createSoundWindow(lanes, keepSeconds);
  const blocks = sound.blocks();
  let turns: Turn[] = [];
  for (const [index, chunk] of chunks.entries()) {
    while (window.heardSeconds() < chunk.padded.endSeconds) {
      const next = await blocks.next();
      if (next.done === true) break;
      window.hear(next.value);
    }
    const lane = lanes[chunk.lane];
    const turn = lane === undefined ? null : await toTurn(chunk, lane, window, recognize);
    if (turn !== null) turns.push(turn);
    // Chunks that end together are given together: nothing may be left out by going on from there.
    if (chunks[index + 1]?.endSeconds === chunk.endSeconds) continue;
    yield { type: 'turns', turns, untilSeconds: chunk.endSeconds };
    turns = [];
  }
}

/**
 * Transcribes a recording in two passes, one for where there is speech and one for the words.
 * `fromSeconds` goes on after an earlier run, which gives exactly the turns that were missing.
 */
export async function* transcribeSound(
  sound: Sound,
  engine: SpeechEngine,
  fromSeconds: number,
): AsyncGenerator<SpeechEvent, void, undefined> {
  const startedMilliseconds = performance.now();
  const listening = surveySound(sound, engine.voiceActivity);
  let heard = await listening.next();
  for (; heard.done !== true; heard = await listening.next()) {
    yield { type: 'listening', heardSeconds: heard.value };
  }
  const survey = heard.value;
  const { durationSeconds, damaged, lanes } = survey;
  yield { type: 'started', durationSeconds, damaged, channels: sound.channels, model: speechModelName };
  const speech = lanes.flatMap((lane) => lane.speech);
  if (speech.length > 0) {
    yield* hearTurns(sound, survey, engine.loadRecognizer(), fromSeconds);
  }
  yield {
    type: 'done',
    speechSeconds: speech.reduce((sum, span) => sum + span.endSeconds - span.startSeconds, 0),
    elapsedSeconds: (performance.now() - startedMilliseconds) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}
