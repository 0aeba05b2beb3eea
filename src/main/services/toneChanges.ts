/** What changed with one person: the last weeks beside the time before, lasting shifts, and long silences. */
import { contactRate } from '../../shared/measures/contactRate.ts';
import { meanDifference, shareDifference, type Difference } from '../../shared/measures/differences.ts';
import { earlyFrom } from '../../shared/measures/gates.ts';
import { intervalPercent } from '../../shared/measures/interval.ts';
import { chanceOfAsMany, type MarkRate } from '../../shared/measures/rateAbove.ts';
import type { Comparison, ToneChanges } from '../../shared/model/toneChanges.ts';
import { dayMilliseconds, zoneClock, type ZoneClock } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { readInteractionsWith, type ReadInteraction } from '../vault/repositories/ties.ts';
import { counted } from './dates.ts';
import { getSettings } from './settings.ts';
import { shiftsIn } from './shifts.ts';
import { lastDays, toneSeries } from './tieSeries.ts';
import { readsTies } from './upToDate.ts';

/** What was before is at most so long. */
const mostDaysBefore = 365;
const silenceDays = 56;
const mostSilences = 5;
const mostEvidence = 3;
/** In either direction: together the 5 % of the other comparisons. */
const toldChance = 0.025;

interface ChangesInput {
  personId: number;
  atMilliseconds: number;
  windowDays: number;
}

/** Some of a person's talks and the days they lie in. */
interface Span {
  rows: readonly ReadInteraction[];
  days: number;
}

/** Up to a moment; the last `windowDays` end with the last talk. Of somebody unknown or silent everything is empty. */
function toneChanges(reader: Readable, { personId, atMilliseconds, windowDays }: ChangesInput): ToneChanges {
  const rows = readInteractionsWith(reader, personId, atMilliseconds);
  const lately = { rows: lastDays(rows, windowDays), days: windowDays };
  const before = spanBefore(rows, lately);
  const clock = zoneClock(getSettings(reader).timeZone);
  const isEnough = lately.rows.length >= earlyFrom && before.rows.length >= earlyFrom;
  return {
    comparedSentence: comparedSentence(lately, before, isEnough),
    comparisons: isEnough ? compare(lately, before, clock) : [],
    shifts: shiftSizes(rows),
    silences: silencesIn(rows),
  };
}

/** Up to a year before the last weeks, as far back as there are talks. */
function spanBefore(rows: readonly ReadInteraction[], lately: Span): Span {
  const end = (rows.at(-1)?.atMilliseconds ?? 0) - lately.days * dayMilliseconds;
  const from = Math.max(rows[0]?.atMilliseconds ?? end, end - mostDaysBefore * dayMilliseconds);
  return {
    rows: rows.filter(({ atMilliseconds }) => atMilliseconds >= from && atMilliseconds < end),
    days: Math.max(0, Math.round((end - from) / dayMilliseconds)),
  };
}

function comparedSentence(lately: Span, before: Span, isEnough: boolean): string {
  const [here, there] = [counted(lately.rows.length, 'talk'), counted(before.rows.length, 'talk')];
  if (isEnough) {
    return `The ${lately.days} days up to the last talk (${here}) beside the ${before.days} days before (${there}).`;
  }
  return `To compare the last ${lately.days} days (${here}) with the time before (${there}), there must be ${earlyFrom} talks in each.`;
}

function compare(lately: Span, before: Span, clock: ZoneClock): Comparison[] {
  const all = [
    toneComparison(lately, before),
    contactComparison(lately, before, clock),
    markComparison('tactics', 'Possible tactics', lately, before),
    markComparison('support', 'Signs of support', lately, before),
  ];
  return [
    ...all.filter(({ direction }) => direction !== null),
    ...all.filter(({ direction }) => direction === null),
  ];
}

function toneComparison(lately: Span, before: Span): Comparison {
  const values = ({ rows }: Span) => toneSeries(rows).map(({ value }) => value);
  const difference = meanDifference(values(lately), values(before));
  const { direction } = difference;
  const isWarmer = direction === 'up';
  return {
    kind: 'tone',
    direction,
    sentence:
      direction === null
        ? `The tone of their words: ${untoldWords(difference, 'warmer', 'cooler')}.`
        : `Their words sounded ${isWarmer ? 'warmer' : 'cooler'} than before.`,
    uncertainty: `Mean tone (0 cold, 1 warm) differs by ${signed(difference, 2)}, from ${sizes(lately, before)}.`,
    interactionIds:
      direction === null
        ? []
        : mostExtreme(lately.rows, isWarmer ? 1 : -1).map(({ interactionId }) => interactionId),
  };
}

/** The talks that sounded warmest (1) or coldest (-1). */
function mostExtreme(rows: readonly ReadInteraction[], sign: 1 | -1): ReadInteraction[] {
  const valued = toneSeries(rows).map(({ value }, index) => ({ value, row: rows[index] }));
  return valued
    .toSorted((first, second) => sign * (second.value - first.value))
    .slice(0, mostEvidence)
    .flatMap(({ row }) => row ?? []);
}

function contactComparison(lately: Span, before: Span, clock: ZoneClock): Comparison {
  const daysIn = ({ rows }: Span) =>
    new Set(rows.map((row) => Math.floor(clock.wallAt(row.atMilliseconds) / dayMilliseconds))).size;
  const [here, there] = [
    { hits: daysIn(lately), utterances: lately.days },
    { hits: daysIn(before), utterances: before.days },
  ];
  const direction = rateDirection(here, there);
  return {
    kind: 'contact',
    direction,
    sentence:
      direction === null
        ? 'How often you heard from them: no change that could be told from chance.'
        : `You heard from them ${direction === 'up' ? 'more' : 'less'} often than before.`,
    uncertainty: `Days a week with words of theirs: ${rateWords(here)}, before ${rateWords(there)}.`,
    interactionIds: [],
  };
}

/** "2.3 (80 % interval 1.6 to 3.0)", in days a week. */
function rateWords({ hits, utterances }: MarkRate): string {
  const { value, low, high } = contactRate(hits, utterances);
  return `${value.toFixed(1)} (${intervalPercent} % interval ${low.toFixed(1)} to ${high.toFixed(1)})`;
}

function rateDirection(here: MarkRate, there: MarkRate): Comparison['direction'] {
  if (chanceOfAsMany(here, there) < toldChance) return 'up';
  return chanceOfAsMany(there, here) < toldChance ? 'down' : null;
}

function markComparison(kind: 'tactics' | 'support', name: string, lately: Span, before: Span): Comparison {
  const marked = ({ rows }: Span) => rows.filter((row) => row[kind] > 0);
  const counts = (span: Span) => ({ hits: marked(span).length, trials: span.rows.length });
  const [here, there] = [counts(lately), counts(before)];
  const difference = shareDifference(here, there);
  const { direction } = difference;
  const amount = direction === 'up' ? 'more' : 'fewer';
  const points = scaled(difference, 100);
  return {
    kind,
    direction,
    sentence:
      direction === null
        ? `${name}: ${untoldWords(difference, 'in more of the talks', 'in fewer of the talks')}.`
        : `${name} were marked in ${amount} of the talks than before.`,
    uncertainty: `In ${here.hits} of ${here.trials} talks, before in ${there.hits} of ${there.trials}; the share differs by ${signed(points, 0)} points of a hundred.`,
    interactionIds: marked(lately)
      .slice(-mostEvidence)
      .toReversed()
      .map(({ interactionId }) => interactionId),
  };
}

/** Of a difference too small to be told: its 80 % interval, which is shown beside it, may still leave out zero. */
function untoldWords({ low, high }: Difference, more: string, less: string): string {
  if (low <= 0 && high >= 0) return 'no change that could be told from chance';
  return `perhaps ${low > 0 ? more : less} than before, but that may be chance`;
}

function scaled({ value, low, high }: Difference, factor: number): Omit<Difference, 'direction'> {
  return { value: value * factor, low: low * factor, high: high * factor };
}

function sizes(lately: Span, before: Span): string {
  return `${counted(lately.rows.length, 'talk')} and ${before.rows.length} before`;
}

/** "+0.12 (80 % interval +0.02 to +0.22)" */
function signed({ value, low, high }: Omit<Difference, 'direction'>, digits: number): string {
  const words = (number: number) => {
    const rounded = number.toFixed(digits);
    if (Number(rounded) === 0) return (0).toFixed(digits);
    return number > 0 ? `+${rounded}` : rounded.replace('-', '−');
  };
  return `${words(value)} (${intervalPercent} % interval ${words(low)} to ${words(high)})`;
}

function shiftSizes(rows: readonly ReadInteraction[]): ToneChanges['shifts'] {
  const values = toneSeries(rows).map(({ value }) => value);
  const shifts = shiftsIn(rows);
  return shifts.map(({ index }, place) => {
    const before = values.slice(shifts[place - 1]?.index ?? 0, index);
    const after = values.slice(index, shifts[place + 1]?.index ?? values.length);
    const { value, low, high } = meanDifference(after, before);
    return { atMilliseconds: rows[index]?.atMilliseconds ?? 0, size: { value, low, high } };
  });
}

function silencesIn(rows: readonly ReadInteraction[]): ToneChanges['silences'] {
  const gaps = rows.slice(1).flatMap((after, index) => {
    const before = rows[index];
    if (before === undefined) return [];
    const days = Math.floor((after.atMilliseconds - before.atMilliseconds) / dayMilliseconds);
    if (days < silenceDays) return [];
    return {
      fromMilliseconds: before.atMilliseconds,
      toMilliseconds: after.atMilliseconds,
      days,
      beforeInteractionId: before.interactionId,
      afterInteractionId: after.interactionId,
    };
  });
  return gaps
    .toSorted((first, second) => second.days - first.days)
    .slice(0, mostSilences)
    .toSorted((first, second) => second.fromMilliseconds - first.fromMilliseconds);
}

export const toneChangesCalls = { 'timeline.changes': readsTies(toneChanges) };
