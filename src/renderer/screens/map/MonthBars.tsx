import { memo } from 'react';
import type { NetworkMonth } from '../../../shared/model/network.ts';

interface MonthBarsProps {
  readonly months: readonly NetworkMonth[];
  readonly stop: number;
}

/** How many people there was contact with in each month, behind the time slider; those after the stop are pale. */
export const MonthBars = memo(function MonthBars({ months, stop }: MonthBarsProps) {
  const most = Math.max(1, ...months.map(({ people }) => people));
  const steps = Math.max(1, months.length - 1);
  // Few months are not to grow over what stands beside the slider.
  const halfBar = Math.min(0.4, steps * 0.02);
  return (
    <svg className="month-bars" viewBox={`0 0 ${steps} 1`} preserveAspectRatio="none" aria-hidden="true">
      {months.map(({ date, people }, index) => (
        <rect
          key={date}
          x={index - halfBar}
          width={2 * halfBar}
          y={1 - people / most}
          height={people / most}
          data-later={index > stop || undefined}
        />
      ))}
    </svg>
  );
});
