import { formatQuantity, formatWeekday } from '../../design/format.ts';

interface Day {
  startMilliseconds: number;
  interactions: number;
  utterances: number;
}

/** A few talks are no tall bar. */
const leastTop = 2;
/** Room above the tallest, for its number and the words at the usual day. */
const headroom = 1.2;

/** A bar for each day, with a dashed line at the usual day. */
export function WeekBars({
  days,
  usualPerDay,
  timeZone,
}: {
  days: readonly Day[];
  usualPerDay: number | null;
  timeZone: string;
}) {
  const top = headroom * Math.max(leastTop, usualPerDay ?? 0, ...days.map((day) => day.interactions));
  const share = (interactions: number) => `${(100 * interactions) / top}%`;
  return (
    <div className="week-bars">
      {usualPerDay === null || usualPerDay === 0 ? null : (
        <div className="week-scale">
          <div className="week-usual" style={{ bottom: share(usualPerDay) }}>
            <span>a usual day</span>
          </div>
        </div>
      )}
      <ol className="plain-list week-days">
        {days.map((day) => (
          <li key={day.startMilliseconds}>
            <span className="week-column" aria-hidden="true">
              <span className="week-count">{day.interactions === 0 ? '' : day.interactions}</span>
              <span className="week-bar" style={{ height: share(day.interactions) }} />
            </span>
            <span className="week-name" aria-hidden="true">
              {formatWeekday(day.startMilliseconds, timeZone, 'short')}
            </span>
            <span className="visually-hidden">
              {formatWeekday(day.startMilliseconds, timeZone, 'long')}:{' '}
              {formatQuantity(day.interactions, 'talk', 'talks')},{' '}
              {formatQuantity(day.utterances, 'message', 'messages')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
