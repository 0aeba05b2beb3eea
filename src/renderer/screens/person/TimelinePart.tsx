import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../../shared/model/timeline.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDateTime } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { TimelineCard } from './TimelineCard.tsx';
import { WordsPanel } from './WordsPanel.tsx';

interface TimelinePartProps {
  readonly timeline: Timeline;
  readonly windowDays: number;
}

/** How the tone moved and what changed; beside them the words behind what was chosen in either. */
export function TimelinePart({ timeline, windowDays }: TimelinePartProps) {
  const { timeZone } = useSettings();
  const [opened, setOpened] = useState<TimelinePoint | null>(null);
  const formatMoment = useCallback((at: number) => formatDateTime(at, timeZone), [timeZone]);
  const { personId } = timeline;
  const events = useQuery({
    queryKey: ['people.events', personId],
    queryFn: () => api.people.events.query({ personId }),
  });
  const flags = useMemo(() => events.data ?? [], [events.data]);
  return (
    <div className={opened === null ? 'timeline-and-words' : 'timeline-and-words words-open'}>
      <div className="timeline-column">
        <ErrorNotice error={events.error} />
        <TimelineCard
          timeline={timeline}
          flags={flags}
          selectedId={opened?.interactionId ?? null}
          formatMoment={formatMoment}
          onOpen={setOpened}
        />
        {timeline.gate === 'raw' ? null : (
          <ChangeList timeline={timeline} windowDays={windowDays} onOpen={setOpened} />
        )}
      </div>
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
