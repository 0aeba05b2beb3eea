/** One speaker's turns as stretches long enough to be compared, and the features they are compared by. */
import type { VoiceFeature } from '../model/calls.ts';
import { semitones } from './semitones.ts';

/** One turn of one speaker with how it sounds (measureVoice). */
export interface VoicedTurn {
  startSeconds: number;
  endSeconds: number;
  pitchHertz: number | null;
  pitchRangeSemitones: number | null;
  loudnessDecibels: number | null;
  wordsPerMinute: number | null;
  /** 0..1 */
  pauseShare: number | null;
  alphaRatioDecibels: number | null;
}

export const voiceFeatures: readonly VoiceFeature[] = [
  'pitch',
  'pitchRange',
  'loudness',
  'rate',
  'pauses',
  'brightness',
];

export interface VoiceStretch {
  /** Places of its turns in the list. */
  turns: number[];
  speechSeconds: number;
  /** Means by time of speech: semitones, semitones, dB, words a minute, percent of time, dB; null where not known. */
  values: Record<VoiceFeature, number | null>;
}

/** Less speech tells nothing steady: our own choice. */
const leastSpeechSeconds = 3;
/** Short turns so far apart are not one stretch. */
const longestGapSeconds = 30;

const valueOf: Record<VoiceFeature, (turn: VoicedTurn) => number | null> = {
  pitch: ({ pitchHertz }) => (pitchHertz === null ? null : semitones(pitchHertz)),
  pitchRange: ({ pitchRangeSemitones }) => pitchRangeSemitones,
  loudness: ({ loudnessDecibels }) => loudnessDecibels,
  rate: ({ wordsPerMinute }) => wordsPerMinute,
  pauses: ({ pauseShare }) => (pauseShare === null ? null : 100 * pauseShare),
  brightness: ({ alphaRatioDecibels }) => alphaRatioDecibels,
};

function speechSecondsOf({ startSeconds, endSeconds, pauseShare }: VoicedTurn): number {
  return (endSeconds - startSeconds) * (1 - (pauseShare ?? 0));
}

/** Mean by time of speech over the turns in which the feature is known. */
function weightedMean(turns: readonly VoicedTurn[], feature: VoiceFeature): number | null {
  let sum = 0;
  let weights = 0;
  for (const turn of turns) {
    const value = valueOf[feature](turn);
    if (value === null) continue;
    const weight = speechSecondsOf(turn);
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

function toStretch(turns: readonly VoicedTurn[], places: number[]): VoiceStretch {
  const own = places.flatMap((place) => turns[place] ?? []);
  return {
    turns: places,
    speechSeconds: own.reduce((sum, turn) => sum + speechSecondsOf(turn), 0),
    values: {
      pitch: weightedMean(own, 'pitch'),
      pitchRange: weightedMean(own, 'pitchRange'),
      loudness: weightedMean(own, 'loudness'),
      rate: weightedMean(own, 'rate'),
      pauses: weightedMean(own, 'pauses'),
      brightness: weightedMean(own, 'brightness'),
    },
  };
}

/** Neighbouring turns taken together until there are 3 s of speech; what stays shorter is left out. In order of time. */
export function voiceStretches(turns: readonly VoicedTurn[]): VoiceStretch[] {
  const stretches: VoiceStretch[] = [];
  let places: number[] = [];
  let speechSeconds = 0;
  let lastEndSeconds = 0;
  for (const [place, turn] of turns.entries()) {
    if (turn.startSeconds - lastEndSeconds > longestGapSeconds) [places, speechSeconds] = [[], 0];
    places.push(place);
    speechSeconds += speechSecondsOf(turn);
    lastEndSeconds = turn.endSeconds;
    if (speechSeconds < leastSpeechSeconds) continue;
    stretches.push(toStretch(turns, places));
    [places, speechSeconds] = [[], 0];
  }
  return stretches;
}
