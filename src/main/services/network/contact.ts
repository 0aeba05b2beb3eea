/** How contact with one person goes, over the year up to the last of it. */
import { yearlyWindowDays } from '../../../shared/measures/contactLayers.ts';
import { contactRate } from '../../../shared/measures/contactRate.ts';
import { weeksCovered, windowOf } from '../../../shared/measures/coverage.ts';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import { intervalPercent } from '../../../shared/measures/interval.ts';
import { medianWithInterval } from '../../../shared/measures/medianInterval.ts';
import { proportionInterval } from '../../../shared/measures/proportion.ts';
import { reciprocity } from '../../../shared/measures/reciprocity.ts';
import { turnTaking, type TurnTaking } from '../../../shared/measures/turnTaking.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Estimate, Window } from '../../../shared/model/estimates.ts';
import type { PersonContact } from '../../../shared/model/network.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';
import { sessionGapMilliseconds } from '../../intake/interactions.ts';
import type { Readable } from '../../vault/database.ts';
import { findPerson } from '../../vault/repositories/people.ts';
import { sayingsWith } from '../../vault/repositories/sayings.ts';
import { groupBy } from '../groupBy.ts';
import { momentAt } from './moment.ts';
import { layerOf, newest, standingAt, total } from './standing.ts';
import { meetingsUntil, type Meeting, type PersonHistory, type TieHistory } from './tieHistory.ts';

/** Null where there was no contact by that day. Throws `not-found`. */
export function personContact(
  history: TieHistory,
  reader: Readable,
  { personId, atDate }: { personId: number; atDate: string | null },
): PersonContact | null {
  const person = findPerson(reader, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  const known = history.people.get(personId);
  const moment = momentAt(history, atDate);
  const standing = known === undefined ? null : standingAt(known, moment);
  const last = standing?.meetings.at(-1);
  if (known === undefined || standing === null || last === undefined) return null;
  const year = newest(standing.meetings, last.started, yearlyWindowDays);
  const window = yearOf(history, last);
  const days = new Set(year.map(({ day }) => day)).size;
  const betweenTwo = year.filter(({ conversation }) => conversation.kind !== 'group');
  return {
    personId,
    name: person.name,
    date: moment.date,
    window,
    interactions: year.length,
    layer: layerOf(standing),
    contactDays: days,
    daysPerWeek: { ...contactRate(days, yearlyWindowDays), n: days, ...logged(window) },
    ...turnsOf(turns(reader, known, window), window),
    ...offHoursOf(history, year, window),
    reciprocity: reciprocity(total(betweenTwo, 'to'), total(betweenTwo, 'from')),
    channels: channelsOf(year),
  };
}

function yearOf(history: TieHistory, last: Meeting): Window {
  const span = {
    fromMilliseconds: last.started - yearlyWindowDays * dayMilliseconds,
    untilMilliseconds: last.ended,
  };
  return windowOf(span, 'anybody', weeksCovered(history.days, { lastDay: last.day, days: yearlyWindowDays }));
}

const kept = new WeakMap<PersonHistory, Map<number, TurnTaking>>();

/** Kept until something changes with this person: a year of a busy chat has many thousand lines. */
function turns(reader: Readable, history: PersonHistory, window: Window): TurnTaking {
  const known = kept.get(history) ?? new Map<number, TurnTaking>();
  kept.set(history, known);
  const taken =
    known.get(window.untilMilliseconds) ?? turnTaking(sayingsWith(reader, history.personId, window));
  known.set(window.untilMilliseconds, taken);
  return taken;
}

function turnsOf(
  taken: TurnTaking,
  window: Window,
): Pick<PersonContact, 'sessionGapMinutes' | 'begunByOther' | 'repliesByOther' | 'repliesByOwner'> {
  const begun = taken.begunByOther + taken.begunByOwner;
  return {
    sessionGapMinutes: sessionGapMilliseconds / 60_000,
    begunByOther: begun < earlyFrom ? null : share(taken.begunByOther, begun, window),
    repliesByOther: repliesOf(taken.othersReplies, window),
    repliesByOwner: repliesOf(taken.ownersReplies, window),
  };
}

function repliesOf(seconds: readonly number[], window: Window): PersonContact['repliesByOther'] {
  const found = medianWithInterval(seconds);
  if (found === null) return null;
  const { median, low, high, count } = found;
  return { medianSeconds: median, low, high, n: count, ...logged(window) };
}

function offHoursOf(
  history: TieHistory,
  year: readonly Meeting[],
  window: Window,
): Pick<PersonContact, 'offHours' | 'offHoursWithEverybody'> {
  const { fromMilliseconds, untilMilliseconds } = window;
  let all = 0;
  let off = 0;
  for (const { meetings } of history.people.values()) {
    const inWindow = meetings.slice(
      meetingsUntil(meetings, fromMilliseconds - 1),
      meetingsUntil(meetings, untilMilliseconds),
    );
    all += inWindow.length;
    off += inWindow.filter(({ offHours }) => offHours).length;
  }
  const own = year.filter(({ offHours }) => offHours).length;
  return {
    offHours: year.length < earlyFrom ? null : share(own, year.length, window),
    offHoursWithEverybody: all === 0 ? null : off / all,
  };
}

/** The one of most interactions first. */
function channelsOf(year: readonly Meeting[]): PersonContact['channels'] {
  const ways = groupBy(year, ({ conversation }) => `${conversation.service} ${conversation.kind}`);
  return [...ways.values()]
    .flatMap((meetings) => {
      const [first] = meetings;
      if (first === undefined) return [];
      const { service, kind } = first.conversation;
      const lastMilliseconds = Math.max(...meetings.map(({ ended }) => ended));
      const utterances = total(meetings, 'from') + total(meetings, 'to');
      return [{ service, kind, interactions: meetings.length, utterances, lastMilliseconds }];
    })
    .toSorted((one, other) => other.interactions - one.interactions);
}

function share(hits: number, trials: number, window: Window): Estimate {
  return { value: hits / trials, ...proportionInterval(hits, trials), n: trials, ...logged(window) };
}

/** Counted from what was imported. */
function logged(window: Window) {
  return { intervalPercent, basis: 'log', window } as const;
}
