/** How one tie stands after its first so many meetings: everything the map shows of one person. */
import { activeDaysShare, activeDaysWindow } from '../../../shared/measures/activeDays.ts';
import { leastAcuteCut } from '../../../shared/measures/acuteChange.ts';
import {
  contactLayer,
  monthlyWindowDays,
  weeklyWindowDays,
  yearlyWindowDays,
  type ContactLayer,
} from '../../../shared/measures/contactLayers.ts';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import { relativeOffHours } from '../../../shared/measures/offHours.ts';
import { recency } from '../../../shared/measures/recency.ts';
import { reciprocity } from '../../../shared/measures/reciprocity.ts';
import { windowOfPerson } from '../../../shared/measures/coverage.ts';
import { tieStrength, type StrengthParts } from '../../../shared/measures/tieStrength.ts';
import { turbulence, type Turbulence } from '../../../shared/measures/turbulence.ts';
import { warmthWindowDays } from '../../../shared/measures/warmth.ts';
import type { Window } from '../../../shared/model/estimates.ts';
import type { EgoTie } from '../../../shared/model/network.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';
import type { ConversationKind } from '../../vault/repositories/tieHistory.ts';
import { turbulenceWindowDays } from '../tieSeries.ts';
import { fourDigits } from './fourDigits.ts';
import { meetingsUntil, type Meeting, type PersonHistory } from './tieHistory.ts';

/** From this rating on a tie counts as inner: it fades faster when contact stops. */
const innerFrom = 5;

/** Contact of one person, or of everybody, in the year up to a moment. */
export interface YearOfContact {
  all: number;
  offHours: number;
}

export interface Standing {
  history: PersonHistory;
  /** Up to the moment, at least one. */
  meetings: readonly Meeting[];
  /** Of all meetings together. */
  sums: MeetingSums;
  /** Of the year up to the moment. */
  inYear: readonly Meeting[];
  year: YearOfContact;
  days: { active: number; weekly: number; monthly: number; yearly: number };
  first: number;
  last: number;
}

interface MeetingSums {
  from: number;
  to: number;
  tactics: number;
  support: number;
  /** Services in which they ever met, by name. */
  services: string[];
}

/** Null for somebody not met until then. `lastDay`: the day of that moment on the owner's clock. */
export function standingAt(
  history: PersonHistory,
  { until, lastDay }: { until: number; lastDay: number },
): Standing | null {
  const meetings = history.meetings.slice(0, meetingsUntil(history.meetings, until));
  const first = meetings[0];
  if (first === undefined) return null;
  const { last, ...sums } = addUp(meetings);
  const inYear = newest(meetings, until, yearlyWindowDays);
  return {
    history,
    meetings,
    sums,
    inYear,
    year: { all: inYear.length, offHours: inYear.filter((meeting) => meeting.offHours).length },
    days: {
      active: daysSince(inYear, lastDay - activeDaysWindow),
      weekly: daysSince(inYear, lastDay - weeklyWindowDays),
      monthly: daysSince(inYear, lastDay - monthlyWindowDays),
      yearly: daysSince(inYear, lastDay - yearlyWindowDays),
    },
    first: first.started,
    last,
  };
}

/** All in one walk: every map at every date adds up everything that ever was. */
function addUp(meetings: readonly Meeting[]): MeetingSums & { last: number } {
  const sums = { from: 0, to: 0, tactics: 0, support: 0, last: Number.NEGATIVE_INFINITY };
  const conversations = new Set<ConversationKind>();
  let before: ConversationKind | null = null;
  for (const { from, to, tactics, support, ended, conversation } of meetings) {
    sums.from += from;
    sums.to += to;
    sums.tactics += tactics;
    sums.support += support;
    if (ended > sums.last) sums.last = ended;
    if (conversation !== before) conversations.add(conversation);
    before = conversation;
  }
  const services = new Set([...conversations].map(({ service }) => service));
  return { ...sums, services: [...services].toSorted() };
}

/** The last meetings that began at most so many days before a moment. */
export function newest(meetings: readonly Meeting[], until: number, days: number): readonly Meeting[] {
  return meetings.slice(meetingsUntil(meetings, until - days * dayMilliseconds - 1));
}

/** Different days after `day`; meetings oldest first. */
function daysSince(meetings: readonly Meeting[], day: number): number {
  let days = 0;
  let counted = Number.POSITIVE_INFINITY;
  for (let place = meetings.length - 1; place >= 0; place -= 1) {
    const own = meetings[place]?.day ?? day;
    if (own <= day) break;
    // Where the clock is set back over midnight, a day comes twice.
    if (own >= counted) continue;
    days += 1;
    counted = own;
  }
  return days;
}

export function layerOf({ days }: Standing): ContactLayer {
  return contactLayer({ weeklyWindow: days.weekly, monthlyWindow: days.monthly, yearlyWindow: days.yearly });
}

export function strengthOf(
  { inYear, year, days, first, last }: Standing,
  about: Pick<StrengthParts, 'closeness' | 'intimacy' | 'supportExchanged'> & {
    until: number;
    everybody: YearOfContact;
  },
): EgoTie['contact'] {
  // What the owner writes in a group is meant for many: only what was said between the two is weighed.
  const betweenTwo = inYear.filter((meeting) => meeting.conversation.kind !== 'group');
  const strength = tieStrength({
    closeness: about.closeness,
    intimacy: about.intimacy,
    supportExchanged: about.supportExchanged,
    activeDays: activeDaysShare(days.active),
    recency: recency((about.until - last) / dayMilliseconds, (about.closeness ?? 0) >= innerFrom),
    years: (about.until - first) / (365.25 * dayMilliseconds),
    reciprocity: reciprocity(total(betweenTwo, 'to'), total(betweenTwo, 'from')),
    offHours: relativeOffHours(year, about.everybody),
    channels: new Set(inYear.map(({ conversation: { service, kind } }) => `${service} ${kind}`)).size,
  });
  return {
    ...strength,
    value: fourDigits(strength.value),
    low: fourDigits(strength.low),
    high: fourDigits(strength.high),
    n: inYear.length,
    parts: strength.parts.map((part) => ({
      ...part,
      weight: fourDigits(part.weight),
      value: fourDigits(part.value),
    })),
  };
}

/** What each read meeting of the warmth window says of warmth. */
export function warmthsOf({ meetings }: Standing): number[] {
  const read = lastReadWindow(meetings, warmthWindowDays);
  return read.flatMap(({ warmth }) => warmth ?? []);
}

/** The windows of warmth and of ups and downs: so many days up to the last read meeting; null without one. */
export function readWindow({ meetings }: Standing, days: number): Window | null {
  const read = lastReadWindow(meetings, days).filter(({ tone }) => tone !== null);
  const last = read.at(-1);
  if (last === undefined) return null;
  const span = {
    fromMilliseconds: last.started - days * dayMilliseconds,
    untilMilliseconds: last.started,
  };
  return windowOfPerson(
    span,
    read.map(({ started }) => started),
  );
}

const nothing: Turbulence = { rmassd: null, acuteDrops: null, hotAndCold: null };

/** Ups and downs of the eight weeks up to the last read meeting; nothing below six of them. */
export function turbulenceOf({ history, meetings }: Standing): Turbulence {
  const place = meetings.findLastIndex(({ tone }) => tone !== null);
  const known = history.turbulences.get(place);
  if (known !== undefined) return known;
  const series = lastReadWindow(meetings, turbulenceWindowDays).flatMap(({ started, tone }) =>
    tone === null ? [] : [{ atDays: started / dayMilliseconds, value: tone }],
  );
  const found = series.length < earlyFrom ? nothing : turbulence(series, leastAcuteCut, history.personId);
  history.turbulences.set(place, found);
  return found;
}

function lastReadWindow(meetings: readonly Meeting[], days: number): readonly Meeting[] {
  const last = meetings.findLast(({ tone }) => tone !== null);
  if (last === undefined) return [];
  // Both ends of the window belong to it.
  const from = last.started - days * dayMilliseconds;
  return meetings.slice(meetingsUntil(meetings, from - 1), meetingsUntil(meetings, last.started));
}

export function total(meetings: readonly Meeting[], what: 'from' | 'to' | 'tactics' | 'support'): number {
  return meetings.reduce((sum, meeting) => sum + meeting[what], 0);
}
