import { sampleRate, type SoundBlock } from './decode/sound.ts';

/** The waveform of one channel, or of all of them together. */
export interface LanePeaks {
  channel: 'left' | 'right' | 'mixed';
  /** The loudest sample of each stretch, 0 to 255 (full scale). */
  peaks: number[];
}

/** Loudness of any channel at this place of a block. */
function loudest(block: SoundBlock, lane: LanePeaks['channel'], index: number): number {
  const [left, right] = block;
  if (lane === 'left') return Math.abs(left?.[index] ?? 0);
  if (lane === 'right') return Math.abs(right?.[index] ?? 0);
  return Math.max(Math.abs(left?.[index] ?? 0), Math.abs(right?.[index] ?? 0));
}

/** Draws the waveform of a sound, of each lane one; `secondsPerPeak` above 0. */
export async function measurePeaks(
  blocks: AsyncIterable<SoundBlock>,
  channels: readonly LanePeaks['channel'][],
  secondsPerPeak: number,
): Promise<LanePeaks[]> {
  const lanes = channels.map((channel): LanePeaks => ({ channel, peaks: [] }));
  const samplesPerPeak = Math.max(1, Math.round(secondsPerPeak * sampleRate));
  let heard = 0;
  for await (const block of blocks) {
    const count = block[0]?.length ?? 0;
    for (const { channel, peaks } of lanes) {
      for (let index = 0; index < count; index += 1) {
        const place = Math.floor((heard + index) / samplesPerPeak);
        const peak = Math.min(255, Math.round(255 * loudest(block, channel, index)));
        if (peak > (peaks[place] ?? -1)) peaks[place] = peak;
      }
    }
    heard += count;
  }
  return lanes;
}
