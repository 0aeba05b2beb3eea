import type { Overview } from '../../../shared/model/overview.ts';
import { guidelineHours } from '../../../shared/measures/socialTime.ts';
import { Disclosure } from '../../design/Disclosure.tsx';

type SocialTimeData = NonNullable<Overview['week']>['socialTime'];

/** Time in talks beside the owner's own usual and the guideline, and talks with some back and forth. */
export function SocialTime({ time }: { time: SocialTimeData }) {
  const { minutesPerDay, usualMinutesPerDay, meaningfulPerDay } = time;
  const { from, to } = guidelineHours;
  return (
    <div className="social-time">
      <dl className="social-facts">
        <div>
          <dt>Time in talks</dt>
          <dd>
            {timeWords(minutesPerDay)} a day
            {usualMinutesPerDay === null ? null : (
              <span className="soft small"> · usually {timeWords(usualMinutesPerDay)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>Talks with some back and forth</dt>
          <dd>{meaningfulPerDay === 0 ? 'none in this week' : `${perDayWords(meaningfulPerDay)} a day`}</dd>
        </div>
      </dl>
      <Disclosure title="What these mean">
        <div className="stack-tight small soft">
          <p>
            Only what you brought in is counted, from the first to the last message of each talk; nobody you
            met in person. So the true number is another one, and your own usual says more than any target.
          </p>
          <p>
            As a guideline, {from} to {to} hours of social time a day are suggested, of all kinds together
            (Canadian Alliance for Social Connection and Health, 2023). Needs differ much between people, and
            few studies exist.
          </p>
          <p>
            Back and forth means a call of ten minutes, or a chat in which both wrote at least five times: a
            count of our own, not a tested one. In a study of students, one talk of quality a day went with a
            better day (Hall and others, 2023).
          </p>
        </div>
      </Disclosure>
    </div>
  );
}

/** "25 minutes", "1 h 10 min" */
function timeWords(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return minutes === 0 ? 'none' : 'under a minute';
  if (whole < 60) return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
  return `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** "about 0.4", "2" */
function perDayWords(count: number): string {
  return Number.isInteger(count) ? String(count) : `about ${count.toFixed(1)}`;
}
