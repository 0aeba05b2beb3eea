import { EvenkeelError } from '../../shared/errors.ts';
import { mean, standardDeviation } from '../../shared/measures/average.ts';
import { earlyFrom, fullFrom, gateOf } from '../../shared/measures/gates.ts';
import { interactionTone } from '../../shared/measures/interactionTone.ts';
import { clamp, eightyPercentWidth, intervalPercent, studentWidth } from '../../shared/measures/interval.ts';
import { windowOfPerson } from '../../shared/measures/coverage.ts';
import { fitLevelVariances, localLevel } from '../../shared/measures/localLevel.ts';
import { pleasantness } from '../../shared/measures/pleasantness.ts';
import { turbulence } from '../../shared/measures/turbulence.ts';
import type { Estimate, Window } from '../../shared/model/estimates.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { journalEntriesOf } from '../vault/repositories/journalEntries.ts';
import { findPerson } from '../vault/repositories/people.ts';
import {
  modelOfInteraction,
  readInteractionsWith,
  type ReadInteraction,
} from '../vault/repositories/ties.ts';
import { observationsOf } from '../vault/repositories/voiceObservations.ts';
import { counted, dayInWords } from './dates.ts';
import { getSettings } from './settings.ts';
import { changePointsOf } from './shifts.ts';
import { lastDays, ownersCut, recentByPerson, toneSeries } from './tieSeries.ts';
import { readsTies } from './upToDate.ts';

interface TimelineInput {
  personId: number;
  atMilliseconds: number;
  windowDays: number;
}

/**
 * One person's timeline up to a moment. Its numbers cover the `windowDays` that end with the last interaction with
 * that person, so that an old export still shows them; the gate sentence says so. Throws `not-found`.
 */
export function personTimeline(
  reader: Readable,
  { personId, atMilliseconds, windowDays }: TimelineInput,
): Timeline {
  const person = findPerson(reader, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  const rows = readInteractionsWith(reader, personId, atMilliseconds);
  const window = lastDays(rows, windowDays);
  const { timeZone } = getSettings(reader);
  const last = rows.at(-1);
  const voices = new Map(observationsOf(reader, personId).map((found) => [found.interactionId, found.words]));
  return {
    personId,
    name: person.name,
    points: rows.map((row) => ({ ...toPoint(row), voice: voices.get(row.interactionId) ?? null })),
    entries: entriesOf(reader, personId, atMilliseconds),
    level: levelOf(rows),
    changePoints: changePointsOf(reader, rows, timeZone),
    gate: gateOf(rows.length),
    gateSentence: gateSentence(rows, window.length, windowDays, timeZone),
    windowDays,
    windowPoints: window.length,
    ...windowNumbers(window, {
      personId,
      windowDays,
      cut: ownersCut(recentByPerson(reader, atMilliseconds)),
    }),
    basis: 'estimate',
    model: (last === undefined ? undefined : modelOfInteraction(reader, last.interactionId)) ?? '',
  };
}

function toPoint(row: ReadInteraction): Timeline['points'][number] {
  return {
    interactionId: row.interactionId,
    kind: row.kind,
    atMilliseconds: row.atMilliseconds,
    ...interactionTone(row),
    utterances: row.readCount,
    tactics: row.tactics,
    support: row.support,
  };
}

function entriesOf(reader: Readable, personId: number, atMilliseconds: number): Timeline['entries'] {
  return journalEntriesOf(reader, personId).flatMap((entry) => {
    const value = pleasantness(entry.ratings);
    const { id: entryId, startedAtMilliseconds } = entry;
    if (value === null || startedAtMilliseconds > atMilliseconds) return [];
    return { entryId, atMilliseconds: startedAtMilliseconds, value };
  });
}

function levelOf(rows: readonly ReadInteraction[]): Timeline['level'] {
  if (rows.length < earlyFrom) return [];
  const series = toneSeries(rows);
  return localLevel(series, fitLevelVariances(series)).map((step, index) => ({
    atMilliseconds: rows[index]?.atMilliseconds ?? 0,
    mean: step.mean,
    low: clamp(step.low, 0, 1),
    high: clamp(step.high, 0, 1),
  }));
}

/** Below six interactions in the window there is no number, only the list. */
function windowNumbers(
  rows: readonly ReadInteraction[],
  { personId, windowDays, cut }: { personId: number; windowDays: number; cut: number },
): Pick<Timeline, 'mean' | 'rmassd' | 'acuteDrops' | 'acuteCut' | 'hotAndCold'> {
  const untilMilliseconds = rows.at(-1)?.atMilliseconds;
  if (rows.length < earlyFrom || untilMilliseconds === undefined) {
    return { mean: null, rmassd: null, acuteDrops: null, acuteCut: cut, hotAndCold: null };
  }
  const span = { fromMilliseconds: untilMilliseconds - windowDays * dayMilliseconds, untilMilliseconds };
  const window = windowOfPerson(
    span,
    rows.map(({ atMilliseconds }) => atMilliseconds),
  );
  const series = toneSeries(rows);
  const { rmassd, acuteDrops, hotAndCold } = turbulence(series, cut, personId);
  return {
    mean: asEstimate(meanOf(series.map((point) => point.value)), window),
    rmassd: rmassd === null ? null : asEstimate(rmassd, window),
    acuteDrops: acuteDrops === null ? null : asEstimate(acuteDrops, window),
    acuteCut: cut,
    hotAndCold,
  };
}

type Found = Pick<Estimate, 'value' | 'low' | 'high' | 'n'>;

function meanOf(values: readonly number[]): Found {
  const [value, n] = [mean(values), values.length];
  const reach = (studentWidth(eightyPercentWidth, n - 1) * standardDeviation(values)) / Math.sqrt(n);
  return { value, low: clamp(value - reach, 0, value), high: clamp(value + reach, value, 1), n };
}

function asEstimate(found: Found, window: Window): Estimate {
  return { ...found, intervalPercent, basis: 'estimate', window };
}

function gateSentence(
  rows: readonly ReadInteraction[],
  inWindow: number,
  windowDays: number,
  timeZone: string,
): string {
  const count = rows.length;
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return 'No words of theirs have been read yet.';
  const talks = counted(count, 'talk');
  if (count < earlyFrom) {
    return `${talks} so far: too few for numbers, so you see each one as it was. An early picture begins at ${earlyFrom}.`;
  }
  const reach = (last.atMilliseconds - first.atMilliseconds) / dayMilliseconds;
  const period =
    reach <= windowDays
      ? `all ${talks}`
      : `the ${windowDays} days up to the last talk on ${dayInWords(last.atMilliseconds, timeZone)}`;
  if (inWindow < earlyFrom) {
    return `${talks}, but only ${inWindow} in ${period}: too few for numbers. Choose a longer period to see them.`;
  }
  const covered =
    reach <= windowDays
      ? `The numbers cover ${period}.`
      : `The numbers cover ${period} (${counted(inWindow, 'talk')}).`;
  if (inWindow >= fullFrom) return covered;
  const early = `${counted(inWindow, 'talk')}${inWindow === count ? ' so far' : ''}: an early picture. From ${fullFrom} on it becomes steadier.`;
  return `${early} ${covered}`;
}

export const timelineCalls = { 'timeline.person': readsTies(personTimeline) };
