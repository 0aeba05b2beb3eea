import type { DecodeEnd, RawBlock } from './encodedSound.ts';

/** Zero crossings of the sinc on each side: about -70 dB of aliasing with the Blackman window. */
const zeroCrossings = 16;
/** Passband edge as a share of the lower of the two Nyquist frequencies. */
const rolloff = 0.94;

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}

/** A windowed-sinc low pass, one row of taps for each phase between two input samples (Smith 2002, bandlimited interpolation). */
function phaseTable(fromRate: number, toRate: number, phases: number, taps: number): Float32Array[] {
  const cutoff = rolloff * Math.min(1, toRate / fromRate);
  return Array.from({ length: phases }, (_, phase) => {
    const row = new Float32Array(taps);
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - taps / 2 + 1 - phase / phases;
      const angle = Math.PI * cutoff * distance;
      const sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
      const turn = (2 * Math.PI * distance) / taps;
      const window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
      row[tap] = sinc * window;
      sum += sinc * window;
    }
    return row.map((value) => value / sum);
  });
}

/** Changes the rate of one channel, block after block; the joints between blocks leave no trace. */
export function createResampler(fromRate: number, toRate: number): (block: Float32Array) => Float32Array {
  if (fromRate === toRate) return (block) => block;
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const step = fromRate / divisor;
  const phases = toRate / divisor;
  const taps = 2 * Math.ceil((zeroCrossings * Math.max(1, fromRate / toRate)) / rolloff);
  const table = phaseTable(fromRate, toRate, phases, taps);
  // Half a window of silence before the first sample keeps the times right.
  let pending = new Float32Array(taps / 2 - 1);
  let position = 0; // of the next output sample, in 1/phases of an input sample from the start of `pending`

  return (block) => {
    const input = new Float32Array(pending.length + block.length);
    input.set(pending);
    input.set(block, pending.length);
    const count = Math.max(0, Math.ceil(((input.length - taps + 1) * phases - position) / step));
    const output = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      const start = Math.floor(position / phases);
      const row = table[position % phases] ?? table[0];
      let sum = 0;
      if (row !== undefined) {
        for (let tap = 0; tap < taps; tap += 1) sum += (row[tap] ?? 0) * (input[start + tap] ?? 0);
      }
      output[index] = sum;
      position += step;
    }
    const used = Math.min(input.length, Math.floor(position / phases));
    pending = input.slice(used);
    position -= used * phases;
    return output;
  };
}

/** Damaged packets and careless float files go beyond full scale, or hold no numbers at all. */
function tame(block: Float32Array): Float32Array {
  for (let index = 0; index < block.length; index += 1) {
    const value = block[index] ?? 0;
    if (!(value >= -1 && value <= 1)) block[index] = Math.max(-1, Math.min(1, value || 0));
  }
  return block;
}

function mean(channels: Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = channels;
  return first.map(
    (_, index) => channels.reduce((sum, channel) => sum + (channel[index] ?? 0), 0) / channels.length,
  );
}

/** Brings a decoder's blocks to one rate and to 1 or 2 channels, whatever the file does in its middle. */
export async function* resampleBlocks(
  raw: AsyncGenerator<RawBlock, DecodeEnd, undefined>,
  channelCount: 1 | 2,
  toRate: number,
): AsyncGenerator<Float32Array[], DecodeEnd, undefined> {
  let fromRate = 0;
  let resamplers: ((block: Float32Array) => Float32Array)[] = [];
  for (;;) {
    const next = await raw.next();
    if (next.done === true) return next.value;
    const { channels, sampleRate } = next.value;
    if (sampleRate !== fromRate) {
      fromRate = sampleRate;
      resamplers = Array.from({ length: channelCount }, () => createResampler(sampleRate, toRate));
    }
    const [left = new Float32Array(0), right = left] = channels;
    const lanes = channelCount === 2 ? [left, right] : [channels.length === 1 ? left : mean(channels)];
    yield lanes.map((lane, index) => resamplers[index]?.(tame(lane)) ?? lane);
  }
}
