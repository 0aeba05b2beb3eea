/** Ticks of a time axis from decades down to hours, by the clock of a time zone, labelled as shortly as is clear. */
import { scaleTime, scaleUtc } from 'd3-scale';
import { dayMilliseconds, zoneClock } from '../timeZone.ts';
import type { Zoom } from './zoom.ts';

export interface TimeTick {
  x: number;
  atMilliseconds: number;
  label: string;
}

const pixelsPerTick = 96;

/** For times on the wall, which are counted as if they were UTC. */
const timeZone = 'UTC';
const formats = {
  year: new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short' }),
  day: new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }),
  hour: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
};

/** A date that opens a year is written as the year, and so on down: the larger unit is said where it changes. */
function labelOf(wall: Date, stepMilliseconds: number): string {
  const midnight = wall.getUTCHours() === 0 && wall.getUTCMinutes() === 0;
  if (stepMilliseconds < 0.9 * dayMilliseconds && !midnight) return formats.hour.format(wall);
  if (stepMilliseconds < 27 * dayMilliseconds) return formats.day.format(wall);
  return wall.getUTCMonth() === 0 ? formats.year.format(wall) : formats.month.format(wall);
}

/** Ticks at even times on the wall of `timeZone`; `scale` places moments (milliseconds) on an axis `widthPixels` long. */
export function timeTicks(
  scale: { (milliseconds: number): number; domain(): Date[] },
  widthPixels: number,
  zone: string,
): TimeTick[] {
  const clock = zoneClock(zone);
  const shown = scale.domain().map((date) => clock.wallAt(date.getTime()));
  const walls = scaleUtc(shown, [0, widthPixels]).ticks(Math.max(2, Math.floor(widthPixels / pixelsPerTick)));
  const [first, second] = walls;
  const step =
    first !== undefined && second !== undefined ? second.getTime() - first.getTime() : dayMilliseconds;
  return walls.flatMap((wall) => {
    const atMilliseconds = clock.momentAt(wall.getTime());
    // A time that the clocks skip has no place.
    if (clock.wallAt(atMilliseconds) !== wall.getTime()) return [];
    return [{ x: scale(atMilliseconds), atMilliseconds, label: labelOf(wall, step) }];
  });
}

/** The ticks of an axis from `left` to `right` for a stretch of time. */
export function axisTicks(zoom: Zoom, left: number, right: number, zone: string): TimeTick[] {
  const scale = scaleTime().domain([zoom.fromMilliseconds, zoom.toMilliseconds]).range([left, right]);
  return timeTicks(scale, right - left, zone);
}
