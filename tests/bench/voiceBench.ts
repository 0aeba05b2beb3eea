import { trackPitch } from '../../src/main/voice/pitch.ts';
import { measureVoice, speakingRate, type Voice } from '../../src/main/voice/voice.ts';
import { mean, median } from '../../src/shared/measures/average.ts';
import { readLibriSpeech } from '../../tools/speech/speechData.ts';
import { mixed, noise, pulses, voiceOf } from '../fixtures/audio/voices.ts';
import type { BenchRow } from './benchRow.ts';
import { praatVoices, type PraatVoice } from './praat.ts';

const sampleRate = 16_000;
/** Percent, of Praat's frames; and of the pitch that the rule gave. */
const goals = { gross: 0.5, voicing: 5, pitch: 1, realTimes: 50 };
/** Farther off than this, a pitch is another pitch. */
const grossFrom = 0.2;
const frame = { length: 640, step: 160, middleSeconds: 0.02, stepSeconds: 0.01 };

function row(name: string, value: number, unit: string, reference: number | null): BenchRow {
  return { name, value, unit, reference, ratio: reference === null ? null : value / reference };
}

/** Cut so that whole frames fit, for then Praat's frames, which stand in the middle, are ours. */
function wholeFrames(samples: Float32Array): Float32Array {
  const steps = Math.floor((samples.length - frame.length) / frame.step);
  return samples.slice(0, frame.length + steps * frame.step);
}

interface Rule {
  hertzAt: (seconds: number) => number;
  samples: Float32Array;
}

/** Voices whose pitch is known: steady, gliding, swinging, irregular, each clean and in noise. */
function voicesByRule(): Rule[] {
  const rules: ((seconds: number) => number)[] = [
    ...[85, 110, 150, 220, 310, 420].map((hertz) => () => hertz),
    (seconds) => 100 * 2 ** (seconds / 3),
    (seconds) => 400 * 2 ** (-seconds / 2),
    (seconds) => 200 * 2 ** (0.4 * Math.sin(4 * Math.PI * seconds)),
  ];
  return rules.flatMap((hertzAt, index) => {
    const irregular = { jitter: 0.01, shimmer: 0.1, seed: index + 1 };
    const voice = voiceOf(pulses(hertzAt, 3), 3);
    const rough = voiceOf(pulses(hertzAt, 3, irregular), 3);
    const all = [voice, mixed(voice, noise(3, 0.02)), rough];
    return all.map((samples) => ({ hertzAt, samples: wholeFrames(samples) }));
  });
}

/** Shares in percent: frames that only one calls voiced, and, of those both do, frames with another pitch. */
function errorRows(
  name: string,
  sounds: readonly Float32Array[],
  reference: readonly PraatVoice[],
): BenchRow[] {
  const counts = { frames: 0, voicing: 0, both: 0, gross: 0 };
  for (const [index, samples] of sounds.entries()) {
    const praat = reference[index]?.pitch ?? [];
    for (const [at, hertz] of trackPitch(samples, sampleRate).entries()) {
      const theirs = praat[at];
      if (theirs === undefined) continue;
      counts.frames += 1;
      if ((hertz === null) !== (theirs === null)) counts.voicing += 1;
      if (hertz === null || theirs === null) continue;
      counts.both += 1;
      if (Math.abs(hertz / theirs - 1) > grossFrom) counts.gross += 1;
    }
  }
  return [
    row(`pitch, ${name}: gross error against Praat`, (100 * counts.gross) / counts.both, '%', goals.gross),
    row(
      `pitch, ${name}: voicing error against Praat`,
      (100 * counts.voicing) / counts.frames,
      '%',
      goals.voicing,
    ),
  ];
}

/** Mean distance from the pitch that the rule gave, in percent of it. */
function truthRow(rules: readonly Rule[]): BenchRow {
  const errors = rules.flatMap(({ hertzAt, samples }) =>
    trackPitch(samples, sampleRate).flatMap((hertz, index) => {
      const given = hertzAt(frame.middleSeconds + index * frame.stepSeconds);
      return hertz === null ? [] : [Math.abs(hertz / given - 1)];
    }),
  );
  return row('pitch, by rule: error', 100 * mean(errors), '%', goals.pitch);
}

/** Middle of ours divided by Praat's, over the sounds where ours is known. */
function ratioRow(
  name: string,
  ours: readonly Voice[],
  reference: readonly PraatVoice[],
  of: 'jitterPercent' | 'shimmerPercent' | 'pitchRangeSemitones',
): BenchRow {
  const ratios = ours.flatMap((voice, index) => {
    const [mine, theirs] = [voice[of], reference[index]?.[of]];
    return mine === null || theirs === undefined || Number.isNaN(theirs) ? [] : [mine / theirs];
  });
  return row(name, median(ratios), '× Praat', 1);
}

function loudnessRow(ours: readonly Voice[], reference: readonly PraatVoice[]): BenchRow {
  const differences = ours.map((voice, index) =>
    Math.abs((voice.loudnessDecibels ?? 0) - (reference[index]?.loudnessDecibels ?? 0)),
  );
  return row('loudness: greatest difference from Praat', Math.max(...differences), 'dB', null);
}

/** Pitch and voice of recorded speech where that is on this machine, and of voices made by rule; against Praat. */
export async function voiceBench(): Promise<BenchRow[]> {
  const rules = voicesByRule();
  const made = rules.map(({ samples }) => samples);
  const utterances = (await readLibriSpeech()) ?? [];
  const recorded = utterances.map(({ samples }) => wholeFrames(samples));
  const sounds = recorded.length > 0 ? recorded : made;
  const startedMicroseconds = process.cpuUsage().user;
  const ours = sounds.map((samples) => measureVoice([{ startSeconds: 0, samples }], sampleRate));
  const cpuSeconds = (process.cpuUsage().user - startedMicroseconds) / 1e6;
  const seconds = sounds.reduce((sum, { length }) => sum + length, 0) / sampleRate;
  const rates = utterances.flatMap(
    ({ words }, index) => speakingRate(words.split(' ').length, ours[index]?.speakingSeconds ?? 0) ?? [],
  );
  const rows = [
    row('voice of turns, all features', seconds / cpuSeconds, '× real time', goals.realTimes),
    truthRow(rules),
    ...(rates.length === 0
      ? []
      : [row('speaking rate, LibriSpeech, middle', median(rates), 'words/min', null)]),
  ];
  const [praatMade, praatSounds] = [await praatVoices(made), await praatVoices(sounds)];
  if (praatMade === null || praatSounds === null) return rows;
  return [
    ...rows,
    ...errorRows('by rule', made, praatMade),
    ...(recorded.length === 0 ? [] : errorRows('recorded', recorded, praatSounds)),
    ratioRow('pitch range, middle', ours, praatSounds, 'pitchRangeSemitones'),
    ratioRow('jitter, middle', ours, praatSounds, 'jitterPercent'),
    ratioRow('shimmer, middle', ours, praatSounds, 'shimmerPercent'),
    loudnessRow(ours, praatSounds),
  ];
}
