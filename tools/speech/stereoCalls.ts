import type { Turn } from '../../src/main/speech/transcript.ts';
import type { CallSegment } from './speechData.ts';

const sampleRate = 16_000;

/** Puts each speaker into a channel of their own; `bleed` of it is heard in the other's. */
export function toStereo(
  samples: Float32Array,
  segments: readonly CallSegment[],
  bleed: number,
): Float32Array[] {
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
export function speakerShare(turns: readonly Turn[], segments: readonly CallSegment[]): number {
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
