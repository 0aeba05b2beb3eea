/** Fits what stands beside the weights of a model: joins, thresholds, probabilities. */
import { joinedProbability, type Join } from '../../src/main/reading/joined.ts';
import { trainLogistic } from './logistic.ts';
import { f1Score } from './metrics.ts';

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Logistic regression of few inputs, each with a name. */
export function fit(
  inputs: readonly (readonly number[])[],
  positive: readonly boolean[],
  times: readonly number[] = [],
): { weights: number[]; bias: number } {
  const columns = inputs[0]?.length ?? 0;
  const centres = Array.from({ length: columns }, (_, column) => mean(inputs.map((row) => row[column] ?? 0)));
  const centred = inputs.map((row) => row.map((value, column) => value - (centres[column] ?? 0)));
  const rows = {
    starts: Int32Array.from({ length: inputs.length + 1 }, (_, row) => row * columns),
    indices: Int32Array.from({ length: inputs.length * columns }, (_, at) => at % columns),
    values: Float32Array.from(centred.flat()),
    columns,
  };
  const { weights, bias } = trainLogistic(rows, Uint8Array.from(positive, Number), {
    cost: 100,
    passes: 30,
    seed: 20260101,
    exampleWeights: Float32Array.from(inputs, (_, row) => times[row] ?? 1),
  });
  const shift = centres.reduce((sum, centre, column) => sum + centre * (weights[column] ?? 0), 0);
  return { weights: [...weights], bias: bias - shift };
}

export interface Case {
  weight: number;
  score: number;
  positive: boolean;
  /** How often it counts; once where not given. */
  times?: number;
}

/** Fitted where no pattern fits; where one does, joined.ts says how both count. */
export function fitJoin(cases: readonly Case[]): Join {
  const heard = cases.filter(({ weight }) => weight === 0);
  const { weights, bias } = fit(
    heard.map(({ score }) => [score]),
    heard.map(({ positive }) => positive),
    heard.map(({ times }) => times ?? 1),
  );
  const scores = heard.map(({ score }) => score).toSorted((first, second) => first - second);
  const usualScore = scores[Math.floor(scores.length / 2)] ?? 0;
  return { intercept: bias, model: weights[0] ?? 1, usualScore };
}

/** The lowest probability whose F1 is no more than `nearlyBest` below the best: so it finds more in chats unlike ours. */
export function leastShown(join: Join, cases: readonly Case[], nearlyBest: number): number {
  const truth = cases.map(({ positive }) => positive);
  const given = cases.map(({ weight, score }) => joinedProbability(join, weight, score));
  const steps = Array.from({ length: 36 }, (_, step) => 0.1 + step * 0.02);
  const worth = (threshold: number) =>
    f1Score(
      truth,
      given.map((probability) => probability >= threshold),
    );
  const tried = steps.map((threshold) => ({ threshold, f1: worth(threshold) }));
  const best = Math.max(...tried.map(({ f1 }) => f1));
  const chosen = tried.find(({ f1 }) => f1 >= best - nearlyBest);
  console.log('F1 on parts left out: best', best, 'chosen', chosen);
  return chosen?.threshold ?? 0.5;
}

export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** The value that a share of the values is above. */
export function topShare(values: readonly number[], share: number): number {
  return values.toSorted((first, second) => second - first)[Math.floor(values.length * share)] ?? Infinity;
}
