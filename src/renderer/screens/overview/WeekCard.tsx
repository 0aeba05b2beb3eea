import { useState } from 'react';
import type { Overview } from '../../../shared/model/overview.ts';
import { Card } from '../../design/Card.tsx';
import { formatDateRange, formatQuantity } from '../../design/format.ts';
import { agoWords, endedLongAgo } from './recordEnd.ts';
import { SocialTime } from './SocialTime.tsx';
import { WeekBars } from './WeekBars.tsx';

type Week = NonNullable<Overview['week']>;

/** The last week with data, beside what is usual for the owner; says so where it is not this week. */
export function WeekCard({ week, timeZone }: { week: Week; timeZone: string }) {
  const [now] = useState(() => Date.now());
  const dates = formatDateRange(week.startMilliseconds, week.endMilliseconds - 1, timeZone);
  const isOld = endedLongAgo(week.endMilliseconds, now);
  return (
    <Card
      title={isOld ? 'The last week you brought in' : 'The last week'}
      intro={isOld ? `${dates}, ${agoWords(week.endMilliseconds, now)}: what came after is not here.` : dates}
    >
      <div className="week">
        <p className="week-sentence">
          <strong>{formatQuantity(week.interactions, 'talk', 'talks')}</strong>
          <span className="soft">{usual(week)}</span>
        </p>
        <WeekBars
          days={week.days}
          usualPerDay={week.usualInteractions === null ? null : week.usualInteractions.value / 7}
          timeZone={timeZone}
        />
        <SocialTime week={week} />
        <p className="soft small">
          {usualWords(week.usualInteractions)}A talk is one stretch of messages without a long pause, one
          call, or one journal entry.
        </p>
      </div>
    </Card>
  );
}

function usual(week: Week): string {
  if (week.usualInteractions === null)
    return 'After some more weeks you will see here what is usual for you.';
  const { value } = week.usualInteractions;
  const talks = Math.round(value);
  if (talks === 0) return 'Most weeks in what you brought in have none.';
  const usually = `Your usual week has about ${talks}.`;
  const ratio = week.interactions / Math.max(value, 0.5);
  if (ratio > 1.25) return `${usually} This one was livelier.`;
  if (ratio < 0.8) return `${usually} This one was quieter.`;
  return `${usually} This one was much like it.`;
}

/** "10 to 14", or "0" where both ends are one. */
function rangeWords(low: number, high: number): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

/** "Usual is the middle of the 31 weeks before, 29 of them with contact: likely 10 to 14 talks. " */
function usualWords(usually: Week['usualInteractions']): string {
  if (usually === null) return '';
  const { n, low, high, window } = usually;
  const covered = Math.round(window.coverage * window.weeks);
  const known = covered === n ? 'all of them' : `${covered} of them`;
  return `Usual is the middle of the ${n} weeks before, ${known} with contact: likely ${rangeWords(Math.round(low), Math.round(high))} talks. `;
}
