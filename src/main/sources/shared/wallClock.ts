import { EvenkeelError } from '../../../shared/errors.ts';

export const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;
/** Short enough that a zone never changes its clocks twice within. */
const stretchDays = 12;

/** Milliseconds since 1970 UTC of a time on the wall: `day` counts days since 1970-01-01, `milliseconds` the time of day. */
export type WallClock = (day: number, milliseconds: number) => number;

/** The offset of some days: `before` until `changeMilliseconds` (UTC), then `after`. */
interface Stretch {
  before: number;
  after: number;
  changeMilliseconds: number;
}

/**
 * A wall clock of an IANA zone, for many millions of readings: the zone is asked a few times for every 12 days.
 * A time that a change of clocks skips is read as if the clock had not changed; one that occurs twice is the first.
 * Throws `time-zone-unknown`.
 */
export function wallClock(timeZone: string): WallClock {
  const offsetAt = zoneOffset(timeZone);
  const stretches = new Map<number, Stretch>();
  let last: Stretch = { before: 0, after: 0, changeMilliseconds: 0 };
  let lastNumber = Number.NaN;
  function stretchOf(number: number): Stretch {
    const known = stretches.get(number);
    if (known !== undefined) return known;
    const start = number * stretchDays * dayMilliseconds;
    const stretch = findChange(
      offsetAt,
      start - 15 * hourMilliseconds,
      start + (stretchDays * 24 + 15) * hourMilliseconds,
    );
    stretches.set(number, stretch);
    return stretch;
  }
  return function read(day, milliseconds) {
    const number = Math.floor(day / stretchDays);
    if (number !== lastNumber) {
      last = stretchOf(number);
      lastNumber = number;
    }
    const wall = day * dayMilliseconds + milliseconds;
    const early = wall - last.before;
    if (early < last.changeMilliseconds) return early;
    const late = wall - last.after;
    return late >= last.changeMilliseconds ? late : early;
  };
}

function findChange(offsetAt: (milliseconds: number) => number, start: number, end: number): Stretch {
  const [before, after] = [offsetAt(start), offsetAt(end)];
  if (before === after) return { before, after, changeMilliseconds: Number.POSITIVE_INFINITY };
  let [low, high] = [start, end];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changeMilliseconds: high };
}

/** The zone's offset from UTC at a moment, in milliseconds. */
function zoneOffset(timeZone: string): (milliseconds: number) => number {
  const format = dateFormat(timeZone);
  return function offsetAt(milliseconds) {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(milliseconds)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(milliseconds / 1000) * 1000;
  };
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new EvenkeelError('time-zone-unknown', { cause });
  }
}
