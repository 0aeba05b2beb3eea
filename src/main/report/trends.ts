/** What changed between the first and the second half of the report's period, counted from its interactions. */
import type { TimelinePoint } from '../../shared/model/timeline.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { ReportData } from './reportData.ts';

export interface Trend {
  name: string;
  first: string;
  second: string;
  direction: 'up' | 'down' | 'about the same';
}

const weekMilliseconds = 7 * dayMilliseconds;
/** Changes by less than a tenth of the larger half are called "about the same". */
const leastRelativeChange = 0.1;

/** Contact, tone and marks in each half; empty when the period is shorter than four weeks. */
export function trendsOf(data: ReportData): Trend[] {
  const { fromMilliseconds, toMilliseconds } = data.period;
  if (toMilliseconds - fromMilliseconds < 4 * weekMilliseconds) return [];
  const middle = (fromMilliseconds + toMilliseconds) / 2;
  const weeks = (toMilliseconds - fromMilliseconds) / 2 / weekMilliseconds;
  const everybody = data.people.flatMap(({ timeline }) => timeline.points);
  const halves = [
    everybody.filter((point) => point.atMilliseconds < middle),
    everybody.filter((point) => point.atMilliseconds >= middle),
  ] as const;
  const compare = (name: string, measure: (points: TimelinePoint[]) => number, digits: number) =>
    trend(name, measure(halves[0]), measure(halves[1]), digits);
  return [
    compare('Interactions a week', (points) => interactionsOf(points) / weeks, 1),
    compare('Words to the client: tone, 0 cold to 1 warm (A)', toneMean, 2),
    compare('Possible tactics per 10 interactions (A)', (points) => perTen(points, 'tactics'), 1),
    compare('Possible support per 10 interactions (A)', (points) => perTen(points, 'support'), 1),
  ];
}

/** One meeting of several people is one interaction. */
function interactionsOf(points: readonly TimelinePoint[]): number {
  return new Set(points.map(({ interactionId }) => interactionId)).size;
}

function toneMean(points: readonly TimelinePoint[]): number {
  return points.length === 0 ? Number.NaN : sum(points.map(({ value }) => value)) / points.length;
}

function perTen(points: readonly TimelinePoint[], kind: 'tactics' | 'support'): number {
  return points.length === 0 ? Number.NaN : (10 * sum(points.map((point) => point[kind]))) / points.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function trend(name: string, first: number, second: number, digits: number): Trend {
  const change = second - first;
  const isSmall = !(Math.abs(change) >= leastRelativeChange * Math.max(Math.abs(first), Math.abs(second)));
  const written = (value: number) => (Number.isNaN(value) ? 'no data' : value.toFixed(digits));
  const direction = isSmall || change === 0 ? 'about the same' : change > 0 ? 'up' : 'down';
  return { name, first: written(first), second: written(second), direction };
}
