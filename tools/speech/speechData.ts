/** Reads the speech for evaluation, where it lies on this machine; none of it belongs to the project. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { plainFile, type ByteFile } from '../../src/main/files/byteFile.ts';
import { openSound } from '../../src/main/speech/decode/sound.ts';

export const dataDirectory =
  process.env['EVENKEEL_SPEECH_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data/speech');

export interface ReadSpeech {
  /** What was said, by the corpus. */
  words: string;
  /** 16 kHz. */
  samples: Float32Array;
}

export interface CallSegment {
  speaker: string;
  startSeconds: number;
  endSeconds: number;
}

/** One channel of a file at 16 kHz. */
export async function readChannel(file: ByteFile): Promise<Float32Array> {
  const sound = await openSound(file);
  const pieces: Float32Array[] = [];
  for await (const [channel] of sound.blocks()) if (channel !== undefined) pieces.push(channel);
  return concatenate(pieces);
}

export function concatenate(pieces: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** LibriSpeech utterances with their words; null where the data is not on this machine. */
export async function readLibriSpeech(): Promise<ReadSpeech[] | null> {
  const directory = join(dataDirectory, 'librispeech');
  if (!existsSync(join(directory, 'reference.tsv'))) return null;
  const lines = (await readFile(join(directory, 'reference.tsv'), 'utf8')).trim().split('\n');
  const utterances: ReadSpeech[] = [];
  for (const line of lines) {
    const [id = '', words = ''] = line.split('\t');
    const samples = await readChannel(await plainFile(join(directory, `${id}.flac`)));
    utterances.push({ words, samples });
  }
  return utterances;
}

/** Calls of two speakers with who speaks when; empty where the data is not on this machine. */
export async function readCalls(): Promise<{ samples: Float32Array; segments: CallSegment[] }[]> {
  const directory = join(dataDirectory, 'synthetic_calls');
  const names = ['call0', 'call1'].filter((name) => existsSync(join(directory, `${name}.wav`)));
  return Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(directory, `${name}.rttm`), 'utf8')).trim().split('\n');
      const segments = lines.map((line) => {
        const [, , , start, length, , , speaker = ''] = line.split(/\s+/u);
        return { speaker, startSeconds: Number(start), endSeconds: Number(start) + Number(length) };
      });
      return { samples: await readChannel(await plainFile(join(directory, `${name}.wav`))), segments };
    }),
  );
}
