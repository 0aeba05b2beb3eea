import { zoneClock } from '../../../shared/timeZone.ts';

/** A moment as ISO 8601 with the offset of that zone: 2026-03-01T18:05:00+01:00. */
export function isoTime(milliseconds: number, timeZone: string): string {
  const offsetMinutes = Math.trunc((zoneClock(timeZone).wallAt(milliseconds) - milliseconds) / 60_000);
  const local = new Date(milliseconds + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
}
