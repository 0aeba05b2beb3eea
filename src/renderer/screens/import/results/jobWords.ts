/** How fast a task goes and how long it will take, in calm words. */
import type { Job } from '../../../../shared/model/jobs.ts';
import { formatBytes, formatCount, formatQuantity } from '../../../design/format.ts';

/** “12,000 messages a minute”; null while it cannot be told. */
export function speedWords({ perSecond, unit }: Pick<Job, 'perSecond' | 'unit'>): string | null {
  if (perSecond === null || perSecond <= 0) return null;
  if (unit === 'bytes') return `${formatBytes(Math.round(perSecond))} a second`;
  if (unit === 'seconds') return `${formatCount(roundly(perSecond))} times as fast as it was spoken`;
  return `${formatCount(roundly(perSecond * 60))} messages a minute`;
}

/** Two figures say enough of a speed that changes all the time. */
function roundly(count: number): number {
  return Number(count.toPrecision(2));
}

/** “about 5 minutes left”; null while it cannot be told. */
export function remainingWords(seconds: number | null): string | null {
  if (seconds === null) return null;
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 50) return 'less than a minute left';
  const minutes = Math.round(seconds / 60);
  if (minutes < 50) return `about ${formatQuantity(Math.max(1, minutes), 'minute', 'minutes')} left`;
  return `about ${formatQuantity(Math.max(1, Math.round(seconds / 3600)), 'hour', 'hours')} left`;
}
