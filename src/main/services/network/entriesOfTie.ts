/** What the owner's own entries say of a tie at a moment; apart from what its words say. */
import { yearlyWindowDays } from '../../../shared/measures/contactLayers.ts';
import { windowOfPerson } from '../../../shared/measures/coverage.ts';
import { intimacyOf, supportExchangedOf } from '../../../shared/measures/entryStrength.ts';
import { entryWarmths, type EntryWarmth, type RatedTalks } from '../../../shared/measures/entryWarmth.ts';
import { intervalPercent } from '../../../shared/measures/interval.ts';
import type { StrengthParts } from '../../../shared/measures/tieStrength.ts';
import { warmthWindowDays } from '../../../shared/measures/warmth.ts';
import type { Estimate } from '../../../shared/model/estimates.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';
import type { HistoryEntry } from './historyEntries.ts';
import type { Moment } from './moment.ts';
import type { PersonHistory } from './tieHistory.ts';

/** Intimacy and support exchanged, over the year up to the moment. */
export function strengthFromEntries(
  { entries }: PersonHistory,
  { until, ratedUntil }: Moment,
): Pick<StrengthParts, 'intimacy' | 'supportExchanged'> {
  const from = until - yearlyWindowDays * dayMilliseconds;
  const ratings = entries
    .filter(({ started }) => started >= from && started <= ratedUntil)
    .map((entry) => entry.ratings);
  return { intimacy: intimacyOf(ratings), supportExchanged: supportExchangedOf(ratings) };
}

/** Warmth from entries of each person, in their order; null where there are too few. */
export function warmthsFromEntries(
  people: readonly PersonHistory[],
  { ratedUntil }: Moment,
): ({ estimate: Estimate; isHeld: boolean } | null)[] {
  const windows = people.map(({ entries }) => lastRated(entries, ratedUntil));
  const warmths = entryWarmths(windows.map(talksOf));
  return warmths.map((warmth, index) => (warmth === null ? null : shown(warmth, windows[index] ?? [])));
}

/** The entries of the 90 days up to the last one rated for pleasantness by the moment. */
function lastRated(entries: readonly HistoryEntry[], ratedUntil: number): HistoryEntry[] {
  if (entries.length === 0) return [];
  const known = entries.filter(({ started }) => started <= ratedUntil);
  const last =
    known.findLast(({ pleasantness }) => pleasantness !== null)?.started ?? Number.NEGATIVE_INFINITY;
  const from = last - warmthWindowDays * dayMilliseconds;
  return known.filter(({ started }) => started >= from && started <= last);
}

function talksOf(entries: readonly HistoryEntry[]): RatedTalks {
  return {
    pleasantness: entries.flatMap(({ pleasantness }) => pleasantness ?? []),
    onEdge: entries.flatMap(({ ratings: { onEdge } }) => (onEdge === undefined ? [] : onEdge / 6)),
  };
}

function shown(
  { isHeld, ...found }: EntryWarmth,
  entries: readonly HistoryEntry[],
): { estimate: Estimate; isHeld: boolean } {
  const untilMilliseconds = entries.at(-1)?.started ?? 0;
  const span = {
    fromMilliseconds: untilMilliseconds - warmthWindowDays * dayMilliseconds,
    untilMilliseconds,
  };
  const window = windowOfPerson(
    span,
    entries.map(({ started }) => started),
  );
  return { estimate: { ...found, intervalPercent, basis: 'self', window }, isHeld };
}
