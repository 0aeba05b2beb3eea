import { useQuery } from '@tanstack/react-query';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { interactionNames, pointSentence } from '../../charts/words.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { formatTime } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { UtteranceItem } from '../conversation/UtteranceItem.tsx';
import { startsGroup } from '../conversation/utteranceGroups.ts';
import { BesidePanel } from './BesidePanel.tsx';

interface WordsPanelProps {
  readonly point: TimelinePoint;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onClose: () => void;
}

/** What was said in one interaction, with its marks, and the way into the whole conversation. */
export function WordsPanel({ point, formatMoment, onClose }: WordsPanelProps) {
  const { timeZone } = useSettings();
  const words = useQuery({
    queryKey: ['conversations.interaction', point.interactionId],
    queryFn: () => api.conversations.interaction.query({ interactionId: point.interactionId }),
  });
  const utterances = words.data ?? [];
  const first = utterances[0];
  return (
    <BesidePanel
      title={`${interactionNames[point.kind]}, ${formatMoment(point.atMilliseconds)}`}
      facts={pointSentence(point, formatMoment).split(': ')[1] ?? ''}
      closeLabel="Close the words"
      onClose={onClose}
    >
      <ErrorNotice error={words.error} />
      {words.isPending ? <Loading /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrow keys scroll it */}
      <section className="words-frame" aria-label="The words" tabIndex={0}>
        <ol className="utterance-list">
          {utterances.map((utterance, index) => (
            <UtteranceItem
              key={utterance.id}
              utterance={utterance}
              showHead={startsGroup(utterance, utterances[index - 1])}
              showLabels={false}
              timeWords={formatTime(utterance.atMilliseconds, timeZone)}
              isTarget={false}
              isTabStop
            />
          ))}
        </ol>
      </section>
      {first === undefined ? null : (
        <Button
          icon="conversations"
          onPress={() =>
            go({ screen: 'conversation', conversationId: first.conversationId, utteranceId: first.id })
          }
        >
          Open in the conversation
        </Button>
      )}
    </BesidePanel>
  );
}
