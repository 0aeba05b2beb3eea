/** Makes calls of known speakers out of single utterances, to see whether they are told apart. */
import type { CallSegment } from './speechData.ts';
import type { Clip, Line } from './speakerData.ts';
import { atLevel, throughCoder, throughMuLaw, withMicrophone, withNoise } from './telephone.ts';

const rate = 16_000;

export interface SpliceOptions {
  seconds: number;
  line: Line;
  /** How many decibels apart the softest and the loudest speaker are. */
  levelDecibels: number;
  /** The share of turns that begin before the one before ends. */
  overlapShare: number;
  /** Turns last this long at least; the longest are 8 s, short ones being more frequent. */
  shortestSeconds: number;
  random: () => number;
}

export interface Call {
  name: string;
  samples: Float32Array;
  segments: CallSegment[];
}

/** What a speaker says, one utterance after the other, as often as needed. */
function createVoice(utterances: readonly Float32Array[], random: () => number) {
  let place = Math.floor(random() * utterances.length);
  let offset = 0;
  return (length: number): Float32Array => {
    const utterance = utterances[place % utterances.length] ?? new Float32Array(0);
    if (offset + length <= utterance.length) {
      offset += length;
      return utterance.slice(offset - length, offset);
    }
    const rest = utterance.slice(offset);
    place += 1;
    offset = 0;
    return rest.length >= length / 2
      ? rest
      : (utterances[place % utterances.length] ?? rest).slice(0, length);
  };
}

/** Fades the ends of a cut so that it does not click. */
function softened(samples: Float32Array): Float32Array {
  const fade = 160;
  return samples.map((sample, index) => sample * Math.min(1, index / fade, (samples.length - index) / fade));
}

function throughLine(samples: Float32Array, line: Line, random: () => number): Float32Array {
  if (line === 'clean') return samples;
  const noisy = withNoise(samples, random, 25);
  return line === 'mu-law' ? throughMuLaw(noisy) : throughCoder(noisy, 3);
}

/** Splices a call of the clips' speakers. */
export function spliceCall(name: string, clips: readonly Clip[], options: SpliceOptions): Call {
  const { random, line } = options;
  const names = [...new Set(clips.map(({ speaker }) => speaker))];
  const voices = names.map((speaker, index) => {
    const level = -24 - (options.levelDecibels * index) / Math.max(1, names.length - 1);
    const own = clips.filter((clip) => clip.speaker === speaker);
    return createVoice(
      own.map(({ samples }) => atLevel(samples, level)),
      random,
    );
  });
  const samples = new Float32Array(options.seconds * rate);
  const segments: CallSegment[] = [];
  let turn = Math.floor(random() * names.length);
  let end = Math.round(0.5 * rate);
  for (;;) {
    const length = options.shortestSeconds + random() ** 2 * (8 - options.shortestSeconds);
    const spoken = softened(voices[turn]?.(Math.round(length * rate)) ?? new Float32Array(0));
    const overlaps = segments.length > 0 && random() < options.overlapShare;
    const gap = overlaps ? -0.2 - 0.6 * random() : 0.1 + 0.7 * random() ** 2;
    const start = Math.max(0, end + Math.round(gap * rate));
    if (start + spoken.length > samples.length) break;
    for (const [index, sample] of spoken.entries()) {
      samples[start + index] = (samples[start + index] ?? 0) + sample;
    }
    const speaker = names[turn] ?? '';
    segments.push({ speaker, startSeconds: start / rate, endSeconds: (start + spoken.length) / rate });
    end = Math.max(end, start + spoken.length);
    turn = (turn + 1 + Math.floor(random() * (names.length - 1))) % names.length;
  }
  const heard = line === 'clean' ? samples : withMicrophone(samples, random, 4);
  return { name, samples: throughLine(heard, line, random), segments };
}
