import { cornerPath, dayShape, entryPath } from '../../charts/calendarCells.ts';

const size = 16;
const tones = [
  { tone: 'warm', name: 'warm', value: 0.8 },
  { tone: 'even', name: 'even, or not sure', value: 0.5 },
  { tone: 'cold', name: 'cold', value: 0.2 },
] as const;

/** The signs of the calendar in plain words. */
export function CalendarLegend({ hasFlags, hasEntries }: { hasFlags: boolean; hasEntries: boolean }) {
  return (
    <div className="timeline-legend">
      <ul aria-label="What the signs mean">
        {tones.map(({ tone, name, value }) => (
          <li key={tone}>
            <svg width={size} height={size} aria-hidden="true">
              <g className="calendar-day" data-tone={tone}>
                <rect width={size} height={size} rx="3" />
                <path
                  className="calendar-shape"
                  d={dayShape({ tone: { value, low: value, high: value } }, size)}
                />
              </g>
            </svg>
            {name}
          </li>
        ))}
        <li>
          <svg width={size} height={size} aria-hidden="true">
            <path className="calendar-support" d={`M2 5H${size - 2}`} />
          </svg>
          above: signs of support
        </li>
        <li>
          <svg width={size} height={size} aria-hidden="true">
            <path className="calendar-tactics" d={`M2 ${size - 5}H${size - 2}`} />
          </svg>
          below: possible tactics
        </li>
        {hasEntries ? (
          <li>
            <svg width={size} height={size} aria-hidden="true">
              <g className="calendar-day">
                <rect width={size} height={size} rx="3" />
                <path className="calendar-entry" d={entryPath(size)} />
              </g>
            </svg>
            journal entry, which gives the day no tone
          </li>
        ) : null}
        {hasFlags ? (
          <li>
            <svg width={size} height={size} aria-hidden="true">
              <g className="calendar-day">
                <rect width={size} height={size} rx="3" />
                <path className="calendar-flag" d={cornerPath} />
              </g>
            </svg>
            corner: a boundary or life event
          </li>
        ) : null}
      </ul>
      <p>
        Keys: arrows walk by day and week, Page keys to the next day with a talk
        {hasFlags ? ', F to the next flag, with Shift back' : ''}, Enter opens the words.
      </p>
    </div>
  );
}
