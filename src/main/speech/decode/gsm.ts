/** GSM's full-rate speech (ETSI EN 300 961, GSM 06.10), in the blocks of WAV files: two frames of 260 bits in 65 bytes. */

export const gsmBlockBytes = 65;
export const gsmBlockFrames = 320;

const order = 8;
const subframes = 4;
const subframeSamples = 40;
const pulses = 13;
/** The longest lag of the long-term predictor. */
const history = 120;

/** How many bits each of the log area ratios takes, and how they are expanded (tables 5.1 and 5.2). */
const ratioBits = [6, 6, 5, 5, 4, 4, 3, 3];
const ratioOffsets = [0, 0, 2048, -2560, 94, -1792, -341, -1144];
const ratioLeasts = [-32, -32, -16, -16, -8, -8, -4, -4];
const ratioScales = [13107, 13107, 13107, 13107, 19223, 17476, 31454, 29708];
/** Gains of the long-term predictor, and mantissas of the pulses (tables 5.3b and 5.6). */
const gains = [3277, 11469, 21299, 32767];
const mantissas = [18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767];
/** The samples of a frame up to which the ratios of the frame before still count, and by how many quarters. */
const blends = [
  { until: 13, earlierQuarters: 3 },
  { until: 27, earlierQuarters: 2 },
  { until: 40, earlierQuarters: 1 },
  { until: 160, earlierQuarters: 0 },
];

function clip(value: number): number {
  return Math.max(-32_768, Math.min(32_767, value));
}

/** The product of two fractions of 2^15, rounded. */
function multiply(first: number, second: number): number {
  return clip((first * second + 16_384) >> 15);
}

/** Reads whole numbers bit by bit, the lowest first. */
function createBitReader(bytes: Uint8Array): (count: number) => number {
  let place = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, place += 1) {
      value |= (((bytes[place >> 3] ?? 0) >> (place & 7)) & 1) << bit;
    }
    return value;
  };
}

/** The log area ratios of a frame (5.2.8). */
function readRatios(bits: (count: number) => number): number[] {
  return ratioBits.map((count, place) => {
    const coded = clip((bits(count) + (ratioLeasts[place] ?? 0)) << 10);
    const scaled = multiply(ratioScales[place] ?? 0, clip(coded - 2 * (ratioOffsets[place] ?? 0)));
    return clip(2 * scaled);
  });
}

/** The reflection coefficient of a log area ratio (5.2.9.2). */
function reflection(ratio: number): number {
  const size = Math.min(32_767, Math.abs(ratio));
  const value = size < 11_059 ? size << 1 : size < 20_070 ? size + 11_059 : clip((size >> 2) + 26_112);
  return ratio < 0 ? -value : value;
}

/** The pulses of a subframe on their grid (5.2.15 to 5.2.17). */
function readPulses(bits: (count: number) => number): Int16Array {
  const grid = bits(2);
  const coded = bits(6);
  let exponent = coded > 15 ? (coded >> 3) - 1 : 0;
  let mantissa = coded - (exponent << 3);
  if (mantissa === 0) [exponent, mantissa] = [-4, 7];
  else {
    for (; mantissa <= 7; exponent -= 1) mantissa = (mantissa << 1) | 1;
    mantissa -= 8;
  }
  const shift = 6 - exponent;
  const samples = new Int16Array(subframeSamples);
  for (let pulse = 0; pulse < pulses; pulse += 1) {
    const value = multiply(mantissas[mantissa] ?? 0, ((bits(3) << 1) - 7) << 12);
    samples[grid + 3 * pulse] = clip(value + (1 << (shift - 1))) >> shift;
  }
  return samples;
}

/** A decoder of blocks one after the other; what it has heard shapes what comes next. */
export function createGsmDecoder(): (block: Uint8Array) => Float32Array {
  const excitation = new Int16Array(history + subframes * subframeSamples);
  const filter = new Int16Array(order + 1);
  let earlierRatios: number[] = Array.from({ length: order }, () => 0);
  let lag = 40;
  let emphasis = 0;

  /** Adds what is repeated of earlier sound (5.3.2). */
  function excite(bits: (count: number) => number): void {
    for (let subframe = 0; subframe < subframes; subframe += 1) {
      const stated = bits(7);
      if (stated >= 40 && stated <= history) lag = stated;
      const gain = gains[bits(2)] ?? 0;
      const start = history + subframe * subframeSamples;
      for (const [index, pulse] of readPulses(bits).entries()) {
        const repeated = multiply(gain, excitation[start + index - lag] ?? 0);
        excitation[start + index] = clip(pulse + repeated);
      }
    }
  }

  /** One sample through the lattice of the vocal tract (5.3.4), and its bass brought back (5.3.5). */
  function synthesise(sample: number, reflections: readonly number[]): number {
    let value = sample;
    for (let place = order - 1; place >= 0; place -= 1) {
      const coefficient = reflections[place] ?? 0;
      const kept = filter[place] ?? 0;
      value = clip(value - multiply(coefficient, kept));
      filter[place + 1] = clip(kept + multiply(coefficient, value));
    }
    filter[0] = value;
    emphasis = clip(value + multiply(emphasis, 28_180));
    return clip(2 * emphasis) & ~7;
  }

  function decodeFrame(bits: (count: number) => number, samples: Float32Array): void {
    const ratios = readRatios(bits);
    excite(bits);
    let sample = 0;
    for (const { until, earlierQuarters } of blends) {
      const reflections = ratios.map((ratio, place) =>
        reflection(blend(earlierRatios[place] ?? 0, ratio, earlierQuarters)),
      );
      for (; sample < until; sample += 1) {
        samples[sample] = synthesise(excitation[history + sample] ?? 0, reflections) / 32_768;
      }
    }
    excitation.copyWithin(0, subframes * subframeSamples);
    earlierRatios = ratios;
  }

  return (block) => {
    if (block.length < gsmBlockBytes) return new Float32Array(0);
    const samples = new Float32Array(gsmBlockFrames);
    const bits = createBitReader(block);
    decodeFrame(bits, samples.subarray(0, gsmBlockFrames / 2));
    decodeFrame(bits, samples.subarray(gsmBlockFrames / 2));
    return samples;
  };
}

/** Between two ratios, by quarters, each rounded down as the standard has it (5.2.9.1). */
function blend(earlier: number, later: number, earlierQuarters: number): number {
  if (earlierQuarters === 0) return later;
  if (earlierQuarters === 2) return clip((earlier >> 1) + (later >> 1));
  return clip((earlier >> 2) + (later >> 2) + ((earlierQuarters === 3 ? earlier : later) >> 1));
}
