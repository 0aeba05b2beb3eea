import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { WordsEditor } from '../../design/WordsEditor.tsx';

/** The words of a voice message, which the owner can correct; what was heard can be seen and brought back. */
export function VoiceWords({ utterance, children }: { utterance: Utterance; children: ReactNode }) {
  const [isEditing, setEditing] = useState(false);
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
      {utterance.heardText === null ? (
        <span className="utterance-note">Written down from the voice message by Evenkeel</span>
      ) : (
        <HeardWords text={utterance.heardText} onBringBack={() => write.mutate(null)} />
      )}
      <button type="button" className="edited-button" onClick={() => setEditing(true)}>
        Correct these words
      </button>
      <ErrorNotice error={write.error} />
    </>
  );
}

/** What was heard, on demand; the owner's words are those in sight. */
function HeardWords({ text, onBringBack }: { text: string; onBringBack: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const heardId = useId();
  return (
    <>
      <button
        type="button"
        className="edited-button"
        aria-expanded={isOpen}
        aria-controls={heardId}
        onClick={() => setOpen(!isOpen)}
      >
        Corrected by you: {isOpen ? 'hide' : 'show'} what was heard
      </button>
      <div id={heardId} className="earlier-texts" hidden={!isOpen}>
        {text}
        <button type="button" className="edited-button" onClick={onBringBack}>
          Bring this back
        </button>
      </div>
    </>
  );
}
