import { embedStatistics, type SpeakerModel } from './speakerModel.ts';
import { framesPerSecond } from './voiceFrames.ts';
import { measureVoiceStatistics } from './voiceStatistics.ts';
import type { VoiceTrack } from './voiceTrack.ts';

/** A stretch of unbroken speech as a voice. */
export interface VoiceWindow {
  /** Frames of the track. */
  from: number;
  to: number;
  voice: Float64Array;
}

/** One second does not tell a voice; much more may hold two. */
export const windowSeconds = 1.5;
export const hopSeconds = 0.5;
const windowFrames = windowSeconds * framesPerSecond;
const hopFrames = hopSeconds * framesPerSecond;

/** The frames of each span of speech, as from and to. */
function spanFrames({ count, spans }: VoiceTrack): [number, number][] {
  const found: [number, number][] = [];
  for (let frame = 0; frame < count; frame += 1) {
    const last = found.at(-1);
    if (last !== undefined && spans[frame] === spans[frame - 1]) last[1] = frame + 1;
    else found.push([frame, frame + 1]);
  }
  return found;
}

/** Windows over every span that holds one; spans too short for it tell nothing here. */
export function embedWindows(track: VoiceTrack, model: SpeakerModel): VoiceWindow[] {
  return spanFrames(track).flatMap(([start, end]) => {
    const count = Math.max(0, Math.floor((end - start - windowFrames) / hopFrames) + 1);
    return Array.from({ length: count }, (_, index) => {
      const from = start + index * hopFrames;
      const statistics = measureVoiceStatistics(track.values, from, from + windowFrames);
      return { from, to: from + windowFrames, voice: embedStatistics(model, statistics) };
    });
  });
}
