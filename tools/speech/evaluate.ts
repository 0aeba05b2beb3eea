/**
 * Prints how well speech is understood: `npm run evaluate:speech`. Takes some minutes; a Whisper model is measured as
 * well where its path is given: `npm run evaluate:speech -- ggml-base.bin`.
 */
import { checkModel } from '../../src/main/speech/checkModel.ts';
import { engineName } from '../../src/main/speech/engines/loadEngine.ts';
import { countWords } from '../../src/main/speech/loops.ts';
import { usualSpeechSettings, type SpeechSettings } from '../../src/shared/model/speech.ts';
import { Hearer } from './heardRecording.ts';
import { noises } from './noises.ts';
import { concatenate, readCalls, readLibriSpeech, type ReadSpeech } from './speechData.ts';
import { speakerShare, toStereo } from './stereoCalls.ts';
import { countWordErrors } from './wordErrors.ts';
import { speechBounds, wordTimeErrors } from './wordTimeErrors.ts';

const sampleRate = 16_000;
const noiseSeconds = 600;
/** Names like those of the people in a vault; none is said in the recordings. */
const strangersNames = [
  'Maya Lindqvist',
  'Jonas Keller',
  'Priya Raman',
  'Katharina Vogt',
  'Marcus Hale',
  'Anna Stone',
];

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

async function evaluateSpliced(utterances: readonly ReadSpeech[], hearer: Hearer): Promise<void> {
  const spliced = concatenate(utterances.map(({ samples }) => samples));
  const words = utterances.map((utterance) => utterance.words).join(' ');
  const { text, turns, realTimes, peakMemoryMegabytes } = await hearer.hear([spliced], {
    names: strangersNames,
  });
  const { errors, words: count } = countWordErrors(words, text);
  console.log(
    `  spliced into one recording: word error rate ${percent(errors / count)} (${errors} of ${count} words)`,
  );
  console.log(`  ${realTimes.toFixed(1)} × real time, peak memory ${Math.round(peakMemoryMegabytes)} MiB`);
  const replaced = turns.flatMap((turn) => turn.words).filter(({ heard }) => heard !== undefined);
  console.log(`  words respelled after names that nobody said: ${replaced.length}`);
  let startSeconds = 0;
  const places = utterances.map(({ words: said, samples }) => {
    const bounds = speechBounds(samples);
    const place = {
      words: said,
      startSeconds: startSeconds + bounds.startSeconds,
      endSeconds: startSeconds + bounds.endSeconds,
    };
    startSeconds += samples.length / sampleRate;
    return place;
  });
  const off = wordTimeErrors(
    places,
    turns.flatMap((turn) => turn.words),
  ).toSorted((first, second) => first - second);
  const mean = off.reduce((sum, seconds) => sum + seconds, 0) / off.length;
  const median = off[Math.floor(off.length / 2)] ?? 0;
  console.log(
    `  times of ${off.length} words at the joins (${turns[0]?.wordTimes}): off by ${mean.toFixed(2)} s on average, median ${median.toFixed(2)} s`,
  );
}

async function evaluateNoises(hearer: Hearer): Promise<void> {
  for (const [name, make] of Object.entries(noises)) {
    const { text } = await hearer.hear([make(noiseSeconds)]);
    const perHour = (countWords(text) * 3600) / noiseSeconds;
    console.log(`  ${noiseSeconds / 60} minutes of ${name}: ${perHour} words invented an hour`);
  }
}

async function evaluateCalls(hearer: Hearer): Promise<void> {
  for (const bleed of [0, 0.1, 0.2]) {
    for (const [index, { samples, segments }] of (await readCalls()).entries()) {
      const { turns } = await hearer.hear(toStereo(samples, segments, bleed));
      const share = percent(speakerShare(turns, segments));
      console.log(
        `  stereo call ${index + 1}, bleed ${bleed}: ${turns.length} turns, speaker right ${share}`,
      );
    }
  }
}

async function evaluateEngine(settings: SpeechSettings, utterances: readonly ReadSpeech[]): Promise<void> {
  console.log(engineName(settings));
  const hearer = new Hearer(settings);
  try {
    await evaluateSpliced(utterances, hearer);
    await evaluateNoises(hearer);
    if (settings.engine === 'moonshine-base') await evaluateCalls(hearer);
  } finally {
    hearer.end();
  }
}

const utterances = await readLibriSpeech();
const [addedPath] = process.argv.slice(2);
if (utterances === null) {
  console.log('The speech for this evaluation is not on this machine: nothing was measured.');
} else {
  console.log(`${utterances.length} LibriSpeech utterances`);
  await evaluateEngine(usualSpeechSettings, utterances);
  await evaluateEngine({ ...usualSpeechSettings, engine: 'moonshine-tiny' }, utterances);
  if (addedPath !== undefined) {
    const added = await checkModel(addedPath);
    await evaluateEngine({ ...usualSpeechSettings, engine: 'added', added }, utterances);
  }
}
