import type { Estimate } from '../../../shared/model/estimates.ts';
import type { Overview } from '../../../shared/model/overview.ts';
import { guidelineHours } from '../../../shared/measures/socialTime.ts';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatQuantity } from '../../design/format.ts';

type Week = NonNullable<Overview['week']>;

/** Time in talks beside the owner's own usual and the guideline, and talks with some back and forth. */
export function SocialTime({ week: { socialTime, daysCovered } }: { week: Week }) {
  const { minutesPerDay, usualMinutesPerDay, meaningfulPerDay } = socialTime;
  const { from, to } = guidelineHours;
  return (
    <div className="social-time">
      <dl className="social-facts">
        <div>
          <dt>Time in talks</dt>
          <dd>
            {timeWords(minutesPerDay)} a day
            {usualMinutesPerDay === null ? null : (
              <span className="soft small social-usual">{usuallyWords(usualMinutesPerDay)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>Talks with some back and forth</dt>
          <dd>{perDayWords(meaningfulPerDay, daysCovered)}</dd>
        </div>
      </dl>
      <p className="soft small">
        {daysCovered === 7
          ? null
          : `What you brought in covers ${formatQuantity(daysCovered, 'day', 'days')} of this week, and only that is counted. `}
        {from} to {to} hours a day are a guideline some suggest, for social time of all kinds; much of that is
        not seen here.
      </p>
      <Disclosure title="What these mean">
        <div className="stack-tight small soft">
          <p>
            Only what you brought in or wrote down in the journal is counted: each talk from its first to its
            last message, each journal entry by the length you gave it. What is in both counts once. So the
            true number is another one, and your own usual says more than any target.
          </p>
          <p>
            As a guideline, {from} to {to} hours of social time a day are suggested, of all kinds together
            (Canadian Alliance for Social Connection and Health, 2023). Needs differ much between people, and
            few studies exist.
          </p>
          <p>
            Back and forth means a call or a meeting of ten minutes, or a chat in which both wrote at least
            five times: a count of our own, not a tested one. In a study of students, one talk of quality a
            day went with a better day (Hall and others, 2023).
          </p>
        </div>
      </Disclosure>
    </div>
  );
}

/** "usually 25 minutes (likely 20 minutes to 31 minutes)"; without the range where both ends say the same. */
function usuallyWords({ value, low, high }: Estimate): string {
  const [from, to] = [timeWords(low), timeWords(high)];
  const usually = `usually ${timeWords(value)}`;
  return from === to ? usually : `${usually} (likely ${from} to ${to})`;
}

/** "25 minutes", "1 h 10 min" */
function timeWords(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return 'under a minute';
  if (whole < 60) return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
  return `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** "none in this week", "3 in 7 days, 0.4 a day", "14 in 7 days, 2 a day" */
function perDayWords(perDay: number, days: number): string {
  if (perDay === 0) return 'none in this week';
  const inDays = `${Math.round(perDay * days)} in ${formatQuantity(days, 'day', 'days')}`;
  return days === 1 ? inDays : `${inDays}, ${Number(perDay.toFixed(1))} a day`;
}
