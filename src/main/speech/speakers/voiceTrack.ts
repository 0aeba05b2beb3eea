import type { Span } from '../span.ts';
import { createVoiceFrames, frameSize, framesPerSecond } from './voiceFrames.ts';

/** The frames of the speech in a channel, one after the other without the silences: 4.6 kB a second. */
export interface VoiceTrack {
  count: number;
  /** `frameSize` numbers a frame. */
  values: Float32Array;
  /** Which of the spans of speech each frame belongs to. */
  spans: Uint32Array;
  /** When each frame is, in frames from the start of the recording. */
  times: Uint32Array;
}

const secondsAtFirst = 60;

function grown<T extends Float32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Listens to the speech in a channel.
 * @param sound samples at 16 kHz from the start of the recording
 * @param speech spans in order, without overlaps
 */
export async function trackVoices(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
): Promise<VoiceTrack> {
  let capacity = secondsAtFirst * framesPerSecond;
  let values = new Float32Array(capacity * frameSize);
  let spans = new Uint32Array(capacity);
  let times = new Uint32Array(capacity);
  let count = 0;
  let place = 0;

  function isSpeech(index: number): boolean {
    const seconds = index / framesPerSecond;
    while ((speech[place]?.endSeconds ?? Infinity) <= seconds) place += 1;
    return seconds >= (speech[place]?.startSeconds ?? Infinity);
  }

  const hear = createVoiceFrames((frame, index) => {
    if (count === capacity) {
      capacity *= 2;
      values = grown(values, new Float32Array(capacity * frameSize));
      spans = grown(spans, new Uint32Array(capacity));
      times = grown(times, new Uint32Array(capacity));
    }
    values.set(frame, count * frameSize);
    spans[count] = place;
    times[count] = index;
    count += 1;
  }, isSpeech);

  for await (const block of sound) hear(block);
  return { count, values, spans, times };
}
