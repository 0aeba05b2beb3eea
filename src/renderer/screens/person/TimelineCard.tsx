import { useMemo, useState } from 'react';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../../shared/pictures/timelineFlag.ts';
import { TurbulenceTimeline } from '../../charts/TurbulenceTimeline.tsx';
import { withEntries } from '../../charts/withEntries.ts';
import { Card } from '../../design/Card.tsx';
import { RadioGroup } from '../../design/Choice.tsx';
import type { Opening } from './BesideWords.tsx';
import { CalendarView } from './CalendarView.tsx';
import { FlagTable } from './FlagTable.tsx';
import { PointsTable } from './PointsTable.tsx';

interface TimelineCardProps {
  readonly timeline: Timeline;
  /** Oldest first. */
  readonly flags: readonly TimelineFlag[];
  readonly opening: Opening;
}

type View = 'line' | 'year' | 'table';

const views = [
  { id: 'line', name: 'Line' },
  { id: 'year', name: 'Calendar' },
  { id: 'table', name: 'Table' },
] as const;

/** The tone over time as a line, a calendar or a table; below the gate only the table, which then is the raw list. */
export function TimelineCard({ timeline, flags, opening }: TimelineCardProps) {
  const [chosen, setView] = useState<View>('line');
  // Six entries are a picture even where no words were read.
  const isRaw = timeline.gate === 'raw' && timeline.entries.length < earlyFrom;
  const view = isRaw ? 'table' : chosen;
  const all = useMemo(() => withEntries(timeline), [timeline]);
  return (
    <Card
      title="Tone over time"
      intro={timeline.gateSentence}
      actions={
        isRaw ? null : (
          <RadioGroup label="Show as" direction="row" options={views} value={view} onChange={setView} />
        )
      }
    >
      {view === 'line' ? (
        <TurbulenceTimeline key={timeline.personId} timeline={all} flags={flags} {...opening} />
      ) : null}
      {view === 'year' ? (
        <CalendarView name={timeline.name} points={all.points} flags={flags} {...opening} />
      ) : null}
      {view === 'table' ? (
        <>
          {all.points.length === 0 ? null : <PointsTable points={all.points} {...opening} />}
          <FlagTable flags={flags} timeZone={opening.timeZone} />
        </>
      ) : null}
      {all.points.length === 0 ? null : (
        <p className="timeline-basis soft small">{basisSentences(timeline).join(' ')}</p>
      )}
    </Card>
  );
}

function basisSentences({ points, entries, model, name }: Timeline): string[] {
  const fromWords = `These are estimates from words (${model}), not a verdict on ${name}. Each has its interval; open a point to read the words it comes from.`;
  const own =
    'Journal entries stand at how pleasant you rated the talk: your own word, which neither the line nor the changes are made from.';
  return [...(points.length === 0 ? [] : [fromWords]), ...(entries.length === 0 ? [] : [own])];
}
