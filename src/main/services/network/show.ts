/** The owner's network as it stood at the end of a day: what the map shows. */
import { yearlyWindowDays } from '../../../shared/measures/contactLayers.ts';
import { weeksCovered, windowOf } from '../../../shared/measures/coverage.ts';
import { groupTies } from '../../../shared/measures/groupTies.ts';
import { intervalPercent } from '../../../shared/measures/interval.ts';
import { tieWarmths, warmthWindowDays, type Warmth } from '../../../shared/measures/warmth.ts';
import type { Estimate, Window } from '../../../shared/model/estimates.ts';
import type { AlterTie, EgoNetwork, EgoTie } from '../../../shared/model/network.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';
import type { Readable } from '../../vault/database.ts';
import { listClosenessRatings } from '../../vault/repositories/closenessRatings.ts';
import { findOwner, namesOfPeople } from '../../vault/repositories/people.ts';
import { turbulenceWindowDays } from '../tieSeries.ts';
import { alterTies, circleOf, groupsOf, type Circle } from './circle.ts';
import { communitiesShown } from './communitiesShown.ts';
import { drawnTies } from './drawnTies.ts';
import { strengthFromEntries, warmthsFromEntries } from './entriesOfTie.ts';
import { momentAt, type Moment } from './moment.ts';
import { fourDigits } from './fourDigits.ts';
import {
  layerOf,
  readWindow,
  standingAt,
  strengthOf,
  turbulenceOf,
  warmthsOf,
  type Standing,
  type YearOfContact,
} from './standing.ts';
import type { TieHistory } from './tieHistory.ts';

/** The ties the strongest first; what came after the day is not looked at. */
export function showNetwork(
  history: TieHistory,
  reader: Readable,
  { atDate }: { atDate: string | null },
): EgoNetwork {
  return networkAt(history, reader, momentAt(history, atDate));
}

/** The same at any moment of the record. */
export function networkAt(history: TieHistory, reader: Readable, moment: Moment): EgoNetwork {
  const standings = [...namesOfPeople(reader)].flatMap(([id, name]) => {
    const known = history.people.get(id);
    const standing = known === undefined ? null : standingAt(known, moment);
    return standing === null ? [] : [{ id, name, standing }];
  });
  const about = {
    moment,
    circle: circleOf(history, reader),
    everybody: everybodysYear(standings.map(({ standing }) => standing)),
    closeness: closenessAt(reader, moment),
  };
  const fromWords = tieWarmths(standings.map(({ standing }) => warmthsOf(standing)));
  const fromEntries = warmthsFromEntries(
    standings.map(({ standing }) => standing.history),
    moment,
  );
  const ties = standings
    .map((person, index) =>
      tieOf(person, { words: fromWords[index] ?? null, entries: fromEntries[index] ?? null }, about),
    )
    .toSorted(
      (first, second) => second.contact.value - first.contact.value || first.personId - second.personId,
    );
  return {
    ownerName: findOwner(reader)?.name ?? null,
    atMilliseconds: moment.until,
    date: moment.date,
    window: yearWindow(history, moment),
    ties,
    between: alterTiesAt(history, reader, moment, new Set(ties.map(({ personId }) => personId))),
    communities: communitiesShown(about.circle, reader, ties),
  };
}

interface About {
  moment: Moment;
  circle: Circle;
  everybody: YearOfContact;
  closeness: ReadonlyMap<number, number>;
}

function tieOf(
  { id, name, standing }: { id: number; name: string; standing: Standing },
  warmths: Warmths,
  { moment, circle, everybody, closeness: ratings }: About,
): EgoTie {
  const { meetings, sums } = standing;
  const closeness = ratings.get(id) ?? null;
  const { rmassd, hotAndCold } = turbulenceOf(standing);
  return {
    personId: id,
    name,
    contact: strengthOf(standing, {
      until: moment.until,
      closeness,
      everybody,
      ...strengthFromEntries(standing.history, moment),
    }),
    closeness,
    ...warmthOf(warmths, standing),
    turbulence: asEstimate(rmassd, standing, turbulenceWindowDays),
    hotAndCold,
    layer: layerOf(standing),
    interactions: meetings.length,
    utterancesFrom: sums.from,
    utterancesTo: sums.to,
    tactics: sums.tactics,
    support: sums.support,
    firstMilliseconds: standing.first,
    lastMilliseconds: standing.last,
    services: sums.services,
    communityId: circle.communityOf.get(id) ?? null,
    seat: circle.seats.get(id) ?? 0,
  };
}

interface Warmths {
  words: Warmth | null;
  entries: ReturnType<typeof warmthsFromEntries>[number];
}

/** The owner's own entries come first; the two are never mixed. */
function warmthOf(
  { words, entries }: Warmths,
  standing: Standing,
): Pick<EgoTie, 'warmth' | 'warmthFromWords' | 'isWarmthHeld'> {
  const fromWords = asEstimate(words, standing, warmthWindowDays);
  if (entries === null) return { warmth: fromWords };
  return {
    warmth: entries.estimate,
    ...(fromWords === null ? {} : { warmthFromWords: fromWords }),
    ...(entries.isHeld ? { isWarmthHeld: true } : {}),
  };
}

/** A number over so many days up to the last read meeting; the window is worked out only where there is a number. */
function asEstimate(number: Warmth | null, standing: Standing, days: number): Estimate | null {
  const window = number === null ? null : readWindow(standing, days);
  if (number === null || window === null) return null;
  const { value, low, high, n } = number;
  return {
    value: fourDigits(value),
    low: fourDigits(low),
    high: fourDigits(high),
    intervalPercent,
    n,
    basis: 'estimate',
    window: { ...window, coverage: fourDigits(window.coverage) },
  };
}

function everybodysYear(standings: readonly Standing[]): YearOfContact {
  const everybody = { all: 0, offHours: 0 };
  for (const { year } of standings) {
    everybody.all += year.all;
    everybody.offHours += year.offHours;
  }
  return everybody;
}

/** The last rating of each person by then, 0..6. */
function closenessAt(reader: Readable, { ratedUntil }: Moment): Map<number, number> {
  const ratings = listClosenessRatings(reader).filter((rating) => rating.ratedAtMilliseconds <= ratedUntil);
  return new Map(ratings.map((rating) => [rating.personId, rating.closeness]));
}

function yearWindow(history: TieHistory, { until, lastDay }: Moment): Window {
  const span = { fromMilliseconds: until - yearlyWindowDays * dayMilliseconds, untilMilliseconds: until };
  return windowOf(span, 'anybody', weeksCovered(history.days, { lastDay, days: yearlyWindowDays }));
}

/** Ties among the people given, as the year up to a moment shows them. */
function alterTiesAt(
  history: TieHistory,
  reader: Readable,
  { until }: Moment,
  personIds: ReadonlySet<number>,
): AlterTie[] {
  const groups = groupsOf(history, { until, days: yearlyWindowDays });
  return alterTies(groupTies([...groups.values()]), drawnTies(reader)).filter(
    ({ first, second }) => personIds.has(first) && personIds.has(second),
  );
}
