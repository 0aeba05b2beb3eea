/** Days as a date field writes them ("2026-05-03"), in a time zone. */

/** The day of a moment. */
export function isoDay(milliseconds: number, timeZone: string): string {
  // The Swedish way of writing a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(milliseconds);
}

/** The last millisecond of a day; null for an empty or unfinished entry. */
export function endOfDay(day: string, timeZone: string): number | null {
  const start = startOfDay(day, timeZone);
  if (start === null) return null;
  // The next day's start, however long this day is.
  return (startOfDay(isoDay(start + 30 * 3_600_000, timeZone), timeZone) ?? start + 86_400_000) - 1;
}

/** The first millisecond of a day in `timeZone`; null for an empty or unfinished entry. */
export function startOfDay(day: string, timeZone: string): number | null {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  if (day === '' || Number.isNaN(asUtc)) return null;
  // Twice, as the offset of the first guess may be that of the other side of a clock change.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

function offsetAt(milliseconds: number, timeZone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(milliseconds)
    .replace(' ', 'T');
  return Date.parse(`${local}Z`) - Math.floor(milliseconds / 1000) * 1000;
}
