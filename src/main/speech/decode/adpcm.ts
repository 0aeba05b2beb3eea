/** Sound kept as differences of 4 bits (adaptive differential PCM), as WAV files of older recorders hold it. */

/** IMA's table of steps: each about a tenth larger (IMA Digital Audio Focus Group 1992). */
const imaSteps = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
  107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724,
  796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026,
  4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500,
  20350, 22385, 24623, 27086, 29794, 32767,
];
const imaStepChanges = [-1, -1, -1, -1, 2, 4, 6, 8];

/** Microsoft's: by how many 256ths the step changes with each difference (RFC 2361, its multimedia registration kit). */
const msStepChanges = [230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230];
const msLeastStep = 16;

/** How the next sample is told from the last two, in 256ths. */
export type MsCoefficients = readonly (readonly [number, number])[];
export const usualMsCoefficients: MsCoefficients = [
  [256, 0],
  [512, -256],
  [0, 0],
  [192, 64],
  [240, 0],
  [460, -208],
  [392, -232],
];

function clip(value: number): number {
  return Math.max(-32_768, Math.min(32_767, value));
}

/** One channel's differences of IMA, from where its block begins. */
function imaChannel(start: number, firstStep: number): (nibble: number) => number {
  let sample = start;
  let place = Math.min(88, firstStep);
  return (nibble) => {
    const step = imaSteps[place] ?? 0;
    let difference = step >> 3;
    if ((nibble & 4) !== 0) difference += step;
    if ((nibble & 2) !== 0) difference += step >> 1;
    if ((nibble & 1) !== 0) difference += step >> 2;
    sample = clip((nibble & 8) === 0 ? sample + difference : sample - difference);
    place = Math.max(0, Math.min(88, place + (imaStepChanges[nibble & 7] ?? 0)));
    return sample;
  };
}

/** How many frames a block of so many bytes holds. */
export function imaFrames(bytes: number, channels: number): number {
  return Math.max(0, 1 + Math.floor((bytes - 4 * channels) / (4 * channels)) * 8);
}

/** One block of IMA ADPCM: the first sample of each channel whole, then eight differences of each channel in turn. */
export function decodeIma(block: Uint8Array, channels: number): Float32Array[] {
  const frames = imaFrames(block.length, channels);
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return Array.from({ length: frames > 0 ? channels : 0 }, (_, channel) => {
    const start = view.getInt16(4 * channel, true);
    const next = imaChannel(start, view.getUint8(4 * channel + 2));
    const samples = new Float32Array(frames);
    samples[0] = start / 32_768;
    for (let frame = 1; frame < frames; frame += 1) {
      const nibble = frame - 1;
      const byte = 4 * (channels * (1 + (nibble >> 3)) + channel) + ((nibble & 7) >> 1);
      samples[frame] = next((view.getUint8(byte) >> (4 * (nibble & 1))) & 15) / 32_768;
    }
    return samples;
  });
}

/** How many frames a block of so many bytes holds. */
export function msFrames(bytes: number, channels: number): number {
  const rest = bytes - 7 * channels;
  return rest < 0 ? 0 : 2 + Math.floor((rest * 2) / channels);
}

/** One channel's differences of Microsoft's coding. */
function msChannel(
  [first, second]: readonly [number, number],
  firstStep: number,
  [before, last]: readonly [number, number],
): (nibble: number) => number {
  let [step, earlier, latest] = [firstStep, before, last];
  return (nibble) => {
    const expected = Math.trunc((latest * first + earlier * second) / 256);
    const sample = clip(expected + (nibble < 8 ? nibble : nibble - 16) * step);
    step = Math.max(msLeastStep, ((msStepChanges[nibble] ?? 0) * step) >> 8);
    [earlier, latest] = [latest, sample];
    return sample;
  };
}

/** One block of Microsoft's ADPCM: the first two samples of each channel whole, then differences of all in turn. */
export function decodeMs(block: Uint8Array, channels: number, coefficients: MsCoefficients): Float32Array[] {
  const frames = msFrames(block.length, channels);
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return Array.from({ length: frames > 0 ? channels : 0 }, (_, channel) => {
    const whole = (place: number) => view.getInt16(channels + 2 * (place * channels + channel), true);
    const [step, last, before] = [whole(0), whole(1), whole(2)];
    const pair = coefficients[view.getUint8(channel)] ?? [0, 0];
    const next = msChannel(pair, step, [before, last]);
    const samples = new Float32Array(frames);
    samples.set([before / 32_768, last / 32_768]);
    for (let frame = 2; frame < frames; frame += 1) {
      const nibble = (frame - 2) * channels + channel;
      const byte = view.getUint8(7 * channels + (nibble >> 1));
      samples[frame] = next((nibble & 1) === 0 ? byte >> 4 : byte & 15) / 32_768;
    }
    return samples;
  });
}
