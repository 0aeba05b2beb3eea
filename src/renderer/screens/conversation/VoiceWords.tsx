import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { WordsEditor } from '../../design/WordsEditor.tsx';
import './voiceWords.css';

/** The words of a voice message, which the owner can correct; what was heard can be seen and brought back. */
export function VoiceWords({ utterance, children }: { utterance: Utterance; children: ReactNode }) {
  const [isEditing, setEditing] = useState(false);
  const button = useKeyboardBack(isEditing);
  const client = useQueryClient();
  const write = useMutation({
    mutationFn: (text: string | null) =>
      api.conversations.writeVoice.mutate({ utteranceId: utterance.id, text }),
    onSuccess: async () => {
      await client.invalidateQueries();
      setEditing(false);
    },
  });
  if (isEditing) {
    return (
      <>
        <WordsEditor
          label="The words of this voice message"
          text={utterance.text}
          isPending={write.isPending}
          onSave={write.mutate}
          onCancel={() => setEditing(false)}
        />
        <ErrorNotice error={write.error} />
      </>
    );
  }
  return (
    <>
      {children}
      <SaidOrHeard
        heardText={utterance.heardText}
        onBringBack={() => {
          button.current?.focus();
          write.mutate(null);
        }}
      >
        <button ref={button} type="button" className="edited-button" onClick={() => setEditing(true)}>
          Correct these words
        </button>
      </SaidOrHeard>
      <ErrorNotice error={write.error} />
    </>
  );
}

/** After an edit the field is gone, and the keyboard goes back to the button that opened it. */
function useKeyboardBack(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}

interface SaidOrHeardProps {
  readonly heardText: string | null;
  readonly onBringBack: () => void;
  readonly children: ReactNode;
}

/** Whose words these are; where they are the owner's, what was heard on demand. */
function SaidOrHeard({ heardText, onBringBack, children }: SaidOrHeardProps) {
  const [isOpen, setOpen] = useState(false);
  const heardId = useId();
  if (heardText === null) {
    return (
      <div className="voice-words-line">
        <span className="utterance-note">Written down from the voice message by Evenkeel</span>
        {children}
      </div>
    );
  }
  return (
    <>
      <div className="voice-words-line">
        <button
          type="button"
          className="edited-button"
          aria-expanded={isOpen}
          aria-controls={heardId}
          onClick={() => setOpen(!isOpen)}
        >
          Corrected by you: {isOpen ? 'hide' : 'show'} what was heard
        </button>
        {children}
      </div>
      <div id={heardId} className="earlier-texts" hidden={!isOpen}>
        {heardText}
        <button type="button" className="edited-button" onClick={onBringBack}>
          Bring this back
        </button>
      </div>
    </>
  );
}
