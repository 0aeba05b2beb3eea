import type { DateOrder, Preview } from '../../../../shared/model/imports.ts';
import { RadioGroup } from '../../../design/Choice.tsx';
import { formatDateRange } from '../../../design/format.ts';

/** Asked where a file's dates can be read in two ways; what the answer means for this file is shown. */
export function DateOrderQuestion({
  preview,
  value,
  isCarried,
  onChange,
}: {
  preview: Preview;
  value: DateOrder | null;
  isCarried: boolean;
  onChange: (order: DateOrder) => void;
}) {
  const { firstMilliseconds, lastMilliseconds, timeZone } = preview;
  const range =
    value === null || firstMilliseconds === null || lastMilliseconds === null
      ? 'The dates in this file can be read in two ways. Its answer holds for the others too.'
      : `Read like this, it runs ${formatDateRange(firstMilliseconds, lastMilliseconds, timeZone)}.`;
  return (
    <RadioGroup<DateOrder>
      label="What does 03/04/24 mean in it?"
      help={isCarried ? `Chosen as for another of your files. ${range}` : range}
      options={[
        { id: 'day-first', name: '3 April 2024', description: 'the day stands first' },
        { id: 'month-first', name: 'March 4, 2024', description: 'the month stands first' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
