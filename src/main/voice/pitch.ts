/**
 * Pitch by autocorrelation, with the smoothest path through the candidates of all frames.
 * Source: Boersma (1993), Accurate short-term analysis of the fundamental frequency, IFA Proceedings 17:97-110;
 * the costs are those of its section 5 and of Praat's manual.
 */
const floorHertz = 75;
const ceilingHertz = 500;
const frameStepSeconds = 0.01;
const silenceThreshold = 0.03;
const voicingThreshold = 0.45;
const octaveCost = 0.01;
const octaveJumpCost = 0.35;
const voicedUnvoicedCost = 0.14;
const mostCandidates = 8;
/** Points on each side of a peak from which its true top is interpolated. */
const interpolationDepth = 16;

/** One possible pitch of a frame; 0 Hz means unvoiced. */
interface Candidate {
  hertz: number;
  strength: number;
}

/** A low pass at 2.5 kHz, for 16 kHz sound: nothing of pitch lies above, and what is above would fold down. */
const lowPass = Float32Array.from({ length: 31 }, (_, index) => {
  const distance = index - 15;
  const sinc = distance === 0 ? 1 : Math.sin(0.3125 * Math.PI * distance) / (0.3125 * Math.PI * distance);
  return 0.3125 * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / 16));
});

/** Half the rate: enough for 500 Hz, and a quarter of the work. */
function halveRate(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / 2) }, (_, index) => {
    const start = 2 * index - 15;
    let sum = 0;
    for (let tap = 0; tap < lowPass.length; tap += 1)
      sum += (lowPass[tap] ?? 0) * (samples[start + tap] ?? 0);
    return sum;
  });
}

function autocorrelate(frame: Float32Array, mostLag: number): Float32Array {
  const result = new Float32Array(mostLag + 1);
  for (let lag = 0; lag <= mostLag; lag += 1) {
    let sum = 0;
    for (let index = lag; index < frame.length; index += 1) {
      sum += (frame[index] ?? 0) * (frame[index - lag] ?? 0);
    }
    result[lag] = sum;
  }
  return result;
}

interface Analysis {
  rate: number;
  window: Float32Array;
  windowCorrelation: Float32Array;
  mostLag: number;
  globalPeak: number;
}

function prepare(samples: Float32Array, rate: number): Analysis {
  const length = Math.round((3 / floorHertz) * rate);
  const mostLag = Math.ceil(rate / floorHertz) + 1;
  const lags = mostLag + interpolationDepth;
  const window = Float32Array.from(
    { length },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / length),
  );
  const globalPeak = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  return { rate, window, windowCorrelation: autocorrelate(window, lags), mostLag, globalPeak };
}

/** Weights of the points around for a place so many eighths after a point: a sinc under a Hann window. */
const interpolation = Array.from({ length: 8 }, (_, eighth) =>
  Float32Array.from({ length: 2 * interpolationDepth }, (__, index) => {
    const distance = Math.PI * (eighth / 8 - (index - interpolationDepth + 1));
    const sinc = Math.abs(distance) < 1e-6 ? 1 : Math.sin(distance) / distance;
    return sinc * (0.5 + 0.5 * Math.cos(distance / (interpolationDepth + 1)));
  }),
);

/** The function between its points; symmetric about 0, as an autocorrelation is. */
function interpolate(values: Float32Array, eighths: number): number {
  const weights = interpolation[eighths % 8] ?? lowPass;
  const start = Math.floor(eighths / 8) - interpolationDepth + 1;
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    sum += (values[Math.abs(start + index)] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

/** The true top of a peak near a whole lag: in eighths first, then by the parabola through the best three. */
function refinePeak(values: Float32Array, lag: number): { lag: number; height: number } {
  const eighths = Array.from({ length: 17 }, (_, index) => interpolate(values, 8 * lag + index - 8));
  const best = eighths.indexOf(Math.max(...eighths.slice(1, -1)));
  const [before = 0, here = 0, after = 0] = eighths.slice(best - 1, best + 2);
  const shift = (before - after) / (2 * (before - 2 * here + after));
  return { lag: lag + (best - 8 + shift) / 8, height: here - ((before - after) * shift) / 4 };
}

/** The autocorrelation of a windowed frame divided by the window's own, 1 at lag 0. */
function normalise(piece: Float32Array, analysis: Analysis): Float32Array {
  const { window, windowCorrelation } = analysis;
  const correlation = autocorrelate(
    piece.map((sample, index) => sample * (window[index] ?? 0)),
    windowCorrelation.length - 1,
  );
  const scale = (windowCorrelation[0] ?? 1) / (correlation[0] ?? 1);
  return correlation.map((value, lag) => (value * scale) / (windowCorrelation[lag] ?? 1));
}

/** The peaks of the frame's autocorrelation, and the unvoiced candidate. */
function findCandidates(samples: Float32Array, start: number, analysis: Analysis): Candidate[] {
  const { rate, window, mostLag, globalPeak } = analysis;
  const piece = samples.slice(start, start + window.length);
  const mean = piece.reduce((sum, sample) => sum + sample, 0) / piece.length;
  const centred = piece.map((sample) => sample - mean);
  const localPeak = centred.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  const loudness = localPeak / globalPeak / (silenceThreshold / (1 + voicingThreshold));
  const unvoiced = { hertz: 0, strength: voicingThreshold + Math.max(0, 2 - loudness) };
  if (localPeak === 0) return [unvoiced];
  const values = normalise(centred, analysis);
  const voiced: Candidate[] = [];
  for (let lag = Math.floor(rate / ceilingHertz); lag < mostLag; lag += 1) {
    const [before = 0, here = 0, after = 0] = values.subarray(lag - 1, lag + 2);
    if (here < 0.5 * voicingThreshold || here <= before || here < after) continue;
    const peak = refinePeak(values, lag);
    const hertz = rate / peak.lag;
    const height = Math.min(peak.height, 1 / peak.height);
    voiced.push({ hertz, strength: height - octaveCost * Math.log2(floorHertz / hertz) });
  }
  const best = voiced.toSorted((one, two) => two.strength - one.strength).slice(0, mostCandidates);
  return [unvoiced, ...best];
}

function transitionCost(from: Candidate, to: Candidate): number {
  if (from.hertz === 0 && to.hertz === 0) return 0;
  if (from.hertz === 0 || to.hertz === 0) return voicedUnvoicedCost;
  return octaveJumpCost * Math.abs(Math.log2(from.hertz / to.hertz));
}

/** Viterbi: the path through the frames with the greatest strength less its jumps. */
function bestPath(frames: readonly Candidate[][]): Candidate[] {
  let scores: number[] = [];
  const cameFrom: number[][] = [];
  frames.forEach((candidates, frame) => {
    const previous = frames[frame - 1];
    const origins: number[] = [];
    scores = candidates.map((candidate, index) => {
      let best = previous === undefined ? 0 : -Infinity;
      previous?.forEach((from, origin) => {
        const score = (scores[origin] ?? 0) - transitionCost(from, candidate);
        if (score <= best) return;
        best = score;
        origins[index] = origin;
      });
      return best + candidate.strength;
    });
    cameFrom.push(origins);
  });
  const path: Candidate[] = [];
  let index = scores.indexOf(Math.max(...scores));
  for (let frame = frames.length - 1; frame >= 0; frame -= 1) {
    const candidate = frames[frame]?.[index];
    if (candidate !== undefined) path.push(candidate);
    index = cameFrom[frame]?.[index] ?? 0;
  }
  return path.toReversed();
}

/** The pitch in hertz, 75 to 500, of each frame of 10 ms; null where there is no voice. */
export function trackPitch(samples: Float32Array, sampleRate: number): (number | null)[] {
  const halved = halveRate(samples);
  const rate = sampleRate / 2;
  const analysis = prepare(halved, rate);
  const step = Math.round(frameStepSeconds * rate);
  const frames: Candidate[][] = [];
  for (let start = 0; start + analysis.window.length <= halved.length; start += step) {
    frames.push(findCandidates(halved, start, analysis));
  }
  return bestPath(frames).map(({ hertz }) => (hertz === 0 ? null : hertz));
}
