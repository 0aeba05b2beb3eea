import { formatQuantity, formatWeekday } from '../../design/format.ts';

interface Day {
  startMilliseconds: number;
  interactions: number;
  utterances: number;
}

/** A bar for each day, with a dashed line at the usual day. Heights are shares of the tallest. */
export function WeekBars({
  days,
  usualPerDay,
  timeZone,
}: {
  days: readonly Day[];
  usualPerDay: number | null;
  timeZone: string;
}) {
  const tallest = Math.max(1, usualPerDay ?? 0, ...days.map((day) => day.interactions));
  const share = (interactions: number) => `${(100 * interactions) / tallest}%`;
  return (
    <div className="week-bars">
      {usualPerDay === null ? null : (
        <div className="week-usual" style={{ bottom: share(usualPerDay) }}>
          <span>a usual day</span>
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
