/** Praat (P. Boersma & D. Weenink), where it is installed: the reference for pitch and voice. Used by the bench only. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { wavBytes } from '../fixtures/audio/wav.ts';

const sampleRate = 16_000;
const script = join(import.meta.dirname, 'voice.praat');

export interface PraatVoice {
  loudnessDecibels: number;
  pitchRangeSemitones: number;
  jitterPercent: number;
  shimmerPercent: number;
  /** Each frame of 10 ms; null where there is no voice. */
  pitch: (number | null)[];
}

function parse(output: string): PraatVoice[] {
  const voices: PraatVoice[] = [];
  for (const line of output.split('\n')) {
    const [kind, ...fields] = line.trim().split('\t');
    const numbers = fields.map(Number);
    if (kind === 'features') {
      const [loudnessDecibels = 0, pitchRangeSemitones = 0, jitterPercent = 0, shimmerPercent = 0] = numbers;
      voices.push({ loudnessDecibels, pitchRangeSemitones, jitterPercent, shimmerPercent, pitch: [] });
    }
    const hertz = numbers[0] ?? Number.NaN;
    if (kind === 'frame') voices.at(-1)?.pitch.push(Number.isNaN(hertz) ? null : hertz);
  }
  return voices;
}

async function isInstalled(): Promise<boolean> {
  return promisify(execFile)('praat', ['--version']).then(
    () => true,
    () => false,
  );
}

/** What Praat measures of each sound, at 16 kHz; null where Praat is not installed. */
export async function praatVoices(sounds: readonly Float32Array[]): Promise<PraatVoice[] | null> {
  if (!(await isInstalled())) return null;
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  try {
    const paths = sounds.map((_, index) => join(directory, `${index}.wav`));
    for (const [index, samples] of sounds.entries()) {
      await writeFile(paths[index] ?? '', wavBytes([samples], sampleRate));
    }
    const list = join(directory, 'list.txt');
    await writeFile(list, `${paths.join('\n')}\n`);
    const { stdout } = await promisify(execFile)('praat', ['--run', script, list], { maxBuffer: 2 ** 26 });
    return parse(stdout);
  } finally {
    await rm(directory, { recursive: true });
  }
}
