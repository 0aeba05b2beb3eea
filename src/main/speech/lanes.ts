/** Who is heard where: which channels carry a speaker of their own, and when that speaker talks. Pure. */
import { mean } from '../../shared/measures/average.ts';
import { windowSamples, type Span } from './span.ts';
import { sampleRate, type SoundBlock } from './decode/sound.ts';

/** One channel as the voice activity detector and a level meter heard it. */
export interface HeardChannel {
  speech: Span[];
  /** Mean square of each window of `windowSamples`. */
  power: number[];
}

/** One speaker's channel; or "mixed", where several speakers share it. */
export interface Lane {
  channel: 'left' | 'right' | 'mixed';
  /** Which of the file's channels to listen to. */
  source: 'left' | 'right' | 'both';
  /** Which of the voices told apart in a shared channel, an estimate; null where the lane is the whole channel. */
  speaker: number | null;
  /** `confidence` (0..1) says how sure the speaker is. */
  speech: (Span & { confidence?: number })[];
}

/** A channel that all share, before it is known where there is speech. */
export const sharedLane: Lane = { channel: 'mixed', source: 'both', speaker: null, speech: [] };

/** The lane's sound in a block. */
export function laneSamples(
  { source }: Lane,
  [left = new Float32Array(0), right = left]: SoundBlock,
): Float32Array {
  if (source === 'left') return left;
  if (source === 'right') return right;
  return left.map((sample, index) => (sample + (right[index] ?? 0)) / 2);
}

const windowSeconds = windowSamples / sampleRate;
/** A channel that is never louder than this carries nothing: a mono recording in a stereo file. */
const silentDecibels = -65;
/** Channels that speak together most of the time at about the same level are one microphone's. */
const sharedShare = 0.5;
const sharedDecibels = 6;
/** The other's voice bleeding in: the other channel is this much louder … */
const bleedDecibels = 6;
/** … and this one this much softer than its own speaker usually is. */
const softerDecibels = 6;
/** So much below its speaker's usual level a channel holds no word of theirs, whatever the other side does. */
const pauseDecibels = 20;
/** Levels that rise and fall together so closely, at a distance, are one voice heard twice. */
const sameVoiceCorrelation = 0.8;
/** Shorter remains are neither speech of their own nor holes in it. */
const shortestSeconds = 0.25;

function decibels(power: number): number {
  return 10 * Math.log10(power + 1e-10);
}

/** Levels in dB relative to full scale, averaged over five windows (160 ms), so that single sounds do not decide. */
function smoothLevels(power: readonly number[]): Float32Array {
  return Float32Array.from(power, (_, index) => {
    const near = power.slice(Math.max(0, index - 2), index + 3);
    return decibels(near.reduce((sum, value) => sum + value, 0) / near.length);
  });
}

function median(values: readonly number[]): number | null {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? null;
}

function toWindows(spans: readonly Span[], count: number): Uint8Array {
  const windows = new Uint8Array(count);
  for (const { startSeconds, endSeconds } of spans) {
    windows.fill(1, Math.floor(startSeconds / windowSeconds), Math.ceil(endSeconds / windowSeconds));
  }
  return windows;
}

/** The runs of windows that `holds`, as spans; holes shorter than `shortestSeconds` are bridged. */
function toSpans(count: number, holds: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < count; index += 1) {
    if (!holds(index)) continue;
    const startSeconds = index * windowSeconds;
    const last = spans.at(-1);
    if (last !== undefined && startSeconds - last.endSeconds < shortestSeconds) {
      last.endSeconds = startSeconds + windowSeconds;
    } else spans.push({ startSeconds, endSeconds: startSeconds + windowSeconds });
  }
  return spans;
}

/** Pearson's correlation; 0 where one side does not vary. */
function correlate(first: readonly number[], second: readonly number[]): number {
  const [firstMean, secondMean] = [mean(first), mean(second)];
  let [product, firstSquare, secondSquare] = [0, 0, 0];
  for (const [index, value] of first.entries()) {
    const [one, two] = [value - firstMean, (second[index] ?? 0) - secondMean];
    product += one * two;
    firstSquare += one * one;
    secondSquare += two * two;
  }
  return firstSquare * secondSquare === 0 ? 0 : product / Math.sqrt(firstSquare * secondSquare);
}

/** Whether a span is the other channel's voice, heard through: softer throughout, in the same rise and fall. */
function isEcho(span: Span, own: HeardChannel, other: HeardChannel): boolean {
  const [from, to] = [span.startSeconds, span.endSeconds].map((time) => Math.round(time / windowSeconds));
  const [ownLevels, otherLevels] = [own, other].map(({ power }) => power.slice(from, to).map(decibels));
  if (ownLevels === undefined || otherLevels === undefined || ownLevels.length === 0) return false;
  const difference = median(ownLevels.map((level, index) => (otherLevels[index] ?? -100) - level)) ?? 0;
  return difference > bleedDecibels && correlate(ownLevels, otherLevels) > sameVoiceCorrelation;
}

/** Takes from a channel's speech what is only the other channel's speaker, heard through. */
function withoutBleed(own: HeardChannel, other: HeardChannel): Span[] {
  const count = Math.min(own.power.length, other.power.length);
  const level = smoothLevels(own.power);
  const otherLevel = smoothLevels(other.power);
  const speaks = toWindows(own.speech, count);
  const ownAlone = [...level].filter(
    (value, index) => speaks[index] === 1 && value > (otherLevel[index] ?? 0),
  );
  const usual = median(ownAlone);
  // Nothing here is ever louder than on the other side: nobody speaks into this channel.
  if (usual === null) return [];
  const isOwn = (index: number) => {
    const here = level[index] ?? -100;
    const louder = (otherLevel[index] ?? -100) - here > bleedDecibels;
    return here > usual - (louder ? softerDecibels : pauseDecibels);
  };
  return own.speech.flatMap((span) => {
    const first = Math.floor(span.startSeconds / windowSeconds);
    const length = Math.ceil(span.endSeconds / windowSeconds) - first;
    return toSpans(length, (index) => isOwn(first + index))
      .filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= shortestSeconds)
      .map(({ startSeconds, endSeconds }) => ({
        startSeconds: span.startSeconds + startSeconds,
        endSeconds: Math.min(span.endSeconds, span.startSeconds + endSeconds),
      }))
      .filter((part) => !isEcho(part, own, other));
  });
}

function isShared(left: HeardChannel, right: HeardChannel): boolean {
  const count = Math.min(left.power.length, right.power.length);
  const [leftSpeaks, rightSpeaks] = [toWindows(left.speech, count), toWindows(right.speech, count)];
  const differences: number[] = [];
  let either = 0;
  for (let index = 0; index < count; index += 1) {
    if (leftSpeaks[index] === 1 || rightSpeaks[index] === 1) either += 1;
    if (leftSpeaks[index] !== 1 || rightSpeaks[index] !== 1) continue;
    differences.push(Math.abs(decibels(left.power[index] ?? 0) - decibels(right.power[index] ?? 0)));
  }
  return differences.length > sharedShare * either && (median(differences) ?? 0) < sharedDecibels;
}

function isSilent(channel: HeardChannel): boolean {
  return channel.power.every((power) => decibels(power) < silentDecibels);
}

/**
 * One lane a speaker where a stereo file keeps the speakers apart, else one lane for all.
 * Many recorders write one microphone into both channels, or leave one empty: then the file is mono in all but form.
 */
export function findLanes(channels: readonly HeardChannel[]): Lane[] {
  const [left, right] = channels;
  const alone = { channel: 'mixed', speaker: null } as const;
  if (left === undefined) return [];
  if (right === undefined || isSilent(right)) return [{ ...alone, source: 'left', speech: left.speech }];
  if (isSilent(left)) return [{ ...alone, source: 'right', speech: right.speech }];
  if (isShared(left, right)) {
    const count = Math.min(left.power.length, right.power.length);
    const [leftSpeaks, rightSpeaks] = [toWindows(left.speech, count), toWindows(right.speech, count)];
    const speech = toSpans(count, (index) => leftSpeaks[index] === 1 || rightSpeaks[index] === 1);
    return [{ ...alone, source: 'both', speech }];
  }
  return [
    { channel: 'left', source: 'left', speaker: null, speech: withoutBleed(left, right) },
    { channel: 'right', source: 'right', speaker: null, speech: withoutBleed(right, left) },
  ];
}
