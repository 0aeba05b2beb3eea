import { useState } from 'react';
import type { Timeline, TimelinePoint } from '../../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../charts/flagPath.ts';
import { TurbulenceTimeline } from '../../charts/TurbulenceTimeline.tsx';
import { useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { RadioGroup } from '../../design/Choice.tsx';
import { CalendarView } from './CalendarView.tsx';
import { PointsTable } from './PointsTable.tsx';

interface TimelineCardProps {
  readonly timeline: Timeline;
  readonly flags: readonly TimelineFlag[];
  readonly selectedId: number | null;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (point: TimelinePoint) => void;
}

type View = 'line' | 'year' | 'table';

const views = [
  { id: 'line', name: 'Line' },
  { id: 'year', name: 'Calendar' },
  { id: 'table', name: 'Table' },
] as const;

/** The tone over time as a line, a calendar or a table; below the gate only the table, which then is the raw list. */
export function TimelineCard(props: TimelineCardProps) {
  const { timeline, onOpen, formatMoment } = props;
  const [view, setView] = useState<View>('line');
  const isRaw = timeline.gate === 'raw';
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
      {isRaw || view === 'table' ? (
        <PointsTable points={timeline.points} formatMoment={formatMoment} onOpen={onOpen} />
      ) : (
        <Picture view={view} {...props} />
      )}
      <p className="timeline-basis soft small">{basisSentence(timeline)}</p>
    </Card>
  );
}

function Picture({
  view,
  timeline,
  flags,
  selectedId,
  formatMoment,
  onOpen,
}: TimelineCardProps & { view: Exclude<View, 'table'> }) {
  const { timeZone } = useSettings();
  if (view === 'year') {
    return <CalendarView name={timeline.name} points={timeline.points} timeZone={timeZone} onOpen={onOpen} />;
  }
  return (
    <TurbulenceTimeline
      key={timeline.personId}
      timeline={timeline}
      flags={flags}
      timeZone={timeZone}
      selectedId={selectedId}
      formatMoment={formatMoment}
      onOpen={onOpen}
    />
  );
}

function basisSentence({ basis, model, name }: Timeline): string {
  if (basis === 'self') return 'These are your ratings, not a verdict on the person.';
  return `These are estimates from words (${model}), not a verdict on ${name}. Each has its interval; open a point to read the words it comes from.`;
}
