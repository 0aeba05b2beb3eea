import { dayMilliseconds } from '../../../shared/timeZone.ts';
import { locale } from '../../design/format.ts';

const recentDays = 14;
const ago = new Intl.RelativeTimeFormat(locale);

/** Whether what was brought in ends so long ago that its last week is not this one. */
export function endedLongAgo(lastMilliseconds: number, nowMilliseconds: number): boolean {
  return nowMilliseconds - lastMilliseconds > recentDays * dayMilliseconds;
}

/** "3 weeks ago", "5 months ago", "2 years ago": whole ones, rounded down. */
export function agoWords(milliseconds: number, nowMilliseconds: number): string {
  const days = (nowMilliseconds - milliseconds) / dayMilliseconds;
  if (days < 61) return ago.format(-Math.floor(days / 7), 'week');
  if (days < 731) return ago.format(-Math.floor(days / 30.44), 'month');
  return ago.format(-Math.floor(days / 365.25), 'year');
}
