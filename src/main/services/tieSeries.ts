/** From rows of the vault to the series that the measures take. */
import { interactionTone } from '../../shared/measures/interactionTone.ts';
import { successiveChanges, type TimedValue } from '../../shared/measures/successiveDifferences.ts';
import { interactionWarmth, warmthWindowDays } from '../../shared/measures/warmth.ts';
import { acuteCut, leastAcuteCut } from '../../shared/measures/acuteChange.ts';
import { turbulence } from '../../shared/measures/turbulence.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { recentTones, type ToneRecord } from '../vault/repositories/ties.ts';
import { groupBy } from './groupBy.ts';

/** Ups and downs are looked for in the eight weeks up to the last interaction. */
export const turbulenceWindowDays = 56;

export function toneSeries(rows: readonly ToneRecord[]): TimedValue[] {
  return rows.map((row) => ({
    atDays: row.atMilliseconds / dayMilliseconds,
    value: interactionTone(row).value,
  }));
}

export function warmthSeries(rows: readonly ToneRecord[]): number[] {
  return rows.map((row) => interactionWarmth(interactionTone(row).value, row.support, row.tactics));
}

/** The rows within `days` before the last one. Rows oldest first. */
export function lastDays<Row extends { atMilliseconds: number }>(rows: readonly Row[], days: number): Row[] {
  const from = (rows.at(-1)?.atMilliseconds ?? 0) - days * dayMilliseconds;
  return rows.filter((row) => row.atMilliseconds >= from);
}

/** Each person's read interactions of the warmth window up to their last one. */
export function recentByPerson(reader: Readable, untilMilliseconds: number): Map<number, ToneRecord[]> {
  return groupBy(
    recentTones(reader, untilMilliseconds, warmthWindowDays * dayMilliseconds),
    (row) => row.personId,
  );
}

/** The owner's cut for an acute change, from everybody's recent interactions. */
export function ownersCut(recent: ReadonlyMap<number, readonly ToneRecord[]>): number {
  const differences = [...recent.values()].flatMap((rows) =>
    successiveChanges(toneSeries(rows)).map((change) => change.difference),
  );
  return acuteCut(differences);
}

export function hotAndColdOf(personId: number, recent: readonly ToneRecord[]): boolean | null {
  const series = toneSeries(lastDays(recent, turbulenceWindowDays));
  return turbulence(series, leastAcuteCut, personId).hotAndCold;
}
