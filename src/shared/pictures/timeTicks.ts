/** Ticks of a time axis from decades down to hours, in the clock of this machine, labelled as shortly as is clear. */
import type { ScaleTime } from 'd3-scale';

export interface TimeTick {
  x: number;
  atMilliseconds: number;
  label: string;
}

const dayMilliseconds = 86_400_000;
const pixelsPerTick = 96;

const formats = {
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short' }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }),
  hour: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
};

/** A date that opens a year is written as the year, and so on down: the larger unit is said where it changes. */
function labelOf(date: Date, stepMilliseconds: number): string {
  const midnight = date.getHours() === 0 && date.getMinutes() === 0;
  if (stepMilliseconds < 0.9 * dayMilliseconds && !midnight) return formats.hour.format(date);
  if (stepMilliseconds < 27 * dayMilliseconds) return formats.day.format(date);
  return date.getMonth() === 0 ? formats.year.format(date) : formats.month.format(date);
}

export function timeTicks(scale: ScaleTime<number, number>, widthPixels: number): TimeTick[] {
  const dates = scale.ticks(Math.max(2, Math.floor(widthPixels / pixelsPerTick)));
  const [first, second] = dates;
  const step =
    first !== undefined && second !== undefined ? second.getTime() - first.getTime() : dayMilliseconds;
  return dates.map((date) => ({
    x: scale(date),
    atMilliseconds: date.getTime(),
    label: labelOf(date, step),
  }));
}
