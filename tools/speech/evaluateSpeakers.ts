/** Prints how well speakers are told apart: `node tools/speech/evaluateSpeakers.ts`. Takes some minutes. */
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { plainFile } from '../../src/main/files/byteFile.ts';
import { findVoiceActivity } from '../../src/main/speech/models.ts';
import { findSpeakers, type SpeakerSpan } from '../../src/main/speech/speakers/findSpeakers.ts';
import type { Span } from '../../src/main/speech/span.ts';
import { createVoiceActivity } from '../../src/main/speech/voiceActivity.ts';
import { seededRandom } from '../random.ts';
import { dataDirectory, readCalls, readChannel } from './speechData.ts';
import { blocksOf, lines, readClips } from './speakerData.ts';
import { countSpeakerErrors, type SpeakerErrors } from './speakerErrors.ts';
import { spliceCall, type Call } from './spliceCall.ts';

const collarSeconds = 0.25;

function findSpeech(samples: Float32Array): Span[] {
  const activity = createVoiceActivity(findVoiceActivity());
  for (let start = 0; start < samples.length; start += 16_000)
    activity.hear(samples.subarray(start, start + 16_000));
  return activity.finish();
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1e-9)).toFixed(1)} %`;
}

function describe(errors: SpeakerErrors): string {
  const { confusedSeconds, missedSeconds, falseSeconds, speechSeconds } = errors;
  const all = confusedSeconds + missedSeconds + falseSeconds;
  return (
    `confused ${percent(confusedSeconds, speechSeconds)}, missed ${percent(missedSeconds, speechSeconds)}, ` +
    `false ${percent(falseSeconds, speechSeconds)}, together ${percent(all, speechSeconds)}`
  );
}

function add(sum: SpeakerErrors, errors: SpeakerErrors): void {
  sum.speechSeconds += errors.speechSeconds;
  sum.confusedSeconds += errors.confusedSeconds;
  sum.missedSeconds += errors.missedSeconds;
  sum.falseSeconds += errors.falseSeconds;
}

interface Outcome {
  strict: SpeakerErrors;
  lenient: SpeakerErrors;
  found: number;
  realTimeFactor: number;
}

/** As the screen shows it, a turn goes on over a silence of less than a second. */
function joinTurns(spans: readonly SpeakerSpan[]): SpeakerSpan[] {
  const turns: SpeakerSpan[] = [];
  for (const span of spans) {
    const last = turns.at(-1);
    if (last?.speaker === span.speaker && span.startSeconds - last.endSeconds < 1)
      last.endSeconds = span.endSeconds;
    else turns.push({ ...span });
  }
  return turns;
}

async function evaluateCall(call: Call, speakerCount: number | null): Promise<Outcome> {
  const speech = findSpeech(call.samples);
  const started = performance.now();
  const spans = joinTurns(await findSpeakers(blocksOf(call.samples), speech, { speakerCount }));
  const seconds = (performance.now() - started) / 1000;
  return {
    strict: countSpeakerErrors(call.segments, spans, 0),
    lenient: countSpeakerErrors(call.segments, spans, collarSeconds),
    found: new Set(spans.map(({ speaker }) => speaker)).size,
    realTimeFactor: seconds / (call.samples.length / 16_000),
  };
}

/** Evaluates calls one by one, with their number of speakers estimated and given, and all together. */
async function evaluateCalls(title: string, calls: readonly Call[]): Promise<void> {
  for (const isGiven of [false, true]) {
    const nothing = { speechSeconds: 0, confusedSeconds: 0, missedSeconds: 0, falseSeconds: 0 };
    const [strict, lenient] = [{ ...nothing }, { ...nothing }];
    for (const call of calls) {
      const count = new Set(call.segments.map(({ speaker }) => speaker)).size;
      const outcome = await evaluateCall(call, isGiven ? count : null);
      const right = `${outcome.found} of ${count} speakers${isGiven ? ' (given)' : ''}`;
      const factor = outcome.realTimeFactor.toFixed(3);
      console.log(
        `  ${call.name}: ${right}; collar: ${describe(outcome.lenient)}; real-time factor ${factor}`,
      );
      add(strict, outcome.strict);
      add(lenient, outcome.lenient);
    }
    const how = isGiven ? 'number given' : 'number estimated';
    console.log(`${title}, ${how}, without collar: ${describe(strict)}`);
    console.log(`${title}, ${how}, collar ${collarSeconds} s: ${describe(lenient)}`);
  }
}

/** Calls of every two and some three speakers who were not learned from: short turns, overlaps, unlike levels. */
async function spliceAll(): Promise<Call[]> {
  const clips = await readClips('librispeech');
  const names = [...new Set(clips.map(({ speaker }) => speaker))];
  const random = seededRandom(20);
  const sets = names.flatMap((first, index) => [
    ...names.slice(index + 1).map((second) => [first, second]),
    [first, names[(index + 1) % names.length], names[(index + 3) % names.length]],
  ]);
  return sets.map((set, index) => {
    const line = lines[index % lines.length] ?? 'clean';
    const own = clips.filter(({ speaker }) => set.includes(speaker));
    const options = { seconds: 180, levelDecibels: 8, overlapShare: 0.1, shortestSeconds: 0.7, random, line };
    return spliceCall(`${set.join(' and ')}, ${line}`, own, options);
  });
}

async function readMeetings(): Promise<Call[]> {
  const directory = join(dataDirectory, 'meetings');
  if (!existsSync(directory)) return [];
  const rows = (await readFile(join(directory, 'reference.rttm'), 'utf8')).trim().split('\n');
  const calls: Call[] = [];
  for (const name of ['trn01', 'trn02']) {
    const segments = rows.flatMap((row) => {
      const [, file, , start, length, , , speaker = ''] = row.split(/\s+/u);
      if (file !== name) return [];
      return [{ speaker, startSeconds: Number(start), endSeconds: Number(start) + Number(length) }];
    });
    calls.push({
      name,
      samples: await readChannel(await plainFile(join(directory, `${name}.wav`))),
      segments,
    });
  }
  return calls;
}

const given = (await readCalls()).map((call, index) => ({ name: `call ${index + 1}`, ...call }));
if (given.length === 0) {
  console.log('The calls for this evaluation are not on this machine: nothing was measured.');
} else {
  await evaluateCalls('Given calls', given);
  await evaluateCalls('Spliced calls', await spliceAll());
  await evaluateCalls('Meetings', await readMeetings());
}
