import { sampleRate, type SoundBlock } from './decode/sound.ts';
import { laneSamples, type Lane } from './lanes.ts';
import type { Span } from './span.ts';

/** The last stretch of the recording, one lane beside the other; older sound is forgotten. */
export interface SoundWindow {
  hear(block: SoundBlock): void;
  /** Up to where sound has been heard. */
  heardSeconds(): number;
  slice(lane: number, span: Span): Float32Array;
}

/** Keeps at least the last `keepSeconds`. */
export function createSoundWindow(lanes: readonly Lane[], keepSeconds: number): SoundWindow {
  const capacity = Math.round(2 * keepSeconds * sampleRate);
  const buffers = lanes.map(() => new Float32Array(capacity));
  let start = 0; // of the buffers, in samples of the recording
  let length = 0;

  function append(block: SoundBlock): void {
    const count = block[0]?.length ?? 0;
    if (length + count > capacity) {
      const dropped = Math.max(0, length - Math.round(keepSeconds * sampleRate));
      for (const buffer of buffers) buffer.copyWithin(0, dropped, length);
      start += dropped;
      length -= dropped;
    }
    buffers.forEach((buffer, index) => {
      const lane = lanes[index];
      if (lane !== undefined) buffer.set(laneSamples(lane, block), length);
    });
    length += count;
  }

  return {
    hear(block) {
      // A decoder may give a long silence at once: taken in pieces that fit.
      const count = block[0]?.length ?? 0;
      for (let offset = 0; offset < count; offset += sampleRate) {
        append(block.map((channel) => channel.subarray(offset, offset + sampleRate)));
      }
    },
    heardSeconds: () => (start + length) / sampleRate,
    slice(lane, span) {
      const from = Math.max(0, Math.round(span.startSeconds * sampleRate) - start);
      const to = Math.min(length, Math.round(span.endSeconds * sampleRate) - start);
      return buffers[lane]?.slice(from, Math.max(from, to)) ?? new Float32Array(0);
    },
  };
}
