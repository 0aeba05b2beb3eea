import { useId, useState } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { formatDuration } from '../../design/format.ts';
import { Icon } from '../../design/Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import { VoiceWords } from './VoiceWords.tsx';

interface UtteranceWordsProps {
  readonly utterance: Utterance;
  readonly showLabels: boolean;
}

/** The words, and what became of them: heard in a voice message, taken back later, changed. */
export function UtteranceWords({ utterance, showLabels }: UtteranceWordsProps) {
  const { text, kind, deletedLater } = utterance;
  const isHeard = utterance.attachments.some(({ recordingId }) => recordingId !== null);
  const words =
    text === '' || kind === 'call' ? null : (
      <span className="utterance-text">
        <MarkedText
          utteranceId={utterance.id}
          text={text}
          signals={utterance.signals}
          showLabels={showLabels}
        />
      </span>
    );
  return (
    <>
      {deletedLater ? <TakenBackLine hasWords={text !== ''} /> : null}
      {kind === 'call' ? <CallLine utterance={utterance} /> : null}
      {kind === 'turn' && isHeard ? <VoiceWords utterance={utterance}>{words}</VoiceWords> : words}
      {utterance.isEdited ? <EditedLine earlierTexts={utterance.earlierTexts} /> : null}
    </>
  );
}

function TakenBackLine({ hasWords }: { hasWords: boolean }) {
  return (
    <span className="utterance-note taken-back-note">
      {hasWords
        ? 'Taken back later. It said:'
        : 'Taken back. What it said stands in no export that you brought in.'}
    </span>
  );
}

function CallLine({ utterance: { text, durationSeconds } }: { utterance: Utterance }) {
  const isToldAlready = durationSeconds === null || /\d/.test(text);
  return (
    <span className="attachment-name">
      <Icon name="phone" size={16} />
      <span>{isToldAlready ? text : `${text}, ${formatDuration(durationSeconds)}`}</span>
    </span>
  );
}

/** The earlier words on demand; the ones that stand are always those in sight. */
function EditedLine({ earlierTexts }: { earlierTexts: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  if (earlierTexts.length === 0) {
    return <span className="utterance-note">Edited; the earlier words stand in no export</span>;
  }
  return (
    <>
      <button
        type="button"
        className="edited-button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        Edited: {isOpen ? 'hide' : 'show'} what it said before
      </button>
      <ol id={listId} className="earlier-texts" aria-label="What it said before" hidden={!isOpen}>
        {earlierTexts.map((earlier) => (
          <li key={earlier}>{earlier}</li>
        ))}
      </ol>
    </>
  );
}
