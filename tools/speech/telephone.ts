/** Makes clean speech sound as if it came through a telephone: our own simulations, for training and evaluation. */
import { createResampler } from '../../src/main/speech/decode/resample.ts';

const lineRate = 8000;
const predictorOrder = 8;
const frameLength = 160; // 20 ms
const partLength = 40;

function toLine(samples: Float32Array): Float32Array {
  return createResampler(16_000, lineRate)(samples);
}

function fromLine(samples: Float32Array): Float32Array {
  return createResampler(lineRate, 16_000)(samples);
}

/** Normally distributed (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The coefficients of a filter of the second order, normalised: b0 b1 b2, a1 a2. */
type Biquad = [number, number, number, number, number];

function filter(samples: Float32Array, [b0, b1, b2, a1, a2]: Biquad): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x1, x2, y1, y2] = [x, x1, y, y1];
    return y;
  });
}

/** A resonance of `decibels` around `hertz` (Bristow-Johnson's audio filter formulas). */
function peak(hertz: number, decibels: number, quality: number, rate: number): Biquad {
  const gain = 10 ** (decibels / 40);
  const angle = (2 * Math.PI * hertz) / rate;
  const alpha = Math.sin(angle) / (2 * quality);
  const scale = 1 + alpha / gain;
  const turn = (-2 * Math.cos(angle)) / scale;
  return [(1 + alpha * gain) / scale, turn, (1 - alpha * gain) / scale, turn, (1 - alpha / gain) / scale];
}

/** A high pass (Butterworth's, by the same formulas), as the small microphones of telephones are one. */
function highPass(hertz: number, rate: number): Biquad {
  const angle = (2 * Math.PI * hertz) / rate;
  const alpha = Math.sin(angle) / Math.SQRT2;
  const scale = 1 + alpha;
  const half = (1 + Math.cos(angle)) / 2 / scale;
  return [half, -2 * half, half, (-2 * Math.cos(angle)) / scale, (1 - alpha) / scale];
}

/** Another microphone and room: resonances of a few decibels where chance wants them. 16 kHz. */
export function withMicrophone(
  samples: Float32Array,
  random: () => number,
  mostDecibels: number,
): Float32Array {
  let result = samples;
  for (const hertz of [250, 700, 1500, 3000]) {
    const decibels = (2 * random() - 1) * mostDecibels;
    result = filter(result, peak(hertz * (0.7 + 0.6 * random()), decibels, 0.7, 16_000));
  }
  return result;
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) + 1e-12;
}

/** Adds noise, more of it in the low tones, so many decibels below the sound. */
export function withNoise(samples: Float32Array, random: () => number, decibels: number): Float32Array {
  let state = 0;
  const noise = samples.map(() => (state = 0.9 * state + normal(random)) + 0.3 * normal(random));
  const gain = Math.sqrt(power(samples) / power(noise)) * 10 ** (-decibels / 20);
  return samples.map((sample, index) => sample + gain * (noise[index] ?? 0));
}

/** At this level (root mean square, decibels relative to full scale), clipped where it is too loud. */
export function atLevel(samples: Float32Array, decibels: number): Float32Array {
  const gain = 10 ** (decibels / 20) / Math.sqrt(power(samples) / Math.max(1, samples.length));
  return samples.map((sample) => Math.max(-1, Math.min(1, sample * gain)));
}

/** A telephone line: 8 kHz, eight bits by mu-law (ITU-T G.711, by its formula). */
export function throughMuLaw(samples: Float32Array): Float32Array {
  const mu = 255;
  const coded = filter(toLine(samples), highPass(200, lineRate)).map((sample) => {
    const pressed = (Math.sign(sample) * Math.log1p(mu * Math.min(1, Math.abs(sample)))) / Math.log1p(mu);
    const kept = Math.round(pressed * 127) / 127;
    return (Math.sign(kept) * ((1 + mu) ** Math.abs(kept) - 1)) / mu;
  });
  return fromLine(coded);
}

/** The linear prediction of a frame (Durbin's recursion; Makhoul 1975). */
function predict(frame: Float32Array): Float64Array {
  const correlation = Float64Array.from({ length: predictorOrder + 1 }, (_, lag) => {
    let sum = 0;
    for (let at = lag; at < frame.length; at += 1) sum += (frame[at] ?? 0) * (frame[at - lag] ?? 0);
    return sum;
  });
  let coefficients = new Float64Array(predictorOrder + 1);
  let error = (correlation[0] ?? 0) * 1.0001 + 1e-9;
  for (let order = 1; order <= predictorOrder; order += 1) {
    let sum = correlation[order] ?? 0;
    for (let at = 1; at < order; at += 1) sum -= (coefficients[at] ?? 0) * (correlation[order - at] ?? 0);
    const reflection = sum / error;
    const next = Float64Array.from(coefficients);
    next[order] = reflection;
    for (let at = 1; at < order; at += 1) {
      next[at] = (coefficients[at] ?? 0) - reflection * (coefficients[order - at] ?? 0);
    }
    coefficients = next;
    error *= 1 - reflection * reflection;
  }
  return coefficients;
}

/** What is left of a part after the prediction, in so few steps (each way) that it hisses as coded speech does. */
function quantise(residual: Float32Array, steps: number): Float32Array {
  const most = residual.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-9);
  return residual.map((value) => (Math.round((value / most) * steps) * most) / steps);
}

/** A mobile telephone: predictive coding at low rate, as GSM and AMR do it in principle; `steps` 2 (poor) to 4. */
export function throughCoder(samples: Float32Array, steps: number): Float32Array {
  const line = filter(toLine(samples), highPass(250, lineRate));
  const output = new Float32Array(line.length);
  const residual = new Float32Array(frameLength);
  for (let start = 0; start + frameLength <= line.length; start += frameLength) {
    const coefficients = predict(line.subarray(start, start + frameLength));
    for (let at = 0; at < frameLength; at += 1) {
      let value = line[start + at] ?? 0;
      for (let lag = 1; lag <= predictorOrder; lag += 1) {
        value -= (coefficients[lag] ?? 0) * (line[start + at - lag] ?? 0);
      }
      residual[at] = value;
    }
    for (let part = 0; part < frameLength; part += partLength) {
      residual.set(quantise(residual.subarray(part, part + partLength), steps), part);
    }
    for (let at = 0; at < frameLength; at += 1) {
      let value = residual[at] ?? 0;
      for (let lag = 1; lag <= predictorOrder; lag += 1) {
        value += (coefficients[lag] ?? 0) * (output[start + at - lag] ?? 0);
      }
      output[start + at] = Math.max(-1, Math.min(1, value));
    }
  }
  return fromLine(output);
}
