/**
 * What a voice sounds like from moment to moment: the shape of its spectrum in the telephone band and its pitch.
 * Spectrum: mel cepstrum (Davis and Mermelstein 1980, IEEE T Acoust Speech 28:357-366). Pitch: autocorrelation of
 * the compressed spectrum (Tolonen and Karjalainen 2000, IEEE T Speech Audi P 8:708-716).
 */
import { createResampler } from '../decode/resample.ts';
import { sampleRate } from '../decode/sound.ts';
import { createFourier } from '../../voice/fourier.ts';

/** Telephones carry nothing above 4 kHz, so nothing above is looked at: all recordings are heard alike. */
const heardRate = 8000;
const windowLength = 256; // 32 ms, two periods of a deep voice
const transformSize = 512;
const lowHertz = 200;
const highHertz = 3700;
const filterCount = 24;
const shortestLag = 20; // 400 Hz
const longestLag = 114; // 70 Hz
/** Power to this share instead of power: single strong harmonics do not hide the period. */
const compression = 0.33;

const frameStepSamples = 160;
export const framesPerSecond = heardRate / frameStepSamples;
/** Cepstral coefficients 1 to 20; the 0th is the level, which tells microphones apart and not people. */
export const cepstrumSize = 20;
/** Then the logarithm (base 2) of the pitch in hertz, how periodic the sound is (0..1), and its level in decibels. */
export const frameSize = cepstrumSize + 3;
export const pitchPlace = frameSize - 3;
export const periodicityPlace = frameSize - 2;
export const levelPlace = frameSize - 1;

const hamming = Float64Array.from(
  { length: windowLength },
  (_, index) => 0.54 - 0.46 * Math.cos((2 * Math.PI * (index + 0.5)) / windowLength),
);

function mel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700);
}

interface Filter {
  first: number;
  weights: Float64Array;
}

/** Triangles of equal width on the mel scale over the bins of the spectrum. */
const filters: Filter[] = Array.from({ length: filterCount }, (_, index) => {
  const width = (mel(highHertz) - mel(lowHertz)) / (filterCount + 1);
  const centre = mel(lowHertz) + (index + 1) * width;
  const weights: number[] = [];
  let first = 0;
  for (let bin = 1; bin < transformSize / 2; bin += 1) {
    const weight = 1 - Math.abs(mel((bin * heardRate) / transformSize) - centre) / width;
    if (weight <= 0) continue;
    if (weights.length === 0) first = bin;
    weights.push(weight);
  }
  return { first, weights: Float64Array.from(weights) };
});

const cosines: Float64Array[] = Array.from({ length: cepstrumSize }, (_, index) =>
  Float64Array.from(
    { length: filterCount },
    (__, band) => Math.cos((Math.PI * (index + 1) * (band + 0.5)) / filterCount) * Math.sqrt(2 / filterCount),
  ),
);

/** The window's own autocorrelation, by which long lags would be disadvantaged. */
const windowCorrelation = Float64Array.from({ length: longestLag + 2 }, (_, lag) => {
  let sum = 0;
  for (let index = lag; index < windowLength; index += 1) {
    sum += (hamming[index] ?? 0) * (hamming[index - lag] ?? 0);
  }
  return sum;
}).map((value, _, all) => value / (all[0] ?? 1));

/** Turns one window of sound into a frame; its working memory is used again for the next. */
function createAnalysis(): (samples: Float32Array, start: number, frame: Float32Array) => void {
  const fourier = createFourier(transformSize);
  const real = new Float64Array(transformSize);
  const imaginary = new Float64Array(transformSize);
  const power = new Float64Array(transformSize / 2 + 1);
  const bands = new Float64Array(filterCount);

  function measureSpectrum(samples: Float32Array, start: number): void {
    real.fill(0);
    imaginary.fill(0);
    let previous = samples[start] ?? 0;
    for (let index = 0; index < windowLength; index += 1) {
      const sample = samples[start + index] ?? 0;
      real[index] = (hamming[index] ?? 0) * (sample - 0.97 * previous);
      previous = sample;
    }
    fourier.transform(real, imaginary);
    for (let bin = 0; bin < power.length; bin += 1) {
      power[bin] = (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2;
    }
  }

  function measureCepstrum(frame: Float32Array): void {
    let total = 0;
    for (const [band, { first, weights }] of filters.entries()) {
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1) {
        sum += (weights[index] ?? 0) * (power[first + index] ?? 0);
      }
      total += sum;
      bands[band] = Math.log(sum + 1e-7);
    }
    for (const [place, row] of cosines.entries()) {
      let sum = 0;
      for (let band = 0; band < filterCount; band += 1) sum += (row[band] ?? 0) * (bands[band] ?? 0);
      frame[place] = sum;
    }
    frame[levelPlace] = 10 * Math.log10(total + 1e-7);
  }

  function measurePitch(frame: Float32Array): void {
    for (let bin = 0; bin <= transformSize / 2; bin += 1) {
      const hertz = (bin * heardRate) / transformSize;
      const inside = hertz >= lowHertz && hertz <= highHertz;
      const value = inside ? Math.pow(power[bin] ?? 0, compression) : 0;
      real[bin] = value;
      if (bin > 0) real[transformSize - bin] = value;
    }
    imaginary.fill(0);
    fourier.transform(real, imaginary);
    let best = 0;
    let bestLag = 0;
    const strength = (lag: number) =>
      (real[lag] ?? 0) / ((real[0] ?? 0) + 1e-12) / (windowCorrelation[lag] ?? 1);
    for (let lag = shortestLag; lag <= longestLag; lag += 1) {
      const here = strength(lag);
      if (here <= best || here < strength(lag - 1) || here < strength(lag + 1)) continue;
      best = here;
      bestLag = lag;
    }
    const [before, after] = [strength(bestLag - 1), strength(bestLag + 1)];
    const bend = before - 2 * best + after;
    const shift = bestLag === 0 || bend === 0 ? 0 : (0.5 * (before - after)) / bend;
    frame[pitchPlace] = bestLag === 0 ? 0 : Math.log2(heardRate / (bestLag + shift));
    frame[periodicityPlace] = Math.max(0, Math.min(1, best));
  }

  return (samples, start, frame) => {
    measureSpectrum(samples, start);
    measureCepstrum(frame);
    measurePitch(frame);
  };
}

/** Takes sound at 16 kHz in order and gives a frame every 20 ms, each a view that is overwritten by the next. */
export function createVoiceFrames(
  onFrame: (frame: Float32Array, index: number) => void,
  wanted: (index: number) => boolean = () => true,
): (samples: Float32Array) => void {
  const analyse = createAnalysis();
  const resample = createResampler(sampleRate, heardRate);
  const frame = new Float32Array(frameSize);
  let pending = new Float32Array(0);
  let count = 0;
  return (samples) => {
    const block = resample(samples);
    const waiting = new Float32Array(pending.length + block.length);
    waiting.set(pending);
    waiting.set(block, pending.length);
    let start = 0;
    for (; start + windowLength <= waiting.length; start += frameStepSamples) {
      if (wanted(count)) {
        analyse(waiting, start, frame);
        onFrame(frame, count);
      }
      count += 1;
    }
    pending = waiting.slice(start);
  };
}
