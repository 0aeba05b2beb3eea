/**
 * Between a moment and what a clock in a time zone shows, as a `datetime-local` field writes it
 * ("2024-03-05T18:30"). Moments are milliseconds since 1970 UTC.
 */
const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

/** What the clock in `timeZone` shows at this moment, to the minute. */
export function clockText(milliseconds: number, timeZone: string): string {
  return new Date(milliseconds + offsetMilliseconds(milliseconds, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which the clock in `timeZone` shows `text`, or null when it is no such text.
 * A time skipped when clocks go forward is taken as if they had not; of one shown twice, either is given.
 */
export function momentOf(text: string, timeZone: string): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = asUtc - offsetMilliseconds(asUtc, timeZone);
  return asUtc - offsetMilliseconds(guess, timeZone);
}

/** How far the clock in `timeZone` is ahead of UTC at this moment. */
function offsetMilliseconds(milliseconds: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(milliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(milliseconds / 1000) * 1000;
}
