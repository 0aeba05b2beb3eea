import type { Sound, SoundBlock } from './decode/sound.ts';
import { laneSamples, type Lane } from './lanes.ts';
import { findSpeakers } from './speakers/findSpeakers.ts';
import { overlapSeconds, type Span } from './span.ts';

async function* samplesOf(lane: Lane, blocks: AsyncIterable<SoundBlock>): AsyncGenerator<Float32Array> {
  for await (const block of blocks) yield laneSamples(lane, block);
}

/** Makes one lane of each voice that is told apart in a channel that several people share; listens to it once more. */
async function separate(sound: Sound, lane: Lane, speakerCount: number | null): Promise<Lane[]> {
  const spans = await findSpeakers(samplesOf(lane, sound.blocks()), lane.speech, { speakerCount });
  const speakers = [...new Set(spans.map(({ speaker }) => speaker))].toSorted(
    (first, second) => first - second,
  );
  return speakers.map((speaker) => {
    const speech = spans.filter((span) => span.speaker === speaker);
    return { ...lane, speaker, speech };
  });
}

/** The lanes with every shared channel taken apart into the voices in it, as far as they can be told. */
export async function separateSpeakers(
  sound: Sound,
  lanes: readonly Lane[],
  speakerCount: number | null,
): Promise<Lane[]> {
  const separated: Lane[] = [];
  for (const lane of lanes) {
    const isShared = lane.channel === 'mixed' && lane.speech.length > 0 && speakerCount !== 1;
    separated.push(...(isShared ? await separate(sound, lane, speakerCount) : [lane]));
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
