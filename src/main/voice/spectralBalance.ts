/**
 * How the power of voiced sound lies over high and low tones.
 * Source of the bands: eGeMAPS (Eyben et al. 2016, IEEE Transactions on Affective Computing 7:190-202); alpha ratio
 * after Sundberg & Nordenberg 2006, Hammarberg index after Hammarberg et al. 1980. A pressed or raised voice has more
 * high tones: its alpha ratio goes up and its Hammarberg index down.
 */
export interface SpectralBalance {
  /** Power in 1000-5000 Hz against 50-1000 Hz, dB: usually below 0. */
  alphaRatioDecibels: number;
  /** Strongest tone below 2000 Hz against the strongest in 2000-5000 Hz, dB: usually above 0. */
  hammarbergDecibels: number;
}

interface Band {
  sum: number;
  peak: number;
}

/** Power in the tones from `lowHertz` up to, not including, `highHertz`. */
function band(power: Float64Array, hertzPerBin: number, lowHertz: number, highHertz: number): Band {
  const end = Math.min(power.length, Math.ceil(highHertz / hertzPerBin));
  let sum = 0;
  let peak = 0;
  for (let bin = Math.ceil(lowHertz / hertzPerBin); bin < end; bin += 1) {
    const value = power[bin] ?? 0;
    sum += value;
    if (value > peak) peak = value;
  }
  return { sum, peak };
}

function decibels(ratio: number): number {
  return 10 * Math.log10(ratio);
}

/** Balance of one frame's power spectrum; null where a band is empty. */
export function spectralBalance(power: Float64Array, hertzPerBin: number): SpectralBalance | null {
  const low = band(power, hertzPerBin, 50, 1000);
  const middle = band(power, hertzPerBin, 1000, 2000);
  const high = band(power, hertzPerBin, 2000, 5000);
  if (low.sum === 0 || high.peak === 0) return null;
  return {
    alphaRatioDecibels: decibels((middle.sum + high.sum) / low.sum),
    hammarbergDecibels: decibels(Math.max(low.peak, middle.peak) / high.peak),
  };
}

/** Measured: speech recorded at full width has -5 to -26 dB there, narrow-band codecs leave -38 dB and less. */
const telephoneDecibels = -33;

/**
 * Whether sound holds next to nothing above the telephone's band (4.2 to 7 kHz against 0.2 to 3.8 kHz): then it once
 * went through a telephone, whatever it was kept as since. From the power spectrum of some seconds of speech.
 */
export function isTelephoneBand(power: Float64Array, hertzPerBin: number): boolean {
  const inside = band(power, hertzPerBin, 200, 3800).sum;
  const above = band(power, hertzPerBin, 4200, 7000).sum;
  return inside > 0 && above < inside * 10 ** (telephoneDecibels / 10);
}
