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
          usualPerDay={week.usualInteractions === null ? null : week.usualInteractions / 7}
          timeZone={timeZone}
        />
        <SocialTime week={week} />
        <p className="soft small">
          A talk is one stretch of messages without a long pause, one call, or one journal entry.
        </p>
      </div>
    </Card>
  );
}

function usual(week: Week): string {
  if (week.usualInteractions === null)
    return 'After some more weeks you will see here what is usual for you.';
  const usually = `Your usual week has about ${Math.round(week.usualInteractions)}.`;
  const ratio = week.interactions / Math.max(week.usualInteractions, 0.5);
  if (ratio > 1.25) return `${usually} This one was livelier.`;
  if (ratio < 0.8) return `${usually} This one was quieter.`;
  return `${usually} This one was much like it.`;
}
