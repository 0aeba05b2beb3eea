/** A day of the calendar in words, and as a row of its table. */
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import type { CalendarDay } from '../../../shared/pictures/calendarYear.ts';
import { flagNames } from '../../charts/timelineStops.ts';
import { hundredths, interactionNames, pleasantWords, toneWord } from '../../charts/words.ts';
import { LinkButton } from '../../design/Button.tsx';
import { formatCount, formatDate, formatQuantity, formatTime, formatWeekday } from '../../design/format.ts';
import type { Column } from '../../design/Table.tsx';

interface DayLineProps {
  readonly day: CalendarDay;
  readonly timeZone: string;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** What was on a day, and its talks to open. */
export function DayLine({ day, timeZone, onOpen }: DayLineProps) {
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

/** "Tuesday, 5 Mar 2024: 2 talks, rather warm in tone, …; boundary set: No calls after ten" */
export function daySentence(day: CalendarDay, timeZone: string): string {
  const { atMilliseconds, flags } = day;
  const when = `${formatWeekday(atMilliseconds, timeZone, 'long')}, ${formatDate(atMilliseconds, timeZone)}`;
  return [
    `${when}: ${talkWords(day)}`,
    ...flags.map(({ kind, words }) => `${flagNames[kind]}: ${words}`),
  ].join('; ');
}

function talkWords({ points, tone, tactics, support }: CalendarDay): string {
  const entries = points.filter(({ kind }) => kind === 'journal');
  const talks = points.length - entries.length;
  if (points.length === 0) return 'no talk';
  return [
    ...(talks > 0 ? [formatQuantity(talks, 'talk', 'talks')] : []),
    ...(tone === null
      ? []
      : [
          `${toneWord(tone.value)} in tone, ${hundredths(tone.value)} (80 % interval ${hundredths(tone.low)} to ${hundredths(tone.high)})`,
        ]),
    ...entries.map(({ value }) => `journal entry, ${pleasantWords(value)} (your rating)`),
    ...(tactics > 0 ? [formatQuantity(tactics, 'possible tactic', 'possible tactics')] : []),
    ...(support > 0 ? [formatQuantity(support, 'sign of support', 'signs of support')] : []),
  ].join(', ');
}

/** For days with talks. */
export function dayColumns(timeZone: string, onDay: (day: CalendarDay) => void): Column<CalendarDay>[] {
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
