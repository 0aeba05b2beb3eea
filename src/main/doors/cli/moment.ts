import { EvenkeelError } from '../../../shared/errors.ts';
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';

/**
 * The moment a typed date means in a zone: `2026-03-01` its start or its last millisecond, `2026-03-01T18:05` that
 * time; one with an offset needs no zone. Throws `date-unknown`.
 */
export function momentOf(text: string, timeZone: string, edge: 'start' | 'end'): number {
  const hasOffset = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const written = Date.parse(hasOffset ? text : isDay ? `${text}T00:00Z` : `${text}Z`);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(written)) throw new EvenkeelError('date-unknown');
  if (hasOffset) return written;
  const clock = zoneClock(timeZone);
  if (isDay && edge === 'end') return clock.momentAt(written + dayMilliseconds) - 1;
  return clock.momentAt(written);
}
