/** Prints how well speech is understood: `node tools/speech/evaluate.ts`. Takes some minutes. */
import { openSound } from '../../src/main/speech/decode/sound.ts';
import { findModels, speechModelName } from '../../src/main/speech/models.ts';
import { createRecognizer } from '../../src/main/speech/recognizer.ts';
import type { Turn } from '../../src/main/speech/transcript.ts';
import { transcribeSound } from '../../src/main/speech/transcribeSound.ts';
import { memoryFile } from '../../tests/fixtures/audio/memoryFile.ts';
import { wavBytes } from '../../tests/fixtures/audio/wav.ts';
import { concatenate, readCalls, readLibriSpeech, type CallSegment, type ReadSpeech } from './speechData.ts';
import { countWordErrors, type WordErrors } from './wordErrors.ts';

const sampleRate = 16_000;
const models = await findModels();
const recognizer = createRecognizer(models, 2);
const engine = { voiceActivity: models.voiceActivity, loadRecognizer: () => recognizer };

async function transcribeSamples(channels: readonly Float32Array[]): Promise<Turn[]> {
  const sound = await openSound(memoryFile(wavBytes(channels, sampleRate)));
  const turns: Turn[] = [];
  for await (const event of transcribeSound(sound, engine, 0)) {
    if (event.type === 'turns') turns.push(...event.turns);
  }
  return turns;
}

function text(turns: readonly Turn[]): string {
  return turns.map((turn) => turn.text).join(' ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function report(name: string, { words, errors }: WordErrors): void {
  console.log(`${name}: word error rate ${percent(errors / words)} (${errors} of ${words} words)`);
}

async function evaluateAlone(utterances: readonly ReadSpeech[]): Promise<void> {
  const total: WordErrors = { words: 0, errors: 0 };
  for (const { words, samples } of utterances) {
    const counted = countWordErrors(words, text(await transcribeSamples([samples])));
    total.words += counted.words;
    total.errors += counted.errors;
  }
  report('Each utterance by itself', total);
}

async function evaluateSpliced(utterances: readonly ReadSpeech[]): Promise<void> {
  const turns = await transcribeSamples([concatenate(utterances.map(({ samples }) => samples))]);
  const words = utterances.map((utterance) => utterance.words).join(' ');
  report('Spliced into one recording', countWordErrors(words, text(turns)));
}

/** Puts each speaker into a channel of their own; `bleed` of it is heard in the other's. */
function toStereo(samples: Float32Array, segments: readonly CallSegment[], bleed: number): Float32Array[] {
  const speakers = [...new Set(segments.map(({ speaker }) => speaker))];
  const alone = speakers.map((speaker) => {
    const channel = new Float32Array(samples.length);
    for (const segment of segments.filter((each) => each.speaker === speaker)) {
      const start = Math.round(segment.startSeconds * sampleRate);
      channel.set(samples.subarray(start, Math.round(segment.endSeconds * sampleRate)), start);
    }
    return channel;
  });
  const [left = samples, right = samples] = alone;
  // 8 ms later, as through a room or a hybrid.
  const through = (own: Float32Array, other: Float32Array) =>
    own.map((sample, index) => sample + bleed * (other[index - 128] ?? 0));
  return [through(left, right), through(right, left)];
}

/** The share of speech, in steps of 10 ms, that the turns give to the speaker's own channel and to no other. */
function speakerShare(turns: readonly Turn[], segments: readonly CallSegment[]): number {
  const speakers = [...new Set(segments.map(({ speaker }) => speaker))];
  let right = 0;
  let all = 0;
  for (const turn of turns) {
    for (let time = turn.startSeconds; time < turn.endSeconds; time += 0.01) {
      const speaker = segments.find((each) => time >= each.startSeconds && time < each.endSeconds)?.speaker;
      if (speaker === undefined) continue;
      all += 1;
      if (speaker === speakers[turn.channel === 'left' ? 0 : 1]) right += 1;
    }
  }
  return right / all;
}

async function evaluateCalls(): Promise<void> {
  for (const bleed of [0, 0.03, 0.1, 0.2]) {
    for (const [index, { samples, segments }] of (await readCalls()).entries()) {
      const turns = await transcribeSamples(toStereo(samples, segments, bleed));
      const share = percent(speakerShare(turns, segments));
      console.log(`Stereo call ${index + 1}, bleed ${bleed}: ${turns.length} turns, speaker right ${share}`);
    }
  }
}

const utterances = await readLibriSpeech();
if (utterances === null) {
  console.log('The speech for this evaluation is not on this machine: nothing was measured.');
} else {
  console.log(`${utterances.length} LibriSpeech utterances, ${speechModelName}`);
  await evaluateAlone(utterances);
  await evaluateSpliced(utterances);
  await evaluateCalls();
}
