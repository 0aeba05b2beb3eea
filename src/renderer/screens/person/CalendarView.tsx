import { useMemo, useState } from 'react';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { calendarYear, yearsOfTalks, type CalendarDay } from '../../../shared/pictures/calendarYear.ts';
import { CalendarGrid } from '../../charts/CalendarGrid.tsx';
import { useSize } from '../../charts/useSize.ts';
import { hundredths, interactionNames, toneWord } from '../../charts/words.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatCount, formatDate, formatQuantity, formatTime, formatWeekday } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { CalendarLegend } from './CalendarLegend.tsx';

interface CalendarViewProps {
  readonly name: string;
  readonly points: readonly TimelinePoint[];
  readonly timeZone: string;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** One year, a cell a day; below it the talks of the day one stands on, and the year as a table. */
export function CalendarView({ name, points, timeZone, onOpen }: CalendarViewProps) {
  const years = useMemo(() => yearsOfTalks(points, timeZone), [points, timeZone]);
  const [year, setYear] = useState(years.at(-1) ?? 0);
  const [frame, size] = useSize<HTMLDivElement>({ width: 900, height: 200 });
  const days = useMemo(() => calendarYear(points, year, timeZone), [points, year, timeZone]);
  const withTalks = days.filter((day) => day.points.length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = withTalks.at(-1)?.date;
  const place = days.findIndex(({ date }) => date === (chosen?.startsWith(`${year}-`) ? chosen : last));
  const current = Math.max(0, place);
  const day = days[current];
  const sentenceOf = (one: CalendarDay) => daySentence(one, timeZone);
  const openOnly = (one: CalendarDay) => {
    const [only] = one.points;
    if (one.points.length === 1 && only !== undefined) onOpen(only);
  };
  return (
    <div className="calendar" ref={frame}>
      <div className="row calendar-years">
        <Button variant="quiet" isDisabled={year <= (years[0] ?? year)} onPress={() => setYear(year - 1)}>
          Year before
        </Button>
        <h3 aria-live="polite">{year}</h3>
        <Button variant="quiet" isDisabled={year >= (years.at(-1) ?? year)} onPress={() => setYear(year + 1)}>
          Year after
        </Button>
      </div>
      <CalendarGrid
        label={`Tone of ${name}’s words in ${year}, a cell a day: ${formatQuantity(withTalks.length, 'day', 'days')} with talks`}
        days={days}
        current={current}
        width={size.width}
        sentenceOf={sentenceOf}
        onCurrent={(index) => setChosen(days[index]?.date ?? null)}
        onOpen={openOnly}
      />
      {day === undefined ? null : <DayLine day={day} timeZone={timeZone} onOpen={onOpen} />}
      <CalendarLegend />
      <Disclosure title={`${year} as a table`}>
        <Table
          caption={`Days of ${year} with talks`}
          columns={columnsFor(timeZone, ({ date }) => setChosen(date))}
          rows={withTalks}
          rowKey={({ date }) => date}
        />
      </Disclosure>
    </div>
  );
}

/** What was on a day, and its talks to open. */
function DayLine({
  day,
  timeZone,
  onOpen,
}: {
  day: CalendarDay;
  timeZone: string;
  onOpen: CalendarViewProps['onOpen'];
}) {
  return (
    <p className="calendar-said small">
      {daySentence(day, timeZone)}
      {day.points.map((point) => (
        <span key={point.interactionId}>
          {' · '}
          <LinkButton onPress={() => onOpen(point)}>
            {`${interactionNames[point.kind]} at ${formatTime(point.atMilliseconds, timeZone)}`}
          </LinkButton>
        </span>
      ))}
    </p>
  );
}

function daySentence(
  { atMilliseconds, points, tone, tactics, support }: CalendarDay,
  timeZone: string,
): string {
  const when = `${formatWeekday(atMilliseconds, timeZone, 'long')}, ${formatDate(atMilliseconds, timeZone)}`;
  if (tone === null) return `${when}: no talk`;
  return [
    `${when}: ${formatQuantity(points.length, 'talk', 'talks')}`,
    `${toneWord(tone.value)} in tone, ${hundredths(tone.value)} (80 % interval ${hundredths(tone.low)} to ${hundredths(tone.high)})`,
    ...(tactics > 0 ? [formatQuantity(tactics, 'possible tactic', 'possible tactics')] : []),
    ...(support > 0 ? [formatQuantity(support, 'sign of support', 'signs of support')] : []),
  ].join(', ');
}

function columnsFor(timeZone: string, onDay: (day: CalendarDay) => void): Column<CalendarDay>[] {
  return [
    {
      id: 'day',
      name: 'Day',
      cell: (day) => (
        <LinkButton onPress={() => onDay(day)}>{formatDate(day.atMilliseconds, timeZone)}</LinkButton>
      ),
    },
    { id: 'talks', name: 'Talks', align: 'end', cell: ({ points }) => formatCount(points.length) },
    {
      id: 'tone',
      name: 'Tone of their words',
      cell: ({ tone }) => (tone === null ? '' : toneWord(tone.value)),
    },
    {
      id: 'value',
      name: '0 cold to 1 warm',
      align: 'end',
      cell: ({ tone }) =>
        tone === null
          ? ''
          : `${hundredths(tone.value)} (${hundredths(tone.low)} to ${hundredths(tone.high)})`,
    },
    { id: 'support', name: 'Support', align: 'end', cell: ({ support }) => formatCount(support) },
    { id: 'tactics', name: 'Possible tactics', align: 'end', cell: ({ tactics }) => formatCount(tactics) },
  ];
}
