import { cepstrumSize, frameSize, periodicityPlace, pitchPlace } from './voiceFrames.ts';

/** Means of the cepstrum, the spread of it and of its movement, pitch, spread of the pitch, and periodicity. */
export const statisticsSize = 3 * cepstrumSize + 3;

/** Sound less periodic than this has no pitch to speak of. */
const leastPeriodicity = 0.25;
/** Movement is over two frames, 40 ms. */
const movementFrames = 2;

function spread(sum: number, squares: number, count: number): number {
  const average = sum / Math.max(1, count);
  return Math.sqrt(Math.max(0, squares / Math.max(1, count) - average * average));
}

function measurePitch(values: Float32Array, from: number, to: number): [number, number, number] {
  let [weights, sum, squares, periodicities] = [1e-9, 0, 0, 0];
  for (let frame = from; frame < to; frame += 1) {
    const pitch = values[frame * frameSize + pitchPlace] ?? 0;
    const periodicity = values[frame * frameSize + periodicityPlace] ?? 0;
    const weight = Math.max(0, periodicity - leastPeriodicity) ** 2 + 1e-4;
    weights += weight;
    sum += weight * pitch;
    squares += weight * pitch * pitch;
    periodicities += periodicity;
  }
  return [sum / weights, spread(sum, squares, weights), periodicities / Math.max(1, to - from)];
}

/** How a voice sounds over the frames `from` up to `to` of a track, in `statisticsSize` numbers. */
export function measureVoiceStatistics(values: Float32Array, from: number, to: number): Float64Array {
  const result = new Float64Array(statisticsSize);
  for (let place = 0; place < cepstrumSize; place += 1) {
    let [sum, squares, moved, movedSquares] = [0, 0, 0, 0];
    for (let frame = from; frame < to; frame += 1) {
      const value = values[frame * frameSize + place] ?? 0;
      sum += value;
      squares += value * value;
      if (frame < from + movementFrames) continue;
      const movement = value - (values[(frame - movementFrames) * frameSize + place] ?? 0);
      moved += movement;
      movedSquares += movement * movement;
    }
    const count = to - from;
    result[place] = sum / Math.max(1, count);
    result[cepstrumSize + place] = Math.log(spread(sum, squares, count) + 1e-3);
    const movement = spread(moved, movedSquares, Math.max(1, count - movementFrames));
    result[2 * cepstrumSize + place] = Math.log(movement + 1e-3);
  }
  result.set(measurePitch(values, from, to), 3 * cepstrumSize);
  return result;
}
