import { useCallback, useState, type ComponentProps, type ReactNode } from 'react';
import { entryOfInteraction } from '../../../shared/model/journal.ts';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDateTime } from '../../design/format.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { WordsPanel } from './WordsPanel.tsx';

/** What pictures and lists of talks need to open the words behind one of them. */
export interface Opening {
  readonly timeZone: string;
  readonly formatMoment: (milliseconds: number) => string;
  /** The interaction whose words are open; null for none. */
  readonly selectedId: number | null;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** Cards in a column, and beside them the words behind the talk that was chosen in one of them. */
export function BesideWords({ children }: { children: (opening: Opening) => ReactNode }) {
  const { timeZone } = useSettings();
  const [opened, setOpened] = useState<TimelinePoint | null>(null);
  const formatMoment = useCallback((at: number) => formatDateTime(at, timeZone), [timeZone]);
  const selectedId = opened?.interactionId ?? null;
  return (
    <div className={opened === null ? 'timeline-and-words' : 'timeline-and-words words-open'}>
      <div className="timeline-column">
        {children({ timeZone, formatMoment, selectedId, onOpen: setOpened })}
      </div>
      {opened === null ? null : (
        <Behind
          key={opened.interactionId}
          point={opened}
          formatMoment={formatMoment}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

type BehindProps = ComponentProps<typeof WordsPanel>;

/** The words of a talk, or what the owner wrote down of one. */
function Behind({ point, ...rest }: BehindProps) {
  return point.kind === 'journal' ? (
    <EntryPanel entryId={entryOfInteraction(point.interactionId)} {...rest} />
  ) : (
    <WordsPanel point={point} {...rest} />
  );
}
