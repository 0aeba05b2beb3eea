/** Speech by known speakers and how it is heard through telephones, for training and evaluation. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plainFile } from '../../src/main/files/byteFile.ts';
import { frameSize, framesPerSecond, levelPlace } from '../../src/main/speech/speakers/voiceFrames.ts';
import { trackVoices } from '../../src/main/speech/speakers/voiceTrack.ts';
import { dataDirectory, readChannel } from './speechData.ts';
import { atLevel, throughCoder, throughMuLaw, withMicrophone, withNoise } from './telephone.ts';

export interface Clip {
  speaker: string;
  /** 16 kHz. */
  samples: Float32Array;
}

/** The clips of a folder named after speaker, chapter and number; empty where the data is not on this machine. */
export async function readClips(folder: 'speakers' | 'librispeech'): Promise<Clip[]> {
  const directory = join(dataDirectory, folder);
  if (!existsSync(directory)) return [];
  const names = (await readdir(directory)).filter((name) => name.endsWith('.flac')).toSorted();
  const clips: Clip[] = [];
  for (const name of names) {
    const samples = await readChannel(await plainFile(join(directory, name)));
    clips.push({ speaker: name.split('-')[0] ?? name, samples });
  }
  return clips;
}

export type Line = 'clean' | 'mu-law' | 'mobile';
export const lines: readonly Line[] = ['clean', 'mu-law', 'mobile'];

/** The clip as it is, or by another microphone, in some noise, at some level, through a telephone. */
export function hearThrough(samples: Float32Array, line: Line, random: () => number): Float32Array {
  if (line === 'clean') return samples;
  const there = withNoise(withMicrophone(samples, random, 6), random, 15 + 20 * random());
  const level = atLevel(there, -20 - 12 * random());
  return line === 'mu-law' ? throughMuLaw(level) : throughCoder(level, 2 + Math.floor(3 * random()));
}

/** The sound second by second, as a decoder gives it. */
export async function* blocksOf(samples: Float32Array): AsyncGenerator<Float32Array> {
  for (let start = 0; start < samples.length; start += 16_000) yield samples.subarray(start, start + 16_000);
}

const pauseDecibels = 30;

/** The frames of a clip without its pauses: what lies 30 dB under its loud parts is none of the voice. */
export async function spokenFrames(samples: Float32Array): Promise<Float32Array> {
  const whole = { startSeconds: 0, endSeconds: samples.length / 16_000 };
  const { values, count } = await trackVoices(blocksOf(samples), [whole]);
  const levels = Array.from({ length: count }, (_, frame) => values[frame * frameSize + levelPlace] ?? 0);
  const loud = levels.toSorted((first, second) => first - second)[Math.floor(0.95 * count)] ?? 0;
  const kept = levels.flatMap((level, frame) => (level > loud - pauseDecibels ? [frame] : []));
  const spoken = new Float32Array(kept.length * frameSize);
  for (const [place, frame] of kept.entries()) {
    spoken.set(values.subarray(frame * frameSize, (frame + 1) * frameSize), place * frameSize);
  }
  return spoken;
}

/** Stretches of so many seconds, each beginning half a length after the one before; as frames from and to. */
export function cutFrames(spoken: Float32Array, seconds: number): [number, number][] {
  const count = spoken.length / frameSize;
  const length = Math.round(seconds * framesPerSecond);
  const starts = Math.max(0, Math.floor((2 * (count - length)) / length) + 1);
  return Array.from({ length: starts }, (_, index) => {
    const from = Math.floor((index * length) / 2);
    return [from, from + length];
  });
}
