import { useQuery } from '@tanstack/react-query';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../../shared/pictures/timelineFlag.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { BesideWords } from './BesideWords.tsx';
import { ChangeList } from './ChangeList.tsx';
import { eventsOf } from './eventsOf.ts';
import { TimelineCard } from './TimelineCard.tsx';

interface TimelinePartProps {
  readonly timeline: Timeline;
  readonly windowDays: number;
}

const noFlags: readonly TimelineFlag[] = [];

/** How the tone moved and what changed; beside them the words behind what was chosen in either. */
export function TimelinePart({ timeline, windowDays }: TimelinePartProps) {
  const events = useQuery(eventsOf(timeline.personId));
  return (
    <BesideWords>
      {(opening) => (
        <>
          <ErrorNotice error={events.error} />
          <TimelineCard timeline={timeline} flags={events.data ?? noFlags} opening={opening} />
          {timeline.gate === 'raw' ? null : (
            <ChangeList timeline={timeline} windowDays={windowDays} onOpen={opening.onOpen} />
          )}
        </>
      )}
    </BesideWords>
  );
}
