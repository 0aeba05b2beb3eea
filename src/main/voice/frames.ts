/** Sound in short overlapping frames, each with its spectrum and its autocorrelation. */
import { createFourier, type Fourier } from './fourier.ts';

/** How sound is cut: everything in samples. */
export interface Frames {
  sampleRate: number;
  window: Float64Array;
  step: number;
  /** The autocorrelation is given from 0 up to this lag. */
  mostLag: number;
  /** Values in the Fourier transform: a window and the lags beside it, so that its ends do not meet. */
  size: number;
  fourier: Fourier;
  /** Of the window itself, 1 at lag 0. */
  windowCorrelation: Float64Array;
}

/** What is found of one frame; both are overwritten by the next. */
export interface FrameSpectrum {
  /** Divided by the window's own, 1 at lag 0 (Boersma 1993, equation 9). */
  correlation: Float64Array;
  /** Power at 0, 1, 2 ... times sampleRate / size, up to half the rate. */
  power: Float64Array;
}

/** Hertz from one value of a power spectrum to the next. */
export function frequencyStep(sampleRate: number, power: Float64Array): number {
  return sampleRate / 2 / (power.length - 1);
}

function correlateDirectly(values: Float64Array, mostLag: number): Float64Array {
  return Float64Array.from({ length: mostLag + 1 }, (_, lag) => {
    let sum = 0;
    for (let index = lag; index < values.length; index += 1) {
      sum += (values[index] ?? 0) * (values[index - lag] ?? 0);
    }
    return sum;
  });
}

export function createFrames(
  sampleRate: number,
  lengthSeconds: number,
  stepSeconds: number,
  mostLag: number,
): Frames {
  const length = Math.round(lengthSeconds * sampleRate);
  const window = Float64Array.from(
    { length },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / length),
  );
  const own = correlateDirectly(window, mostLag);
  const size = 2 ** Math.ceil(Math.log2(length + mostLag));
  return {
    sampleRate,
    window,
    step: Math.round(stepSeconds * sampleRate),
    mostLag,
    size,
    fourier: createFourier(size),
    windowCorrelation: own.map((value) => value / (own[0] ?? 1)),
  };
}

/** How many whole frames fit. */
export function countFrames({ window, step }: Frames, samples: Float32Array): number {
  return Math.max(0, Math.floor((samples.length - window.length) / step) + 1);
}

/** The mean of the middle two thirds of a window, its loud part: a slow swing at the ends would shift it. */
function localMean(samples: Float32Array, start: number, length: number): number {
  const margin = Math.round(length / 6);
  let sum = 0;
  for (let index = margin; index < length - margin; index += 1) sum += samples[start + index] ?? 0;
  return sum / (length - 2 * margin);
}

/** Puts the frame from `start` under the window, its mean taken out. */
function fill(target: Float64Array, samples: Float32Array, start: number, window: Float64Array): void {
  const mean = localMean(samples, start, window.length);
  for (let index = 0; index < window.length; index += 1) {
    target[index] = ((samples[start + index] ?? 0) - mean) * (window[index] ?? 0);
  }
  target.fill(0, window.length);
}

/**
 * Visits these frames (numbers from 0). Two go through one transform, one as its real and one as its imaginary part:
 * of real values the two can be told apart again, and a spectrum of power is even, so its transform is real.
 */
export function visitFrames(
  frames: Frames,
  samples: Float32Array,
  numbers: readonly number[],
  visit: (number: number, spectrum: FrameSpectrum) => void,
): void {
  const { size, step, window, fourier, mostLag, windowCorrelation } = frames;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const powers = [new Float64Array(size / 2 + 1), new Float64Array(size / 2 + 1)] as const;
  const correlation = new Float64Array(mostLag + 1);

  function take(number: number, power: Float64Array, sums: Float64Array): void {
    const whole = sums[0] ?? 0;
    if (whole === 0) correlation.fill(0);
    else {
      for (let lag = 0; lag <= mostLag; lag += 1) {
        correlation[lag] = (sums[lag] ?? 0) / (whole * (windowCorrelation[lag] ?? 1));
      }
    }
    visit(number, { correlation, power });
  }

  for (let place = 0; place < numbers.length; place += 2) {
    const first = numbers[place] ?? 0;
    const second = numbers[place + 1];
    fill(real, samples, first * step, window);
    if (second === undefined) imaginary.fill(0);
    else fill(imaginary, samples, second * step, window);
    fourier.transform(real, imaginary);
    splitPowers(real, imaginary, powers);
    fourier.transform(real, imaginary);
    take(first, powers[0], real);
    if (second !== undefined) take(second, powers[1], imaginary);
  }
}

/** The powers of the two signals in one transform; also left in its place for the way back. */
function splitPowers(
  real: Float64Array,
  imaginary: Float64Array,
  [first, second]: readonly [Float64Array, Float64Array],
): void {
  const size = real.length;
  for (let bin = 0; bin <= size / 2; bin += 1) {
    const mirror = (size - bin) % size;
    const [a, b] = [real[bin] ?? 0, imaginary[bin] ?? 0];
    const [c, d] = [real[mirror] ?? 0, imaginary[mirror] ?? 0];
    const one = ((a + c) ** 2 + (b - d) ** 2) / 4;
    const two = ((b + d) ** 2 + (c - a) ** 2) / 4;
    first[bin] = real[bin] = real[mirror] = one;
    second[bin] = imaginary[bin] = imaginary[mirror] = two;
  }
}
