/**
 * How much the beats of a voice differ from their neighbours: jitter in length, shimmer in size, both "local" (mean
 * difference of neighbours as a share of the mean). Source: eGeMAPS (Eyben et al. 2016); limits on neighbours that
 * are compared, 1.3 in length and 1.6 in size, as the manual of Praat gives them.
 * In running speech they hold intonation and noise as well, so only runs of 0.1 s and more count, and nothing is
 * said below 100 pairs of periods (both our own choice). On sound that went through a telephone they would
 * measure the telephone, and are not taken at all (see voice.ts).
 */
import { mean } from '../../shared/measures/average.ts';
import { clamp } from '../../shared/measures/interval.ts';
import { findBeats, type Beat, type VoicedRun } from './periods.ts';
import { frameLengthSeconds, frameStepSeconds } from './pitch.ts';
import { floorHertz } from './pitchCandidates.ts';

export interface Irregularity {
  /** Percent of the mean period; null below 100 pairs. */
  jitterPercent: number | null;
  /** Percent of the mean size of a beat; null below 100 pairs. */
  shimmerPercent: number | null;
}

const leastRunSeconds = 0.1;
const leastPairs = 100;
const mostPeriodFactor = 1.3;
const mostAmplitudeFactor = 1.6;

function centreSeconds(frame: number): number {
  return frameLengthSeconds / 2 + frame * frameStepSeconds;
}

/** The runs of voiced frames long enough to be steady somewhere. */
function voicedRuns(pitch: readonly (number | null)[]): VoicedRun[] {
  const runs: VoicedRun[] = [];
  for (let from = 0; from < pitch.length; from += 1) {
    let to = from;
    while (typeof pitch[to] === 'number') to += 1;
    const startSeconds = centreSeconds(from) - frameStepSeconds / 2;
    const endSeconds = centreSeconds(to) - frameStepSeconds / 2;
    if (endSeconds - startSeconds >= leastRunSeconds) {
      const [first, last] = [from, to - 1];
      const hertzAt = (seconds: number) => {
        const frame = Math.round((seconds - frameLengthSeconds / 2) / frameStepSeconds);
        return pitch[clamp(frame, first, last)] ?? floorHertz;
      };
      runs.push({ startSeconds, endSeconds, hertzAt });
    }
    from = to;
  }
  return runs;
}

/** Sums over pairs of neighbours, so that stretches can be taken together. */
interface Pairs {
  differences: number[];
  values: number[];
}

function addPairs(pairs: Pairs, values: readonly number[], mostFactor: number): void {
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    if (next === undefined || Math.max(value / next, next / value) > mostFactor) continue;
    pairs.differences.push(Math.abs(next - value));
    pairs.values.push((value + next) / 2);
  }
}

function percent({ differences, values }: Pairs): number | null {
  return values.length < leastPairs ? null : (100 * mean(differences)) / mean(values);
}

/** Of all runs of a turn together; each list of beats is one run. */
export function irregularity(runs: readonly (readonly Beat[])[]): Irregularity {
  const periods: Pairs = { differences: [], values: [] };
  const amplitudes: Pairs = { differences: [], values: [] };
  for (const beats of runs) {
    const lengths = beats.slice(1).map(({ atSeconds }, index) => atSeconds - (beats[index]?.atSeconds ?? 0));
    addPairs(periods, lengths, mostPeriodFactor);
    addPairs(
      amplitudes,
      beats.map(({ amplitude }) => amplitude),
      mostAmplitudeFactor,
    );
  }
  return { jitterPercent: percent(periods), shimmerPercent: percent(amplitudes) };
}

/** All beats of a stretch of sound, run by run. */
export function beatsOf(
  samples: Float32Array,
  sampleRate: number,
  pitch: readonly (number | null)[],
): Beat[][] {
  return voicedRuns(pitch).map((run) => findBeats(samples, sampleRate, run));
}
