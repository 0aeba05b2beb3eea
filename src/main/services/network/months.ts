/** The network month by month: what the time slider steps through, and how the network grew and shrank. */
import { yearlyWindowDays } from '../../../shared/measures/contactLayers.ts';
import { weeksCovered } from '../../../shared/measures/coverage.ts';
import { networkGrowth } from '../../../shared/measures/networkGrowth.ts';
import type { NetworkMonths } from '../../../shared/model/network.ts';
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';
import type { TieHistory } from './tieHistory.ts';

const kept = new WeakMap<TieHistory, NetworkMonths>();

/** Every month from the first contact to the last; none in an empty vault. */
export function networkMonths(history: TieHistory): NetworkMonths {
  const known = kept.get(history);
  if (known !== undefined) return known;
  const months = history.span === null ? [] : monthsOf(history, history.span);
  kept.set(history, { months });
  return { months };
}

function monthsOf(history: TieHistory, span: { first: number; last: number }): NetworkMonths['months'] {
  const clock = zoneClock(history.timeZone);
  const begins = monthBegins(clock.wallAt(span.first), clock.wallAt(span.last));
  const lastDay = Math.floor(clock.wallAt(span.last) / dayMilliseconds);
  const days = begins.map((wall) => wall / dayMilliseconds);
  // A stretch holds the days after one edge up to the next.
  const edges = days.map((day, index) => (index === days.length - 1 ? lastDay : day - 1));
  const contactDays = [...history.people.values()].map(({ meetings }) => meetings.map(({ day }) => day));
  const interactions = interactionsBy(history, days);
  return networkGrowth(contactDays, edges).map(({ active, ...step }, index) => {
    const end = edges[index + 1] ?? lastDay;
    return {
      date: new Date(end * dayMilliseconds).toISOString().slice(0, 10),
      startMilliseconds: clock.momentAt(begins[index] ?? 0),
      interactions: interactions[index]?.size ?? 0,
      ...step,
      activePeople: active,
      coverage: weeksCovered(history.days, { lastDay: end, days: yearlyWindowDays }),
    };
  });
}

/** First moments of the months on a wall clock, one more than the months that hold the two moments. */
function monthBegins(firstWall: number, lastWall: number): number[] {
  const first = new Date(firstWall);
  const begins: number[] = [];
  for (let month = first.getUTCMonth(); ; month += 1) {
    const begin = Date.UTC(first.getUTCFullYear(), month, 1);
    begins.push(begin);
    if (begin > lastWall) return begins;
  }
}

/** Which interactions there were in each month; one with several people counts once. */
function interactionsBy(history: TieHistory, monthDays: readonly number[]): Set<number>[] {
  const months: Set<number>[] = monthDays.slice(1).map(() => new Set());
  for (const { meetings } of history.people.values()) {
    let month = 0;
    for (const { day, interactionId } of meetings) {
      while (day >= (monthDays[month + 1] ?? Number.POSITIVE_INFINITY)) month += 1;
      months[month]?.add(interactionId);
    }
  }
  return months;
}
