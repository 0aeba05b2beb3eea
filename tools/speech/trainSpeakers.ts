/** Trains the speaker model: `npm run train:speakers`. The same clips give the same file, bit for bit. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resourcesDirectory } from '../../src/main/paths.ts';
import { meanVoice } from '../../src/main/speech/speakers/clusterVoices.ts';
import { embedStatistics, type SpeakerModel } from '../../src/main/speech/speakers/speakerModel.ts';
import { likeness } from '../../src/main/speech/speakers/voicePrint.ts';
import { measureVoiceStatistics } from '../../src/main/speech/speakers/voiceStatistics.ts';
import { seededRandom, shuffled } from '../random.ts';
import { findDiscriminant } from './discriminant.ts';
import { calibrate, equalErrorRate, type Trial } from './equalError.ts';
import { cutFrames, hearThrough, lines, readClips, spokenFrames, type Line } from './speakerData.ts';

const name = 'Evenkeel speakers 1';
const seed = 251;
const dimensions = 32;
const heldOutSpeakers = 61;
const windowSeconds = [1.5, 3];

/** One speaker's clip as frames, heard in each way. */
type Heard = Record<Line, Float32Array>;

async function hearAll(random: () => number): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const { samples } of await readClips('speakers')) {
    const [clean, muLaw, mobile] = await Promise.all(
      lines.map(async (line) => spokenFrames(hearThrough(samples, line, random))),
    );
    if (clean === undefined || muLaw === undefined || mobile === undefined) continue;
    heard.push({ clean, 'mu-law': muLaw, mobile });
  }
  return heard;
}

function rounded(values: Float64Array): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(6)));
}

function train(speakers: readonly Heard[]): SpeakerModel {
  const groups = speakers.map((heard) =>
    lines.flatMap((line) =>
      windowSeconds.flatMap((seconds) =>
        cutFrames(heard[line], seconds).map(([from, to]) => measureVoiceStatistics(heard[line], from, to)),
      ),
    ),
  );
  const { mean, directions } = findDiscriminant(groups, dimensions);
  return {
    name,
    mean: rounded(mean),
    directions: directions.map(rounded),
    likeness: { slope: 1, offset: 0 },
  };
}

function embedAll(model: SpeakerModel, frames: Float32Array, seconds: number): Float64Array[] {
  return cutFrames(frames, seconds).map(([from, to]) =>
    embedStatistics(model, measureVoiceStatistics(frames, from, to)),
  );
}

/** Pairs of pieces, one of a speaker's first half heard in one way, one of any speaker's second half in another. */
function pairUp(
  model: SpeakerModel,
  speakers: readonly Heard[],
  [first, second]: readonly [Line, Line],
  seconds: number,
): Trial[] {
  const halves = speakers.map((heard) => {
    const [one, other] = [embedAll(model, heard[first], seconds), embedAll(model, heard[second], seconds)];
    return { one: one.slice(0, one.length / 2), other: other.slice(other.length / 2 + 1) };
  });
  return halves.flatMap(({ one }, speaker) =>
    halves.flatMap(({ other }, otherSpeaker) =>
      one.flatMap((voice) =>
        other.map((otherVoice) => ({ score: likeness(voice, otherVoice), same: speaker === otherSpeaker })),
      ),
    ),
  );
}

/** The same with each half as one voice, as voice prints are. */
function pairHalves(
  model: SpeakerModel,
  speakers: readonly Heard[],
  [first, second]: readonly [Line, Line],
): Trial[] {
  const halves = speakers.map((heard) => {
    const [one, other] = [embedAll(model, heard[first], 1.5), embedAll(model, heard[second], 1.5)];
    return {
      one: meanVoice(one.slice(0, one.length / 2)),
      other: meanVoice(other.slice(other.length / 2 + 1)),
    };
  });
  return halves.flatMap(({ one }, speaker) =>
    halves.map(({ other }, otherSpeaker) => ({
      score: likeness(one, other),
      same: speaker === otherSpeaker,
    })),
  );
}

const ways: readonly (readonly [Line, Line])[] = [
  ['clean', 'clean'],
  ['mu-law', 'mu-law'],
  ['mobile', 'mobile'],
  ['mu-law', 'mobile'],
];

const random = seededRandom(seed);
const speakers = shuffled(await hearAll(random), random);
if (speakers.length === 0) {
  console.log('The clips for training are not on this machine: nothing was trained.');
} else {
  const heldOut = speakers.slice(0, heldOutSpeakers);
  const partial = train(speakers.slice(heldOutSpeakers));
  for (const way of ways) {
    for (const seconds of windowSeconds) {
      const rate = 100 * equalErrorRate(pairUp(partial, heldOut, way, seconds));
      console.log(
        `${heldOut.length} unseen speakers, ${way.join(' and ')}, ${seconds} s: ${rate.toFixed(1)} %`,
      );
    }
  }
  const trials = ways.flatMap((way) => pairHalves(partial, heldOut, way));
  console.log(`Halves of clips: ${(100 * equalErrorRate(trials)).toFixed(1)} %`);
  const model = { ...train(speakers), likeness: calibrate(trials) };
  await writeFile(join(resourcesDirectory, 'models/speakers.json'), `${JSON.stringify(model)}\n`);
  console.log(`${speakers.length} speakers learned;`, model.likeness);
}
