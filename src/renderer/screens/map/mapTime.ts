/** The stops in time at which the map can be looked at: the ends of the months of the record, the last being now. */
import type { NetworkMonth } from '../../../shared/model/network.ts';

type Month = Pick<NetworkMonth, 'date'>;

/** More steps than this would make playing through a record a matter of patience. */
const mostSteps = 48;
const trailSteps = 6;

/** How many months one step of playing or of a trail goes on. */
export function stepMonths(count: number): number {
  return Math.max(1, Math.ceil(count / mostSteps));
}

/** What to ask the network for at a stop: null for the last, where ratings given since also count. */
export function dateAt(months: readonly Month[], stop: number): string | null {
  return stop >= months.length - 1 ? null : (months[stop]?.date ?? null);
}

/** The dates of the last steps before a stop, the longest ago first. */
export function datesBefore(months: readonly Month[], stop: number): string[] {
  const step = stepMonths(months.length);
  return Array.from({ length: trailSteps }, (_, index) => stop - (trailSteps - index) * step).flatMap(
    (earlier) => (earlier < 0 ? [] : (dateAt(months, earlier) ?? [])),
  );
}
