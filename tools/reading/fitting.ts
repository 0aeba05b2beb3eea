/** Fits what stands beside the weights of a model: joins, thresholds, probabilities. */
import { joinedProbability, type Join } from '../../src/main/reading/joined.ts';
import { logistic } from '../../src/main/reading/linear/model.ts';
import { f1Score } from './metrics.ts';

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Logistic regression of one input by Newton's steps: the slope and the bias. `times`: how often each case counts. */
export function fitLine(
  inputs: readonly number[],
  positive: readonly boolean[],
  times: readonly number[] = [],
): { slope: number; bias: number } {
  let [slope, bias] = [0, 0];
  for (let step = 0; step < 50; step++) {
    let [gradientSlope, gradientBias, curveSlope, curveBoth, curveBias] = [0, 0, 1e-6, 0, 1e-6];
    inputs.forEach((input, row) => {
      const weight = times[row] ?? 1;
      const probability = logistic(slope * input + bias);
      const error = weight * (probability - Number(positive[row]));
      const curve = weight * probability * (1 - probability);
      gradientSlope += error * input;
      gradientBias += error;
      curveSlope += curve * input * input;
      curveBoth += curve * input;
      curveBias += curve;
    });
    const determinant = curveSlope * curveBias - curveBoth * curveBoth;
    const slopeStep = (gradientSlope * curveBias - gradientBias * curveBoth) / determinant;
    const biasStep = (gradientBias * curveSlope - gradientSlope * curveBoth) / determinant;
    slope -= slopeStep;
    bias -= biasStep;
    if (Math.abs(slopeStep) + Math.abs(biasStep) < 1e-9) break;
  }
  return { slope, bias };
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
  const { slope, bias } = fitLine(
    heard.map(({ score }) => score),
    heard.map(({ positive }) => positive),
    heard.map(({ times }) => times ?? 1),
  );
  const scores = heard.map(({ score }) => score).toSorted((first, second) => first - second);
  const usualScore = scores[Math.floor(scores.length / 2)] ?? 0;
  return { intercept: bias, model: slope, usualScore };
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
