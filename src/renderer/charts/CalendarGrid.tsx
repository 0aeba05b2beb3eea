import { memo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { CalendarDay } from '../../shared/pictures/calendarYear.ts';
import { cornerPath, dayAfterKey, dayShape, entryPath, hasEntry, toneOfDay } from './calendarCells.ts';
import './calendar.css';

interface CalendarGridProps {
  readonly label: string;
  readonly days: readonly CalendarDay[];
  /** Index of the day that the keyboard stands on. */
  readonly current: number;
  readonly width: number;
  readonly sentenceOf: (day: CalendarDay) => string;
  readonly onCurrent: (index: number) => void;
  readonly onOpen: (day: CalendarDay) => void;
}

const left = 42;
const top = 24;
const mostCell = 24;
const leastCell = 11;
/** Around the grid, for the ring of a day in focus (calendar.css). */
const padding = 2;
/** The name of the last row is higher than a small cell. */
const belowCells = 4;
const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A year as a grid of days: each is a cell to walk to; weeks run to the right, days of the week down. */
export function CalendarGrid(props: CalendarGridProps) {
  const { label, days, current, width, sentenceOf, onCurrent, onOpen } = props;
  const grid = useRef<SVGSVGElement>(null);
  const columns = (days.at(-1)?.column ?? 52) + 1;
  const cell = Math.max(leastCell, Math.min(mostCell, Math.floor((width - left - 2 * padding) / columns)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = days[current];
    if ((event.key === 'Enter' || event.key === ' ') && day !== undefined) onOpen(day);
    const next = event.key === ' ' ? current : dayAfterKey(days, current, event.key);
    if (next === null) return;
    event.preventDefault();
    onCurrent(next);
    grid.current?.querySelector<SVGGElement>(`[data-index="${next}"]`)?.focus();
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const index =
      event.target instanceof Element
        ? event.target.closest('[data-index]')?.getAttribute('data-index')
        : null;
    const day = days[Number(index ?? Number.NaN)];
    if (day === undefined) return;
    onCurrent(Number(index));
    onOpen(day);
  };
  return (
    <div className="calendar-frame">
      <svg
        ref={grid}
        className="calendar-grid"
        width={left + columns * cell}
        height={top + 7 * cell + belowCells}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no table cells
        role="grid"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Names days={days} cell={cell} />
        {weekdays.map((_, row) => (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          <g role="row" key={row}>
            {days.map((day, index) =>
              day.row === row ? (
                <Cell
                  key={day.date}
                  day={day}
                  cell={cell}
                  isCurrent={index === current}
                  index={index}
                  sentence={sentenceOf(day)}
                />
              ) : null,
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Names({ days, cell }: { days: readonly CalendarDay[]; cell: number }) {
  return (
    <g aria-hidden="true" className="calendar-names">
      {weekdays.map((name, row) => (
        <text key={row} x={left - 5} y={top + (row + 0.5) * cell} dy="0.35em" textAnchor="end">
          {name}
        </text>
      ))}
      {days
        .filter(({ date }) => date.endsWith('-01'))
        .map(({ date, column, row }) => (
          // A month is named above the first week that it begins.
          <text key={date} x={left + (row === 0 ? column : column + 1) * cell} y={top - 9}>
            {monthName.format(Date.parse(date))}
          </text>
        ))}
    </g>
  );
}

interface CellProps {
  readonly day: CalendarDay;
  readonly cell: number;
  readonly isCurrent: boolean;
  readonly index: number;
  readonly sentence: string;
}

const Cell = memo(function Cell({ day, cell, isCurrent, index, sentence }: CellProps) {
  const size = cell - 2;
  return (
    <g
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={sentence}
      className="calendar-day"
      data-index={index}
      data-tone={toneOfDay(day) ?? undefined}
      data-flagged={day.flags.length > 0 || hasEntry(day) || undefined}
      transform={`translate(${left + day.column * cell} ${top + day.row * cell})`}
    >
      <rect width={size} height={size} rx="3" />
      <path className="calendar-shape" d={dayShape(day, size)} />
      {day.support > 0 ? <path className="calendar-support" d={`M3 2.5H${size - 3}`} /> : null}
      {day.tactics > 0 ? <path className="calendar-tactics" d={`M3 ${size - 2.5}H${size - 3}`} /> : null}
      {day.flags.length > 0 ? <path className="calendar-flag" d={cornerPath} /> : null}
      {hasEntry(day) ? <path className="calendar-entry" d={entryPath(size)} /> : null}
    </g>
  );
});
