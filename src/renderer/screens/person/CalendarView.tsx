import { useMemo, useState } from 'react';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { calendarYear, yearsOfTalks } from '../../../shared/pictures/calendarYear.ts';
import type { TimelineFlag } from '../../../shared/pictures/timelineFlag.ts';
import { hasEntry } from '../../charts/calendarCells.ts';
import { CalendarGrid } from '../../charts/CalendarGrid.tsx';
import { useSize } from '../../charts/useSize.ts';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatQuantity } from '../../design/format.ts';
import { Table } from '../../design/Table.tsx';
import { CalendarLegend } from './CalendarLegend.tsx';
import { DayLine, dayColumns, daySentence } from './calendarDays.tsx';
import { FlagTable } from './FlagTable.tsx';

interface CalendarViewProps {
  readonly name: string;
  readonly points: readonly TimelinePoint[];
  /** Oldest first. */
  readonly flags: readonly TimelineFlag[];
  readonly timeZone: string;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** One year, a cell a day; below it the talks of the day one stands on, and the year as a table. */
export function CalendarView({ name, points, flags, timeZone, onOpen }: CalendarViewProps) {
  const years = useMemo(() => yearsOfTalks(points, flags, timeZone), [points, flags, timeZone]);
  const [year, setYear] = useState(years.at(-1) ?? 0);
  const [frame, size] = useSize<HTMLDivElement>({ width: 900, height: 200 });
  const days = useMemo(() => calendarYear(points, flags, year, timeZone), [points, flags, year, timeZone]);
  const withTalks = days.filter((day) => day.points.length > 0);
  const flagsOfYear = days.flatMap((one) => one.flags);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = days.findLast((day) => day.points.length > 0 || day.flags.length > 0)?.date;
  const place = days.findIndex(({ date }) => date === (chosen?.startsWith(`${year}-`) ? chosen : last));
  const current = Math.max(0, place);
  const day = days[current];
  return (
    <div className="calendar" ref={frame}>
      <Years year={year} years={years} onYear={setYear} />
      <CalendarGrid
        label={`Tone of ${name}’s words in ${year}, a cell a day: ${formatQuantity(withTalks.length, 'day', 'days')} with talks`}
        days={days}
        current={current}
        width={size.width}
        sentenceOf={(one) => daySentence(one, timeZone)}
        onCurrent={(index) => setChosen(days[index]?.date ?? null)}
        onOpen={({ points: [only, ...others] }) =>
          only === undefined || others.length > 0 ? undefined : onOpen(only)
        }
      />
      {day === undefined ? null : <DayLine day={day} timeZone={timeZone} onOpen={onOpen} />}
      <CalendarLegend hasFlags={flagsOfYear.length > 0} hasEntries={withTalks.some(hasEntry)} />
      <Disclosure title={`${year} as a table`}>
        <Table
          caption={`Days of ${year} with talks`}
          columns={dayColumns(timeZone, ({ date }) => setChosen(date))}
          rows={withTalks}
          rowKey={({ date }) => date}
        />
        <FlagTable flags={flagsOfYear} timeZone={timeZone} />
      </Disclosure>
    </div>
  );
}

interface YearsProps {
  readonly year: number;
  /** One after the other. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

function Years({ year, years, onYear }: YearsProps) {
  return (
    <div className="row calendar-years">
      <Button variant="quiet" isDisabled={year <= (years[0] ?? year)} onPress={() => onYear(year - 1)}>
        Year before
      </Button>
      <h3 aria-live="polite">{year}</h3>
      <Button variant="quiet" isDisabled={year >= (years.at(-1) ?? year)} onPress={() => onYear(year + 1)}>
        Year after
      </Button>
    </div>
  );
}
