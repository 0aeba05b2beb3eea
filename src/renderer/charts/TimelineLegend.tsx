import { memo, type ReactNode } from 'react';
import { flagPath } from './flagPath.ts';
import { pointPath } from './pointMarks.ts';
import type { DrawnTimeline } from './timelineReadout.ts';
import { flagNames } from './timelineStops.ts';

interface TimelineLegendProps {
  readonly rows: readonly DrawnTimeline[];
  /** Changes have numbers that a list below explains. */
  readonly areNumbered: boolean;
}

/** The signs of the timelines shown, in plain words. */
export const TimelineLegend = memo(function TimelineLegend({ rows, areNumbered }: TimelineLegendProps) {
  const hasLevel = rows.some(({ timeline }) => timeline.level.length > 0);
  const hasEntries = rows.some(({ timeline }) => timeline.entries.length > 0);
  const hasChanges = rows.some(({ timeline }) => timeline.changePoints.length > 0);
  const flagKinds = [...new Set(rows.flatMap(({ flags }) => flags.map(({ kind }) => kind)))];
  return (
    <figcaption className="timeline-legend">
      <ul aria-label="What the signs mean">
        <Entry name="chat">
          <path d={pointPath('session', 13, 8, 4.5)} />
        </Entry>
        <Entry name="call">
          <path d={pointPath('call', 13, 8, 4.5)} />
        </Entry>
        {hasEntries ? (
          <Entry name="journal entry, where you rated it">
            <path data-tone="own" d={pointPath('journal', 13, 8, 4.5)} />
          </Entry>
        ) : null}
        {hasLevel ? (
          <Entry name="level, with where it lies 4 times in 5">
            <path className="timeline-band" d="M0 2H26V14H0Z" />
            <path className="timeline-level" d="M0 8H26" />
          </Entry>
        ) : null}
        {hasChanges ? (
          <Entry name={areNumbered ? 'a change, numbered below' : 'a lasting change'}>
            <g className="timeline-change">
              <line x1="13" x2="13" y1="0" y2="16" />
            </g>
          </Entry>
        ) : null}
        {flagKinds.map((kind) => (
          <Entry key={kind} name={flagNames[kind]}>
            <g className="timeline-flag">
              <path d={flagPath(kind, 6, 3)} />
            </g>
          </Entry>
        ))}
        <Entry name="signs of support">
          <path className="timeline-bar-support" d="M9 15V5M15 15V9" />
        </Entry>
        <Entry name="possible tactics">
          <path className="timeline-bar-tactics" d="M9 2V12M15 2V8" />
        </Entry>
      </ul>
      <p>
        Drag over the chart to look closer, or move the window below it. Keys: arrows walk, + and − zoom, 0
        shows all, Enter opens the words; T goes to the next possible tactic, S to support
        {hasChanges ? ', C to the next change' : ''}
        {flagKinds.length > 0 ? ', F to the next flag' : ''}, with Shift back.
      </p>
    </figcaption>
  );
});

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <svg width="26" height="16" aria-hidden="true" className="timeline-points">
        {children}
      </svg>
      {name}
    </li>
  );
}
