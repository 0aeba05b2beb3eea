/** What the owner's own entries with one person say in numbers; apart from everything that is read in words. */
import { acuteCut } from '../../shared/measures/acuteChange.ts';
import { windowOfPerson } from '../../shared/measures/coverage.ts';
import { feltValidated } from '../../shared/measures/feltValidated.ts';
import { characteristicFrom, earlyFrom, fullFrom, gateOf } from '../../shared/measures/gates.ts';
import { gridVariability, type GridPoint } from '../../shared/measures/gridVariability.ts';
import { intervalPercent } from '../../shared/measures/interval.ts';
import { ratingMean } from '../../shared/measures/ratingMean.ts';
import { relativeDeviationWithInterval } from '../../shared/measures/relativeDeviation.ts';
import { successiveChanges, type TimedValue } from '../../shared/measures/successiveDifferences.ts';
import { turbulence } from '../../shared/measures/turbulence.ts';
import { warmthWindowDays } from '../../shared/measures/warmth.ts';
import { EvenkeelError } from '../../shared/errors.ts';
import type { EntryMeasure, EntryMeasures } from '../../shared/model/entryMeasures.ts';
import type { Estimate, Window } from '../../shared/model/estimates.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { findPerson } from '../vault/repositories/people.ts';
import { counted, dayInWords } from './dates.ts';
import type { HistoryEntry } from './network/historyEntries.ts';
import { readsHistory, type TieHistory } from './network/tieHistory.ts';

interface Rated {
  entry: HistoryEntry;
  /** 0..1 */
  value: number;
}

/** Over the `windowDays` up to the last entry with this person. Throws `not-found`. */
function entryMeasures(
  history: TieHistory,
  reader: Readable,
  { personId, windowDays }: { personId: number; windowDays: number },
): EntryMeasures {
  if (findPerson(reader, personId) === undefined) throw new EvenkeelError('not-found');
  const entries = history.people.get(personId)?.entries ?? [];
  const inWindow = lastEntries(entries, windowDays);
  const window = windowOfEntries(inWindow, windowDays);
  const cut = ownersCut(history);
  const seen: Seen = { personId, cut, inWindow, window };
  const upsAndDowns = upsAndDownsOf(seen);
  return {
    personId,
    entries: entries.length,
    window,
    inWindow: inWindow.length,
    writtenLate: inWindow.filter(({ isTimely }) => !isTimely).length,
    gate: gateOf(inWindow.length),
    gateSentence: gateSentence(entries, inWindow.length, windowDays, history.timeZone),
    measures: [...levelsOf(seen), ...upsAndDowns.measures, ...gridMeasures(seen), relativeSpread(seen)],
    acuteCut: cut,
    hotAndCold: upsAndDowns.hotAndCold,
  };
}

/** What every measure is made from. */
interface Seen {
  personId: number;
  cut: number;
  inWindow: readonly HistoryEntry[];
  window: Window | null;
}

/** Oldest first; both ends of the window belong to it. */
function lastEntries(entries: readonly HistoryEntry[], days: number): HistoryEntry[] {
  const from = (entries.at(-1)?.started ?? 0) - days * dayMilliseconds;
  return entries.filter(({ started }) => started >= from);
}

function windowOfEntries(entries: readonly HistoryEntry[], days: number): Window | null {
  const untilMilliseconds = entries.at(-1)?.started;
  if (untilMilliseconds === undefined) return null;
  const span = { fromMilliseconds: untilMilliseconds - days * dayMilliseconds, untilMilliseconds };
  return windowOfPerson(
    span,
    entries.map(({ started }) => started),
  );
}

/** The cut for a sudden drop: from the changes between entries with everybody, each in the last 90 days of their own. */
function ownersCut(history: TieHistory): number {
  const differences = [...history.people.values()].flatMap(({ entries }) =>
    successiveChanges(seriesOf(pleasant(lastEntries(entries, warmthWindowDays)))).map(
      ({ difference }) => difference,
    ),
  );
  return acuteCut(differences);
}

function rated(entries: readonly HistoryEntry[], valueOf: (entry: HistoryEntry) => number | null): Rated[] {
  return entries.flatMap((entry) => {
    const value = valueOf(entry);
    return value === null ? [] : { entry, value };
  });
}

/** Pleasantness, of entries soon enough after their talk for ups and downs. */
function pleasant(entries: readonly HistoryEntry[]): Rated[] {
  return rated(entries, ({ pleasantness, isTimely }) => (isTimely ? pleasantness : null));
}

function seriesOf(ratings: readonly Rated[]): TimedValue[] {
  return ratings.map(({ entry, value }) => ({ atDays: entry.started / dayMilliseconds, value }));
}

function levelsOf({ inWindow, window }: Seen): EntryMeasure[] {
  const kinds = {
    pleasantness: rated(inWindow, ({ pleasantness }) => pleasantness),
    feltValidated: rated(inWindow, ({ ratings }) => feltValidated(ratings)),
    onEdge: rated(inWindow, ({ ratings }) => (ratings.onEdge === undefined ? null : ratings.onEdge / 6)),
  } as const;
  return (['pleasantness', 'feltValidated', 'onEdge'] as const).map((kind) => {
    const ratings = kinds[kind];
    const found = ratings.length < earlyFrom ? null : ratingMean(ratings.map(({ value }) => value));
    return {
      kind,
      ...shown(found, window),
      needs: earlyFrom,
      entryIds: idsOf(ratings),
      isCharacteristic: null,
    };
  });
}

function upsAndDownsOf({ personId, cut, inWindow, window }: Seen): {
  measures: EntryMeasure[];
  hotAndCold: boolean | null;
} {
  const ratings = pleasant(inWindow);
  const isEnough = ratings.length >= earlyFrom;
  const { rmassd, acuteDrops, hotAndCold } = turbulence(isEnough ? seriesOf(ratings) : [], cut, personId);
  const measure = { needs: earlyFrom, entryIds: idsOf(ratings), isCharacteristic: null };
  return {
    measures: [
      { kind: 'swings', ...shown(rmassd, window), ...measure },
      { kind: 'drops', ...shown(acuteDrops, window), ...measure },
    ],
    hotAndCold,
  };
}

function gridMeasures({ personId, inWindow, window }: Seen): EntryMeasure[] {
  const placed = inWindow.flatMap((entry): { entry: HistoryEntry; point: GridPoint }[] => {
    const { theirWarmth: warmth, theirDominance: dominance } = entry.ratings;
    if (!entry.isTimely || warmth === undefined || dominance === undefined) return [];
    return [{ entry, point: { warmth, dominance } }];
  });
  const found = gridVariability(
    placed.map(({ point }) => point),
    personId,
  );
  return (['spin', 'pulse', 'fluxWarmth', 'fluxDominance'] as const).map((kind) => {
    return {
      kind,
      ...shown(found?.[kind] ?? null, window),
      needs: fullFrom,
      entryIds: idsOf(placed),
      isCharacteristic: found?.isCharacteristic ?? false,
    };
  });
}

function relativeSpread({ personId, inWindow, window }: Seen): EntryMeasure {
  const ratings = pleasant(inWindow);
  const n = ratings.length;
  const found =
    n < fullFrom
      ? null
      : relativeDeviationWithInterval(
          ratings.map(({ value }) => value),
          personId,
        );
  return {
    kind: 'relativeSpread',
    ...shown(found === null ? null : { ...found, n }, window),
    needs: fullFrom,
    entryIds: idsOf(ratings),
    isCharacteristic: n >= characteristicFrom,
  };
}

function idsOf(ratings: readonly { entry: HistoryEntry }[]): number[] {
  return ratings.map(({ entry }) => entry.entryId);
}

function shown(
  found: Pick<Estimate, 'value' | 'low' | 'high' | 'n'> | null,
  window: Window | null,
): Pick<EntryMeasure, 'estimate'> {
  if (found === null || window === null) return { estimate: null };
  return { estimate: { ...found, intervalPercent, basis: 'self', window } };
}

function gateSentence(
  entries: readonly HistoryEntry[],
  inWindow: number,
  windowDays: number,
  timeZone: string,
): string {
  const last = entries.at(-1);
  if (last === undefined) return 'You have written down no talk yet.';
  const all = counted(entries.length, 'entry', 'entries');
  const period = `the ${windowDays} days up to ${dayInWords(last.started, timeZone)}`;
  const there = inWindow === entries.length ? `${all} so far` : `${all}, ${inWindow} of them in ${period}`;
  if (inWindow < earlyFrom) return `${there}: too few for numbers. An early picture begins at ${earlyFrom}.`;
  if (inWindow < fullFrom) return `${there}: an early picture. From ${fullFrom} on it becomes steadier.`;
  return `${there}.`;
}

export const entryMeasuresCalls = { 'journal.measures': readsHistory(entryMeasures) };
