/**
 * Between moments (milliseconds since 1970 UTC) and what the clock on a wall shows there. What it shows is counted
 * as if it were UTC, so that days and hours are plain arithmetic.
 */
import { EvenkeelError } from './errors.ts';

export const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;
/** Short enough that a zone never changes its clocks twice within. */
const stretchMilliseconds = 12 * dayMilliseconds;
/** No zone is further from UTC: a stretch reaches so far beyond both ends that it holds for moments and walls alike. */
const furthestMilliseconds = 15 * hourMilliseconds;

export interface ZoneClock {
  /** What the clock shows at a moment. */
  wallAt(milliseconds: number): number;
  /** When the clock shows this: of a time that comes twice the first, of one skipped as if the clock had not changed. */
  momentAt(wallMilliseconds: number): number;
}

/** The offset from UTC of some days: `before` until `changeMilliseconds`, then `after`. */
interface Stretch {
  before: number;
  after: number;
  changeMilliseconds: number;
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA zone, made for many millions of readings: the zone is asked a few times for every 12 days.
 * Throws `time-zone-unknown`.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = makeClock(zoneOffset(timeZone));
  clocks.set(timeZone, clock);
  return clock;
}

/** Throws `time-zone-unknown` where there is no such zone. */
export function requireTimeZone(timeZone: string): void {
  zoneClock(timeZone);
}

/** The zone that this machine is set to. */
export function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function makeClock(offsetAt: (milliseconds: number) => number): ZoneClock {
  const stretches = new Map<number, Stretch>();
  // Readings come mostly in order: the last stretch is kept at hand.
  let last: Stretch = { before: 0, after: 0, changeMilliseconds: 0 };
  let lastNumber = Number.NaN;
  function stretchAt(milliseconds: number): Stretch {
    const number = Math.floor(milliseconds / stretchMilliseconds);
    if (number !== lastNumber) {
      last = stretches.get(number) ?? findStretch(offsetAt, number);
      stretches.set(number, last);
      lastNumber = number;
    }
    return last;
  }
  return {
    wallAt(milliseconds) {
      const { before, after, changeMilliseconds } = stretchAt(milliseconds);
      return milliseconds + (milliseconds < changeMilliseconds ? before : after);
    },
    momentAt(wallMilliseconds) {
      const { before, after, changeMilliseconds } = stretchAt(wallMilliseconds);
      const early = wallMilliseconds - before;
      if (early < changeMilliseconds) return early;
      const late = wallMilliseconds - after;
      return late >= changeMilliseconds ? late : early;
    },
  };
}

/** Halves the stretch until the second is found at which the offset changes, if it does. */
function findStretch(offsetAt: (milliseconds: number) => number, number: number): Stretch {
  let low = number * stretchMilliseconds - furthestMilliseconds;
  let high = (number + 1) * stretchMilliseconds + furthestMilliseconds;
  const [before, after] = [offsetAt(low), offsetAt(high)];
  if (before === after) return { before, after, changeMilliseconds: Number.POSITIVE_INFINITY };
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changeMilliseconds: high };
}

/** The zone's offset from UTC at a moment of whole seconds, in milliseconds. */
function zoneOffset(timeZone: string): (milliseconds: number) => number {
  const format = dateFormat(timeZone);
  return function offsetAt(milliseconds) {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(milliseconds)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - milliseconds;
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
