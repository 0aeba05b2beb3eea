import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '../../../shared/model/conversations.ts';
import { api } from '../../api.ts';
import { lengthWords } from '../../charts/words.ts';
import { useSettings } from '../../app/settings.ts';
import { Checkbox } from '../../design/Choice.tsx';
import { formatDateRange } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { Waiting } from '../Waiting.tsx';
import { CallScreen } from '../call/CallScreen.tsx';
import './conversation.css';
import { MarkSample } from './MarkSample.tsx';
import { PeopleNames } from './PeopleNames.tsx';
import { useConversationPages, type Anchor } from './useConversationPages.ts';
import { UtteranceList } from './UtteranceList.tsx';

interface ConversationScreenProps {
  readonly conversationId: number;
  readonly utteranceId?: number | undefined;
}

/** One conversation: a chat, or a call, which has a screen of its own. */
export function ConversationScreen({ conversationId, utteranceId }: ConversationScreenProps) {
  const kind = useQuery({
    queryKey: ['conversations.kind', conversationId],
    queryFn: () => api.conversations.kind.query({ conversationId }),
    staleTime: Infinity,
  });
  if (kind.data === undefined) return <Waiting heading="Conversation" error={kind.error} />;
  const Screen = kind.data === 'call' ? CallScreen : ChatScreen;
  return <Screen conversationId={conversationId} utteranceId={utteranceId} />;
}

/** A chat from first to last word, opened at `utteranceId` or at its end. */
function ChatScreen({ conversationId, utteranceId }: ConversationScreenProps) {
  const [start] = useState<Anchor>(() => (utteranceId === undefined ? 'last' : { utteranceId }));
  const pages = useConversationPages(conversationId, start);
  const [showLabels, setShowLabels] = useState(false);
  const { conversation } = pages;
  if (conversation === null) return <Waiting heading="Conversation" error={pages.error} />;
  return (
    <div className="conversation-screen">
      <header className="conversation-head">
        <ConversationTitle conversation={conversation} />
        <div className="conversation-tools">
          <MarkLegend />
          <Checkbox isSelected={showLabels} onChange={setShowLabels}>
            Write the names of marks
          </Checkbox>
        </div>
      </header>
      <ErrorNotice error={pages.error} />
      <UtteranceList pages={pages} opensAt={utteranceId ?? 'end'} showLabels={showLabels} />
    </div>
  );
}

function ConversationTitle({ conversation }: { conversation: Conversation }) {
  const { timeZone } = useSettings();
  const others = conversation.people.filter((person) => !person.isOwner);
  const { firstMilliseconds, lastMilliseconds } = conversation;
  return (
    <div>
      <h1 tabIndex={-1}>{conversation.title}</h1>
      <p className="soft small">
        {serviceName(conversation.service)} · {lengthWords(conversation)}
        {firstMilliseconds === null || lastMilliseconds === null
          ? null
          : ` · ${formatDateRange(firstMilliseconds, lastMilliseconds, timeZone)}`}
        {others.length === 0 ? null : ' · with '}
        <PeopleNames people={others} />
      </p>
    </div>
  );
}

function MarkLegend() {
  return (
    <ul className="mark-legend" aria-label="What the lines under words mean">
      <li>
        <MarkSample kind="tactic">possible tactic</MarkSample>
      </li>
      <li>
        <MarkSample kind="support">possible support</MarkSample>
      </li>
      <li>
        <MarkSample kind="tone">tone</MarkSample>
      </li>
      <li className="soft">Open a mark to see why, and to say whether it is right</li>
    </ul>
  );
}
