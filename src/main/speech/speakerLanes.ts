import type { AddedSpeakerModel } from '../../shared/model/speech.ts';
import { sampleRate, type Sound, type SoundBlock } from './decode/sound.ts';
import { laneSamples, type Lane } from './lanes.ts';
import { findSpeakers, type SpeakerSpan } from './speakers/findSpeakers.ts';
import { settleSpeakers } from './settleSpeakers.ts';
import { overlapSeconds, type Span } from './span.ts';

/** How often it says how far it is. */
const reportMilliseconds = 10_000;

async function* samplesOf(
  lane: Lane,
  blocks: AsyncIterable<SoundBlock>,
  onHeard: (seconds: number) => void,
): AsyncGenerator<Float32Array> {
  for await (const block of blocks) {
    onHeard((block[0]?.length ?? 0) / sampleRate);
    yield laneSamples(lane, block);
  }
}

/** Makes one lane of each voice that is told apart in a channel that several people share. */
function splitLane(lane: Lane, spans: readonly SpeakerSpan[]): Lane[] {
  const speakers = [...new Set(spans.map(({ speaker }) => speaker))].toSorted(
    (first, second) => first - second,
  );
  return speakers.map((speaker) => {
    const speech = spans.filter((span) => span.speaker === speaker);
    return { ...lane, speaker, speech };
  });
}

/** Of the only voice there is, as whoever knows says. */
function certain({ startSeconds, endSeconds }: Span): SpeakerSpan {
  return { startSeconds, endSeconds, speaker: 0, confidence: 1 };
}

/** Resolves to null after a while in which the promise did not. */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Promise<null>((resolve) => (timer = setTimeout(resolve, milliseconds, null)));
  try {
    return await Promise.race([promise, waiting]);
  } finally {
    clearTimeout(timer);
  }
}

/** How the voices of a shared channel are to be told apart. */
export interface Separating {
  speakerCount: number | null;
  /** A model the owner added; null: our own. */
  added: AddedSpeakerModel | null;
}

/**
 * The voices of a channel that several people share: listens to it once, and says now and then how many seconds it has
 * heard. Throws what findSpeakers throws.
 */
export async function* tellVoices(
  sound: Sound,
  lane: Lane,
  options: Separating,
): AsyncGenerator<number, SpeakerSpan[], undefined> {
  let heardSeconds = 0;
  const samples = samplesOf(lane, sound.blocks(), (seconds) => (heardSeconds += seconds));
  const finding = findSpeakers(samples, lane.speech, options);
  let spans = await within(finding, reportMilliseconds);
  for (; spans === null; spans = await within(finding, reportMilliseconds)) yield heardSeconds;
  return settleSpeakers(spans);
}

/**
 * The lanes with every shared channel taken apart into the voices in it, as far as they can be told: listens to it once
 * more, and says now and then how many seconds it has heard.
 */
export async function* separateSpeakers(
  sound: Sound,
  lanes: readonly Lane[],
  options: Separating,
): AsyncGenerator<number, Lane[], undefined> {
  const separated: Lane[] = [];
  for (const lane of lanes) {
    if (lane.channel !== 'mixed' || lane.speech.length === 0) separated.push(lane);
    else if (options.speakerCount === 1) separated.push(...splitLane(lane, lane.speech.map(certain)));
    else separated.push(...splitLane(lane, yield* tellVoices(sound, lane, options)));
  }
  return separated;
}

/** How sure it is, 0..1, that a stretch belongs to the speaker of its lane; null where the channel tells. */
export function speakerConfidence({ speech, speaker }: Lane, stretch: Span): number | null {
  if (speaker === null) return null;
  let [sum, seconds] = [0, 0];
  for (const { confidence = 0, ...span } of speech) {
    const share = overlapSeconds(span, stretch);
    sum += share * confidence;
    seconds += share;
  }
  return seconds === 0 ? null : Math.max(0, Math.min(1, sum / seconds));
}
