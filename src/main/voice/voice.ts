import { mean, median, quantile } from '../../shared/measures/average.ts';
import { semitones } from '../../shared/measures/semitones.ts';
import { frequencyStep } from './frames.ts';
import { beatsOf, irregularity, type Irregularity } from './irregularity.ts';
import { trackPitch } from './pitch.ts';
import type { Beat } from './periods.ts';
import { isTelephoneBand, spectralBalance, type SpectralBalance } from './spectralBalance.ts';

/** An unbroken stretch of one speaker's speech. */
export interface Stretch {
  startSeconds: number;
  samples: Float32Array;
}

/** How something was said. Facts of the sound only: what it means is for the person to say. */
export interface Voice extends Irregularity {
  /** Median over voiced frames; null with less than 0.1 s of voice. */
  pitchHertz: number | null;
  /** From the 20th to the 80th percentile (eGeMAPS, Eyben et al. 2016); null with less than 0.5 s of voice. */
  pitchRangeSemitones: number | null;
  /** RMS over the speech, dB relative to full scale (a full-scale square wave is 0); null in digital silence. */
  loudnessDecibels: number | null;
  /** Share 0..1 of the time from the first to the last stretch in which the speaker paused; null below 1 s. */
  pauseShare: number | null;
  /** Silences of 0.25 s and more (Goldman-Eisler 1968; de Jong & Bosker 2013). */
  pauseCount: number;
  /** Mean over voiced frames (see spectralBalance.ts); null with less than 0.5 s of voice. */
  alphaRatioDecibels: number | null;
  /** As above. */
  hammarbergDecibels: number | null;
  /** Of all stretches together, without the pauses. */
  speakingSeconds: number;
}

const leastVoicedFrames = 10;
/** Percentiles and means over the spectrum want more than a median. */
const leastSpreadFrames = 50;
const leastPauseSeconds = 0.25;

function medianOf(pitch: readonly number[]): number | null {
  return pitch.length < leastVoicedFrames ? null : median(pitch);
}

/** Median pitch in hertz over all voiced frames; null with less than 0.1 s of voice. */
export function medianPitch(samples: readonly Float32Array[], sampleRate: number): number | null {
  const pitch = samples.flatMap((piece) => trackPitch(piece, sampleRate));
  return medianOf(pitch.filter((hertz) => hertz !== null));
}

function pitchRange(pitch: readonly number[]): number | null {
  if (pitch.length < leastSpreadFrames) return null;
  return semitones(quantile(pitch, 0.8)) - semitones(quantile(pitch, 0.2));
}

/** RMS in dB relative to full scale; null in digital silence. */
export function loudness(samples: readonly Float32Array[]): number | null {
  let sum = 0;
  let count = 0;
  for (const piece of samples) {
    for (const sample of piece) sum += sample * sample;
    count += piece.length;
  }
  return sum === 0 ? null : 10 * Math.log10(sum / count);
}

/** Words a minute on speaking time; null below 1 s or 3 words, where it says nothing. */
export function speakingRate(words: number, speakingSeconds: number): number | null {
  return words < 3 || speakingSeconds < 1 ? null : (words * 60) / speakingSeconds;
}

/** The pauses between these stretches, in seconds; shorter silences are part of speaking. */
function pausesBetween(stretches: readonly Stretch[], sampleRate: number): number[] {
  return stretches
    .slice(1)
    .map(({ startSeconds }, index) => {
      const before = stretches[index];
      if (before === undefined) return 0;
      return startSeconds - before.startSeconds - before.samples.length / sampleRate;
    })
    .filter((seconds) => seconds >= leastPauseSeconds);
}

/** What is gathered from the sound of all stretches of a turn. */
interface Gathered {
  pitch: number[];
  balances: SpectralBalance[];
  beats: Beat[][];
  /** Summed over all frames that are not silent. */
  power: Float64Array;
}

function gather(samples: Float32Array, sampleRate: number, into: Gathered): void {
  const balances = new Map<number, SpectralBalance>();
  const pitch = trackPitch(samples, sampleRate, (frame, { power }) => {
    if (into.power.length === 0) into.power = new Float64Array(power.length);
    for (let bin = 0; bin < power.length; bin += 1) {
      into.power[bin] = (into.power[bin] ?? 0) + (power[bin] ?? 0);
    }
    const balance = spectralBalance(power, frequencyStep(sampleRate, power));
    if (balance !== null) balances.set(frame, balance);
  });
  for (const [frame, hertz] of pitch.entries()) {
    if (hertz === null) continue;
    into.pitch.push(hertz);
    const balance = balances.get(frame);
    if (balance !== undefined) into.balances.push(balance);
  }
  into.beats.push(...beatsOf(samples, sampleRate, pitch));
}

function meanBalance(balances: readonly SpectralBalance[]): Record<keyof SpectralBalance, number | null> {
  if (balances.length < leastSpreadFrames) return { alphaRatioDecibels: null, hammarbergDecibels: null };
  return {
    alphaRatioDecibels: mean(balances.map(({ alphaRatioDecibels }) => alphaRatioDecibels)),
    hammarbergDecibels: mean(balances.map(({ hammarbergDecibels }) => hammarbergDecibels)),
  };
}

/**
 * Measures one turn from its stretches of speech, in order, without the silences between; made for 16 kHz.
 * Jitter and shimmer are null as well on sound that went through a telephone: its coding makes both.
 */
export function measureVoice(stretches: readonly Stretch[], sampleRate: number): Voice {
  const found: Gathered = { pitch: [], balances: [], beats: [], power: new Float64Array(0) };
  for (const { samples } of stretches) gather(samples, sampleRate, found);
  const speech = stretches.map(({ samples }) => samples);
  const speakingSeconds = speech.reduce((sum, { length }) => sum + length, 0) / sampleRate;
  const pauses = pausesBetween(stretches, sampleRate);
  const pauseSeconds = pauses.reduce((sum, seconds) => sum + seconds, 0);
  const wholeSeconds = speakingSeconds + pauseSeconds;
  const isTelephone = isTelephoneBand(found.power, frequencyStep(sampleRate, found.power));
  return {
    pitchHertz: medianOf(found.pitch),
    pitchRangeSemitones: pitchRange(found.pitch),
    loudnessDecibels: loudness(speech),
    pauseShare: wholeSeconds < 1 ? null : pauseSeconds / wholeSeconds,
    pauseCount: pauses.length,
    ...meanBalance(found.balances),
    ...(isTelephone ? { jitterPercent: null, shimmerPercent: null } : irregularity(found.beats)),
    speakingSeconds,
  };
}
