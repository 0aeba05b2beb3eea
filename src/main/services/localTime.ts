/** The wall clock of a time zone. */

const dayMilliseconds = 86_400_000;

/**
 * Turns a moment into the wall clock time there, counted as if it were UTC, so that days and hours are plain
 * arithmetic. Offsets are kept by day: asking for many moments is cheap. Throws RangeError for an unknown zone.
 */
export function wallClock(timeZone: string): (milliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetOf = (milliseconds: number) => {
    const second = Math.floor(milliseconds / 1000) * 1000;
    const parts = new Map(format.formatToParts(second).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
      second
    );
  };
  const byDay = new Map<number, number>();
  const offsetAtDay = (day: number) => {
    const offset = byDay.get(day) ?? offsetOf(day * dayMilliseconds);
    byDay.set(day, offset);
    return offset;
  };
  return (milliseconds) => {
    const day = Math.floor(milliseconds / dayMilliseconds);
    const offset = offsetAtDay(day);
    // On the day of a change of the clocks the moment itself decides.
    return milliseconds + (offset === offsetAtDay(day + 1) ? offset : offsetOf(milliseconds));
  };
}

/** The moment a wall clock day begins; `day` counts from 1970-01-01 on the wall. */
export function startOfDay(clock: (milliseconds: number) => number, day: number): number {
  const wanted = day * dayMilliseconds;
  // Twice, because the offset guessed first may be the one before a change of the clocks.
  const guess = wanted - (clock(wanted) - wanted);
  return guess + (wanted - clock(guess));
}
