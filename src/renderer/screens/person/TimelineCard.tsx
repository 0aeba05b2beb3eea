import { useCallback, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../../shared/model/timeline.ts';
import { TurbulenceTimeline } from '../../charts/TurbulenceTimeline.tsx';
import { useSettings } from '../../app/settings.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDateTime } from '../../design/format.ts';
import { PointsTable } from './PointsTable.tsx';
import { WordsPanel } from './WordsPanel.tsx';

const noFlags = [] as const;

/** The turbulence timeline or the same as a table, and beside it the words behind the chosen point. */
export function TimelineCard({ timeline }: { timeline: Timeline }) {
  const { timeZone } = useSettings();
  const [asTable, setAsTable] = useState(false);
  const [opened, setOpened] = useState<TimelinePoint | null>(null);
  const formatMoment = useCallback((at: number) => formatDateTime(at, timeZone), [timeZone]);
  const isRaw = timeline.gate === 'raw';
  return (
    <div className={opened === null ? 'timeline-and-words' : 'timeline-and-words words-open'}>
      <Card
        title="Tone over time"
        intro={timeline.gateSentence}
        actions={
          isRaw ? null : (
            <Button onPress={() => setAsTable(!asTable)}>
              {asTable ? 'Show as a picture' : 'Show as a table'}
            </Button>
          )
        }
      >
        {isRaw || asTable ? (
          <PointsTable points={timeline.points} formatMoment={formatMoment} onOpen={setOpened} />
        ) : (
          <TurbulenceTimeline
            key={timeline.personId}
            timeline={timeline}
            flags={noFlags}
            timeZone={timeZone}
            selectedId={opened?.interactionId ?? null}
            formatMoment={formatMoment}
            onOpen={setOpened}
          />
        )}
        <p className="timeline-basis soft small">{basisSentence(timeline)}</p>
      </Card>
      {opened === null ? null : (
        <WordsPanel
          key={opened.interactionId}
          point={opened}
          formatMoment={formatMoment}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

function basisSentence({ basis, model, name }: Timeline): string {
  if (basis === 'self') return 'These are your ratings, not a verdict on the person.';
  return `These are estimates from words (${model}), not a verdict on ${name}. Each has its interval; open a point to read the words it comes from.`;
}
