import type { Span } from '../span.ts';
import { cepstrumSize, createVoiceFrames, framesPerSecond } from './voiceFrames.ts';

/** Less sound than this does not tell a voice. */
const windowSeconds = 1.5;

export interface VoiceWindow extends Span {
  /** The mean spectrum of the voice in it. */
  voice: Float32Array;
}

function cut(speech: readonly Span[]): Span[] {
  return speech.flatMap(({ startSeconds, endSeconds }) => {
    const parts = Math.max(1, Math.floor((endSeconds - startSeconds) / windowSeconds));
    const length = (endSeconds - startSeconds) / parts;
    return Array.from({ length: parts }, (_, index) => ({
      startSeconds: startSeconds + index * length,
      endSeconds: index === parts - 1 ? endSeconds : startSeconds + (index + 1) * length,
    }));
  });
}

/** The mean spectrum of every stretch of about a second and a half. */
export async function listen(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
): Promise<VoiceWindow[]> {
  const windows = cut(speech).map((span) => ({ ...span, voice: new Float32Array(cepstrumSize), count: 0 }));
  let place = 0;
  const hear = createVoiceFrames((frame, index) => {
    const seconds = index / framesPerSecond;
    while ((windows[place]?.endSeconds ?? Infinity) <= seconds) place += 1;
    const window = windows[place];
    if (window === undefined || seconds < window.startSeconds) return;
    window.count += 1;
    for (let at = 0; at < cepstrumSize; at += 1)
      window.voice[at] = (window.voice[at] ?? 0) + (frame[at] ?? 0);
  });
  for await (const block of sound) hear(block);
  return windows.map(({ startSeconds, endSeconds, voice, count }) => ({
    startSeconds,
    endSeconds,
    voice: voice.map((value) => value / Math.max(1, count)),
  }));
}
