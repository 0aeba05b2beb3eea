import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDateTime } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { MarkedText } from '../conversation/MarkedText.tsx';
import './seen.css';

/** The words behind a pattern or an episode, folded away and fetched only when they are asked for. */
export function SeenWords({
  title,
  level = 4,
  utteranceIds,
}: {
  title: string;
  level?: 3 | 4;
  utteranceIds: readonly number[];
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={title} level={level} onOpenChange={setOpen}>
      {isOpen ? <WordList utteranceIds={utteranceIds} /> : null}
    </Disclosure>
  );
}

/** Stays what it was when it was unfolded, so that words just dismissed can be taken back where they stand. */
function WordList(opened: { utteranceIds: readonly number[] }) {
  const [utteranceIds] = useState(opened.utteranceIds);
  const words = useQuery({
    queryKey: ['signals.words', utteranceIds],
    queryFn: () => api.signals.words.query({ utteranceIds: [...utteranceIds] }),
  });
  if (words.data === undefined) return words.isPending ? <Loading /> : <ErrorNotice error={words.error} />;
  return (
    <ol className="plain-list seen-words">
      {words.data.map((utterance) => (
        <SaidWords key={utterance.id} utterance={utterance} />
      ))}
    </ol>
  );
}

function SaidWords({ utterance }: { utterance: Utterance }) {
  const { timeZone } = useSettings();
  const { id, conversationId, atMilliseconds, isOwner, personName } = utterance;
  return (
    <li className="seen-word">
      <p className="soft small">
        {isOwner ? 'You' : (personName ?? 'Speaker not known')} ·{' '}
        <LinkButton onPress={() => go({ screen: 'conversation', conversationId, utteranceId: id })}>
          {formatDateTime(atMilliseconds, timeZone)}
        </LinkButton>
      </p>
      <p>
        <MarkedText utteranceId={id} text={utterance.text} signals={utterance.signals} showLabels={false} />
      </p>
    </li>
  );
}
