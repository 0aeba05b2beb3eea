import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainFile } from '../../src/main/files/byteFile.ts';
import { usualSpeechSettings } from '../../src/shared/model/speech.ts';
import { transcribeFile } from '../../src/main/speech/transcribe.ts';
import { concatenate, readChannel, readLibriSpeech } from '../../tools/speech/speechData.ts';
import { countWordErrors } from '../../tools/speech/wordErrors.ts';
import { wavBytes } from '../fixtures/audio/wav.ts';
import type { BenchRow } from './benchRow.ts';

const sampleRate = 16_000;
const longSeconds = 600;
/** The goals of DESIGN: calls at least 12 times faster than real time, below 1 GiB whatever their length. */
const goals = { realTimes: 12, memoryMegabytes: 1024 };
const sampleCall = join(import.meta.dirname, '../../resources/sample/call 2026-06-05 18-00.ogg');

function row(name: string, value: number, unit: string, reference: number | null): BenchRow {
  return { name, value, unit, reference, ratio: reference === null ? null : value / reference };
}

/** Ten minutes of real speech with its words where that is on this machine, else the sample call over and over. */
async function tenMinutes(): Promise<{ samples: Float32Array; words: string | null; speech: string }> {
  const utterances = await readLibriSpeech();
  const pieces = utterances?.map(({ samples }) => samples) ?? [
    await readChannel(await plainFile(sampleCall)),
  ];
  const once = concatenate(pieces);
  const times = Math.ceil((longSeconds * sampleRate) / once.length);
  const samples = concatenate(Array.from({ length: times }, () => once));
  const words = utterances?.map((utterance) => utterance.words).join(' ') ?? null;
  return {
    samples,
    words: words === null ? null : Array.from({ length: times }, () => words).join(' '),
    speech: utterances === null ? 'sample call' : 'LibriSpeech test-other',
  };
}

/** Transcribes about ten minutes as the app does, decoding and voices included, in its child process. */
export async function speechBench(): Promise<BenchRow[]> {
  const { samples, words, speech } = await tenMinutes();
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const path = join(directory, 'speech.wav');
  const texts: string[] = [];
  let peakMemoryBytes = 0;
  try {
    await writeFile(path, wavBytes([samples], sampleRate));
    const startedMilliseconds = performance.now();
    await transcribeFile(usualSpeechSettings, {
      recording: { path, key: null, fromSeconds: 0, speakerCount: null, names: [] },
      onEvent(event) {
        if (event.type === 'turns') texts.push(...event.turns.map(({ text }) => text));
        if (event.type === 'done') ({ peakMemoryBytes } = event);
      },
    });
    const elapsedSeconds = (performance.now() - startedMilliseconds) / 1000;
    const realTimes = samples.length / sampleRate / elapsedSeconds;
    const rows = [
      row(`transcription, ${speech}`, realTimes, '× real time', goals.realTimes),
      row('transcription, peak memory', peakMemoryBytes / 2 ** 20, 'MiB', goals.memoryMegabytes),
    ];
    if (words === null) return rows;
    const { errors, words: count } = countWordErrors(words, texts.join(' '));
    return [...rows, row(`word error rate, ${speech}`, (100 * errors) / count, '%', null)];
  } finally {
    await rm(directory, { recursive: true });
  }
}
