import { activeDaysShare, activeDaysWindow } from '../../shared/measures/activeDays.ts';
import { leastAcuteCut } from '../../shared/measures/acuteChange.ts';
import { intervalPercent } from '../../shared/measures/interval.ts';
import { isOffHours, relativeOffHours } from '../../shared/measures/offHours.ts';
import { recency } from '../../shared/measures/recency.ts';
import { reciprocity } from '../../shared/measures/reciprocity.ts';
import { tieStrength } from '../../shared/measures/tieStrength.ts';
import { turbulence } from '../../shared/measures/turbulence.ts';
import { tieWarmths } from '../../shared/measures/warmth.ts';
import type { Estimate } from '../../shared/model/estimates.ts';
import type { Network, Tie } from '../../shared/model/ties.ts';
import { dayMilliseconds, zoneClock } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { findOwner, listClosenessRatings, listPeople } from '../vault/repositories/people.ts';
import {
  contactMoments,
  contactSpan,
  tieTotals,
  type TieTotal,
  type ToneRecord,
} from '../vault/repositories/ties.ts';
import { groupBy } from './groupBy.ts';
import { lastDays, recentByPerson, toneSeries, turbulenceWindowDays, warmthSeries } from './tieSeries.ts';
import { readsTies } from './upToDate.ts';

const offHoursWindowDays = 365;
/** From this rating on a tie counts as inner: it fades faster when contact stops. */
const innerFrom = 5;
/** In a larger group, being there together says little about two people. */
const largestTellingGroup = 60;

interface Habit {
  activeDays: number;
  offHours: number;
  all: number;
}

/**
 * The owner's ties as they stood at a moment, the strongest first. What came after the last interaction in the vault
 * is not known, so no later moment than that is looked at; `atMilliseconds` of the answer says which.
 */
export function network(reader: Readable, input: { atMilliseconds: number; timeZone: string }): Network {
  const at = Math.min(input.atMilliseconds, contactSpan(reader)?.last ?? input.atMilliseconds);
  const totals = tieTotals(reader, at);
  const byPerson = groupBy(totals, (total) => total.personId);
  const people = listPeople(reader).filter((person) => byPerson.has(person.id));
  const recent = recentByPerson(reader, at);
  const warmths = tieWarmths(people.map((person) => warmthSeries(recent.get(person.id) ?? [])));
  const habits = habitsOf(reader, at, input.timeZone);
  const ratings = new Map(
    listClosenessRatings(reader)
      .filter((rating) => rating.ratedAtMilliseconds <= input.atMilliseconds)
      .map((rating) => [rating.personId, rating.closeness]),
  );
  const ties = people.map((person, index) =>
    tieOf(person, {
      at,
      totals: byPerson.get(person.id) ?? [],
      recent: recent.get(person.id) ?? [],
      warmth: warmths[index] ?? null,
      closeness: ratings.get(person.id) ?? null,
      habit: habits.people.get(person.id) ?? { activeDays: 0, offHours: 0, all: 0 },
      everybody: habits.everybody,
    }),
  );
  return {
    ownerName: findOwner(reader)?.name ?? null,
    atMilliseconds: at,
    ties: ties.toSorted((first, second) => second.contact.value - first.contact.value),
    between: sharedGroups(totals),
  };
}

interface Known {
  at: number;
  totals: readonly TieTotal[];
  recent: readonly ToneRecord[];
  warmth: Omit<Estimate, 'intervalPercent' | 'basis'> | null;
  closeness: number | null;
  habit: Habit;
  everybody: Habit;
}

function tieOf(person: { id: number; name: string }, known: Known): Tie {
  const { totals, warmth, closeness } = known;
  const last = Math.max(...totals.map((total) => total.last));
  return {
    personId: person.id,
    name: person.name,
    contact: contactOf(known, last),
    closeness,
    warmth: warmth === null ? null : { ...warmth, intervalPercent, basis: 'estimate' },
    hotAndCold: hotAndColdOf(person.id, known.recent),
    interactions: sum(totals, 'interactions'),
    utterancesFrom: sum(totals, 'from'),
    utterancesTo: sum(totals, 'to'),
    tactics: sum(totals, 'tactics'),
    support: sum(totals, 'support'),
    lastMilliseconds: last,
    services: [...new Set(totals.map((total) => total.service))].toSorted(),
  };
}

function contactOf({ at, totals, closeness, habit, everybody }: Known, last: number): Tie['contact'] {
  const first = Math.min(...totals.map((total) => total.first));
  // What the owner writes in a group is meant for many: only what was said between the two is weighed.
  const betweenTwo = totals.filter((total) => total.kind !== 'group');
  return tieStrength({
    closeness,
    intimacy: null,
    supportExchanged: null,
    activeDays: activeDaysShare(habit.activeDays),
    recency: recency((at - last) / dayMilliseconds, (closeness ?? 0) >= innerFrom),
    years: (at - first) / (365.25 * dayMilliseconds),
    reciprocity: reciprocity(sum(betweenTwo, 'to'), sum(betweenTwo, 'from')),
    offHours: relativeOffHours(habit, everybody),
    channels: new Set(totals.map((total) => `${total.service} ${total.kind}`)).size,
  });
}

export function hotAndColdOf(personId: number, recent: readonly ToneRecord[]): boolean | null {
  const series = toneSeries(lastDays(recent, turbulenceWindowDays));
  return turbulence(series, leastAcuteCut, personId).hotAndCold;
}

/** Days with contact and hours of contact, by person and for the owner as a whole. */
function habitsOf(
  reader: Readable,
  at: number,
  timeZone: string,
): { people: Map<number, Habit>; everybody: Habit } {
  const clock = zoneClock(timeZone);
  const people = new Map<number, Habit & { days: Set<number> }>();
  const everybody: Habit = { activeDays: 0, offHours: 0, all: 0 };
  const daysFrom = at - activeDaysWindow * dayMilliseconds;
  for (const moment of contactMoments(reader, at - offHoursWindowDays * dayMilliseconds, at)) {
    const local = clock.wallAt(moment.atMilliseconds);
    const habit = people.get(moment.personId) ?? { activeDays: 0, offHours: 0, all: 0, days: new Set() };
    people.set(moment.personId, habit);
    if (moment.atMilliseconds >= daysFrom) habit.days.add(Math.floor(local / dayMilliseconds));
    habit.activeDays = habit.days.size;
    for (const counted of [habit, everybody]) {
      counted.all += 1;
      if (isOffHours(local)) counted.offHours += 1;
    }
  }
  return { people, everybody };
}

function sharedGroups(totals: readonly TieTotal[]): Network['between'] {
  const groups = groupBy(
    totals.filter((total) => total.kind === 'group'),
    (total) => total.conversationId,
  );
  const counts = new Map<number, Map<number, number>>();
  for (const members of groups.values()) {
    if (members.length > largestTellingGroup) continue;
    const ids = members.map((member) => member.personId).toSorted((first, second) => first - second);
    for (const [index, first] of ids.entries()) {
      const row = counts.get(first) ?? new Map<number, number>();
      counts.set(first, row);
      for (const second of ids.slice(index + 1)) row.set(second, (row.get(second) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([first, row]) =>
    [...row].map(([second, shared]) => ({ first, second, groups: shared })),
  );
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

export const tiesCalls = { 'ties.network': readsTies(network) };
