import { useRef, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversations.ts';
import { lengthWords } from '../../charts/words.ts';
import { useSettings } from '../../app/settings.ts';
import { Checkbox } from '../../design/Choice.tsx';
import { formatDateRange } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { Waiting } from '../Waiting.tsx';
import { CallScreen } from '../call/CallScreen.tsx';
import { CallPlayer } from './CallPlayer.tsx';
import './conversation.css';
import { MarkSample } from './MarkSample.tsx';
import { PeopleNames } from './PeopleNames.tsx';
import { useConversationPages, type Anchor } from './useConversationPages.ts';
import { UtteranceList } from './UtteranceList.tsx';

/** One conversation from first to last word, opened at `utteranceId`, or a chat at its end and a call at its start. */
export function ConversationScreen({
  conversationId,
  utteranceId,
}: {
  conversationId: number;
  utteranceId?: number | undefined;
}) {
  const [start, setStart] = useState<Anchor>(() => (utteranceId === undefined ? 'last' : { utteranceId }));
  const pages = useConversationPages(conversationId, start);
  const [showLabels, setShowLabels] = useState(false);
  const [seconds, setSeconds] = useState<number | null>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const { conversation } = pages;
  if (start === 'last' && conversation?.kind === 'call') setStart('first');
  if (conversation === null) {
    return <Waiting heading="Conversation" error={pages.error} />;
  }
  if (conversation.kind === 'call') {
    return <CallScreen conversationId={conversationId} utteranceId={utteranceId} />;
  }
  function playFrom(startSeconds: number) {
    if (audio.current === null) return;
    audio.current.currentTime = startSeconds;
    // A pause pressed before the sound is there ends the promise with an error; it is no news to anyone.
    audio.current.play().catch(() => undefined);
  }
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
        {conversation.recording === null ? null : (
          <CallPlayer
            recording={conversation.recording}
            title={conversation.title}
            audio={audio}
            onTime={setSeconds}
          />
        )}
      </header>
      <ErrorNotice error={pages.error} />
      <UtteranceList
        pages={pages}
        opensAt={start === 'last' ? 'end' : (utteranceId ?? 'start')}
        showLabels={showLabels}
        seconds={seconds}
        onPlay={conversation.recording === null ? null : playFrom}
      />
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
    </ul>
  );
}
