import type { Sound } from './decode/sound.ts';
import { sampleRate } from './decode/sound.ts';
import { findLanes, type HeardChannel, type Lane } from './lanes.ts';
import { windowSamples } from './span.ts';
import { createVoiceActivity } from './voiceActivity.ts';

/** What the first listening finds: everything but the words. */
export interface Survey {
  /** What could be decoded, which in a damaged file is less than it states. */
  durationSeconds: number;
  damaged: boolean;
  lanes: Lane[];
}

/** Mean squares of whole windows; what is left over waits for the next block. */
function createMeter(): { power: number[]; hear(samples: Float32Array): void } {
  const power: number[] = [];
  let sum = 0;
  let count = 0;
  function hear(samples: Float32Array): void {
    for (const sample of samples) {
      sum += sample * sample;
      count += 1;
      if (count < windowSamples) continue;
      power.push(sum / windowSamples);
      sum = 0;
      count = 0;
    }
  }
  return { power, hear };
}

/**
 * Listens to the whole recording once for speech and levels, and says now and then how far it is.
 * It costs a small part of the transcription, and makes a plan that is the same in every run: so a run that is
 * killed can go on at the exact chunk, and turns can be cut by what the other channel does later.
 */
export async function* surveySound(
  sound: Sound,
  voiceActivityModel: string,
): AsyncGenerator<number, Survey, undefined> {
  const ears = Array.from({ length: sound.channels }, () => ({
    activity: createVoiceActivity(voiceActivityModel),
    meter: createMeter(),
  }));
  const blocks = sound.blocks();
  let samples = 0;
  let reported = 0;
  for (;;) {
    const next = await blocks.next();
    if (next.done === true) {
      const channels: HeardChannel[] = ears.map(({ activity, meter }) => ({
        speech: activity.finish(),
        power: meter.power,
      }));
      return {
        durationSeconds: samples / sampleRate,
        damaged: next.value.damaged,
        lanes: findLanes(channels),
      };
    }
    next.value.forEach((channel, index) => {
      ears[index]?.activity.hear(channel);
      ears[index]?.meter.hear(channel);
    });
    samples += next.value[0]?.length ?? 0;
    if (samples - reported < 30 * sampleRate) continue;
    reported = samples;
    yield samples / sampleRate;
  }
}
