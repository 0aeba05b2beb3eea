import { intervalPercent } from '../../shared/measures/interval.ts';
import { medianWithInterval } from '../../shared/measures/medianInterval.ts';
import { goesBackAndForth, socialMinutes, type Talk } from '../../shared/measures/socialTime.ts';
import type { Estimate, Window } from '../../shared/model/estimates.ts';
import type { Overview } from '../../shared/model/overview.ts';
import { dayMilliseconds, zoneClock } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { groupBy } from './groupBy.ts';
import { contactBetween, type Contact } from './weekContact.ts';

const daysAWeek = 7;
/** What is usual is the median of at most a year of weeks before; not told from fewer than five. */
const mostUsualWeeks = 52;

/**
 * The seven days that end with the last day on which the owner talked with anybody: always seven whole days,
 * so that they compare with the weeks before.
 */
export function lastWeek(
  reader: Readable,
  span: { first: number; last: number },
  names: ReadonlyMap<number, string>,
  timeZone: string,
  isSetAside: (personId: number) => boolean,
): NonNullable<Overview['week']> {
  const clock = zoneClock(timeZone);
  const dayOf = (milliseconds: number) => Math.floor(clock.wallAt(milliseconds) / dayMilliseconds);
  const startOfDay = (day: number) => clock.momentAt(day * dayMilliseconds);
  const firstDay = dayOf(span.last) - daysAWeek + 1;
  // A record shorter than a week has none.
  const weeksBefore = Math.min(
    mostUsualWeeks,
    Math.max(0, Math.floor((firstDay - dayOf(span.first)) / daysAWeek)),
  );
  const from = startOfDay(firstDay - weeksBefore * daysAWeek);
  const byWeek = groupBy(contactBetween(reader, from, span.last), (moment) =>
    Math.floor((dayOf(moment.atMilliseconds) - firstDay) / daysAWeek),
  );
  const before = Array.from({ length: weeksBefore }, (_, index) =>
    interactionsIn(byWeek.get(-1 - index) ?? []),
  );
  const weeksWithContact = before.filter((interactions) => interactions > 0).length;
  const usualWindow: Window = {
    fromMilliseconds: from,
    untilMilliseconds: startOfDay(firstDay),
    weeks: Math.max(1, weeksBefore),
    coverage: weeksWithContact / Math.max(1, weeksBefore),
    contactWith: 'anybody',
  };
  const moments = byWeek.get(0) ?? [];
  const daysCovered = Math.min(daysAWeek, dayOf(span.last) - dayOf(span.first) + 1);
  const byDay = groupBy(moments, (moment) => dayOf(moment.atMilliseconds));
  return {
    startMilliseconds: startOfDay(firstDay),
    endMilliseconds: startOfDay(firstDay + daysAWeek),
    daysCovered,
    interactions: interactionsIn(moments),
    usualInteractions: usualOf(before, usualWindow),
    days: Array.from({ length: daysAWeek }, (_, index) => {
      const onDay = byDay.get(firstDay + index) ?? [];
      return {
        startMilliseconds: startOfDay(firstDay + index),
        interactions: interactionsIn(onDay),
        utterances: utterancesIn(onDay),
      };
    }),
    people: heardFrom(
      moments.filter(({ personId }) => !isSetAside(personId)),
      names,
    ),
    setAside: new Set(
      moments.flatMap((moment) => (wasHeard(moment) && isSetAside(moment.personId) ? [moment.personId] : [])),
    ).size,
    socialTime: socialTimeOf(moments, { daysCovered, weeksBefore, usualWindow }, byWeek),
  };
}

function socialTimeOf(
  moments: readonly Contact[],
  about: { daysCovered: number; weeksBefore: number; usualWindow: Window },
  byWeek: ReadonlyMap<number, readonly Contact[]>,
): NonNullable<Overview['week']>['socialTime'] {
  const { daysCovered, weeksBefore, usualWindow } = about;
  const talks = talksOf(moments);
  const before = Array.from(
    { length: weeksBefore },
    (_, index) => socialMinutes(talksOf(byWeek.get(-1 - index) ?? [])) / daysAWeek,
  );
  return {
    minutesPerDay: socialMinutes(talks) / daysCovered,
    usualMinutesPerDay: usualOf(before, usualWindow),
    meaningfulPerDay:
      talksOf(moments.filter(({ isAgain }) => !isAgain)).filter(goesBackAndForth).length / daysCovered,
  };
}

function usualOf(weeks: readonly number[], window: Window): Estimate | null {
  const found = medianWithInterval(weeks);
  if (found === null) return null;
  const { median: value, low, high, count: n } = found;
  return { value, low, high, n, intervalPercent, basis: 'log', window };
}

/** Each interaction once, however many people were in it. */
function talksOf(moments: readonly Contact[]): Talk[] {
  return [...groupBy(moments, (moment) => moment.interactionId).values()].flatMap((rows) => {
    const [row] = rows;
    if (row === undefined) return [];
    return {
      startMilliseconds: row.atMilliseconds,
      endMilliseconds: row.endMilliseconds,
      isSpoken: row.isSpoken,
      from: rows.reduce((sum, { from }) => sum + from, 0),
      to: row.to,
    };
  });
}

function interactionsIn(moments: readonly Contact[]): number {
  return new Set(moments.flatMap(({ interactionId, isAgain }) => (isAgain ? [] : interactionId))).size;
}

/** In a group the owner's words stand beside every person; they are counted once. */
function utterancesIn(moments: readonly Contact[]): number {
  let count = 0;
  for (const rows of groupBy(moments, (moment) => moment.interactionId).values()) {
    count += Math.max(...rows.map((row) => row.to));
    for (const row of rows) count += row.from;
  }
  return count;
}

/** They said something; whoever the owner wrote down a talk with did. */
function wasHeard({ kind, from, isAgain }: Contact): boolean {
  return kind === 'journal' ? !isAgain : from > 0;
}

/** Those who said something, the most talks first. */
function heardFrom(
  moments: readonly Contact[],
  names: ReadonlyMap<number, string>,
): NonNullable<Overview['week']>['people'] {
  const spoke = moments.filter(wasHeard);
  return [...groupBy(spoke, (moment) => moment.personId)]
    .map(([personId, rows]) => ({
      personId,
      name: names.get(personId) ?? '',
      interactions: rows.length,
      utterances: rows.reduce((sum, row) => sum + row.from, 0),
    }))
    .toSorted(
      (first, second) => second.interactions - first.interactions || second.utterances - first.utterances,
    );
}
