/** L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011), deterministic by its seed. */
import { seededRandom } from '../random.ts';

/** Sparse examples: rows of `indices` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
  columns: number;
}

export interface LogisticChoices {
  /** How much the examples weigh against small weights (C). */
  cost: number;
  passes: number;
  seed: number;
  /** One an example; 1 where not given. */
  exampleWeights?: Float32Array;
}

/** The dual variable that makes the example fit best while all others stay: Newton's steps kept inside (0, cost). */
function bestDual(old: number, cost: number, square: number, margin: number): number {
  let [low, high] = [0, cost];
  let value = Math.min(cost * 0.999, Math.max(cost * 0.001, old));
  for (let step = 0; step < 20; step++) {
    const slope = Math.log(value / (cost - value)) + square * (value - old) + margin;
    if (Math.abs(slope) < 1e-4) break;
    if (slope > 0) high = value;
    else low = value;
    const next = value - slope / (cost / (value * (cost - value)) + square);
    value = next > low && next < high ? next : (low + high) / 2;
  }
  return value;
}

/** Trains one head; `positive` says yes or no for each row. Gives a weight for each column and the bias. */
export function trainLogistic(
  rows: SparseRows,
  positive: Uint8Array,
  { cost, passes, seed, exampleWeights }: LogisticChoices,
): { weights: Float64Array; bias: number } {
  const count = positive.length;
  const weights = new Float64Array(rows.columns);
  const random = seededRandom(seed);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const duals = new Float64Array(count);
  const { starts, indices, values } = rows;
  let bias = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const row of order) {
      const sign = positive[row] === 1 ? 1 : -1;
      let [margin, square] = [bias, 1];
      const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
      for (let at = from; at < to; at++) {
        const value = values[at] ?? 0;
        margin += value * (weights[indices[at] ?? 0] ?? 0);
        square += value * value;
      }
      const most = cost * (exampleWeights?.[row] ?? 1);
      if (most === 0) continue;
      const old = duals[row] ?? 0;
      const dual = bestDual(old, most, square, sign * margin);
      const change = sign * (dual - old);
      duals[row] = dual;
      bias += change;
      for (let at = from; at < to; at++) {
        const column = indices[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + change * (values[at] ?? 0);
      }
    }
  }
  return { weights, bias };
}
