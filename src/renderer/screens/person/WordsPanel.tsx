import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import { interactionNames, pointSentence } from '../../charts/words.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Button, IconButton } from '../../design/Button.tsx';
import { formatTime } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { UtteranceItem } from '../conversation/UtteranceItem.tsx';
import { startsGroup } from '../conversation/utteranceGroups.ts';

interface WordsPanelProps {
  readonly point: TimelinePoint;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onClose: () => void;
}

/** What was said in one interaction, with its marks, and the way into the whole conversation. */
export function WordsPanel({ point, formatMoment, onClose }: WordsPanelProps) {
  const { timeZone } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useQuery({
    queryKey: ['conversations.interaction', point.interactionId],
    queryFn: () => api.conversations.interaction.query({ interactionId: point.interactionId }),
  });
  useFocusWhileOpen(heading);
  const panel = useEscape(onClose);
  const utterances = words.data ?? [];
  const first = utterances[0];
  return (
    <section ref={panel} className="words-panel card" aria-labelledby="words-panel-title">
      <header className="words-head">
        <div>
          <h2 id="words-panel-title" ref={heading} tabIndex={-1}>
            {sentenceCase(interactionNames[point.kind])}, {formatMoment(point.atMilliseconds)}
          </h2>
          <p className="soft small">{pointSentence(point, formatMoment).split(': ')[1]}</p>
        </div>
        <IconButton icon="close" label="Close the words" onPress={onClose} />
      </header>
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
    </section>
  );
}

/** Brings the focus to an element, and back to where it was when that is gone. */
function useFocusWhileOpen(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && (before instanceof HTMLElement || before instanceof SVGElement)) {
        before.focus({ preventScroll: true });
      }
    };
  }, [element]);
}

/** Escape anywhere inside an element calls `onEscape`. */
function useEscape(onEscape: () => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = element.current;
    if (current === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape();
    };
    current.addEventListener('keydown', onKeyDown);
    return () => current.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
  return element;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
