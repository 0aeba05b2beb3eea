/**
 * Where one speaker's voice passes from one level to another for good: change points by PELT (changePoints.ts), from
 * twenty stretches on. The least deviations are our own choice.
 */
import type { VoiceFeature } from '../model/calls.ts';
import { median } from './average.ts';
import { findShifts } from './changePoints.ts';
import { changePointsFrom } from './gates.ts';
import type { VoiceStretch } from './voiceStretches.ts';

/** From one turn on the voice is lastingly different from before. */
export interface VoiceChange {
  /** Place of the turn in the list. */
  turn: number;
  feature: VoiceFeature;
  /** Medians before and after: semitones above 27.5 Hz, semitones, dB, words a minute, percent of time, dB. */
  before: number;
  after: number;
}

/** The least robust deviation of each feature, in its unit: below it lies what is barely heard. */
export const leastDeviation: Record<VoiceFeature, number> = {
  pitch: 0.5,
  pitchRange: 0.5,
  loudness: 1,
  rate: 10,
  pauses: 4,
  brightness: 1,
};
/** Of findShifts, which is made for scores 0..1 and takes 0.05 for what is barely there. */
const leastScoreDeviation = 0.05;

/** A stretch of time in which one feature stays at about one level. */
interface Level {
  /** Places of its stretches in their list. */
  places: number[];
  /** Of the feature; means would let two outliers make a level. */
  middle: number;
}

/** The levels of one feature over the stretches in which it is known; none below twenty of them. */
export function findLevels(stretches: readonly VoiceStretch[], feature: VoiceFeature): Level[] {
  const known = stretches.flatMap((stretch, place) => {
    const value = stretch.values[feature];
    return value === null ? [] : [{ place, value }];
  });
  if (known.length < changePointsFrom) return [];
  const scale = leastScoreDeviation / leastDeviation[feature];
  const starts = findShifts(known.map(({ value }) => value * scale)).map(({ index }) => index);
  const edges = [0, ...starts, known.length];
  return edges.slice(1).map((end, index) => {
    const own = known.slice(edges[index] ?? 0, end);
    return { places: own.map(({ place }) => place), middle: median(own.map(({ value }) => value)) };
  });
}

/** Where one level passes into another that is clearly apart from it. */
export function changesBetween(
  levels: readonly Level[],
  stretches: readonly VoiceStretch[],
  feature: VoiceFeature,
): VoiceChange[] {
  return levels.slice(1).flatMap(({ places, middle: after }, index) => {
    const before = levels[index]?.middle ?? after;
    const turn = stretches[places[0] ?? 0]?.turns[0];
    if (turn === undefined || Math.abs(after - before) < 2 * leastDeviation[feature]) return [];
    return [{ turn, feature, before, after }];
  });
}
