/**
 * A person's mean drawn towards the owner's mean over everybody, the more so the fewer interactions there are
 * (empirical Bayes; C. Stein 1956, James & Stein 1961). Weight k = variance within / variance between people.
 */
import { mean, standardDeviation } from './average.ts';

const usualWeight = 5;
const fewestPeople = 4;
const fewestEach = 6;

/** (n mean + k owner's mean) / (n + k), in the unit of the means. */
export function shrunkMean(own: { mean: number; n: number }, overall: number, weight: number): number {
  return (own.n * own.mean + weight * overall) / (own.n + weight);
}

/** k from the data, 1..10; 5 with fewer than four people of six interactions. */
export function shrinkageWeight(series: readonly (readonly number[])[]): number {
  const known = series.filter((values) => values.length >= fewestEach);
  if (known.length < fewestPeople) return usualWeight;
  const within = mean(known.map((values) => standardDeviation(values) ** 2));
  const perPerson = mean(known.map((values) => values.length));
  const between = standardDeviation(known.map(mean)) ** 2 - within / perPerson;
  return between <= 0 ? 10 : Math.min(10, Math.max(1, within / between));
}
