import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Call, CallTurn } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/Dialog.tsx';
import { formatBytes, formatDuration, languageName } from '../../design/format.ts';
import { HearAgainDialog } from './HearAgainDialog.tsx';

interface AboutCardProps {
  readonly call: Call;
  /** One of its turns, by which it can be told where the times of words are from. */
  readonly turn: CallTurn | undefined;
  readonly onRestoreAll: () => void;
}

/** What wrote the call down, hearing it again, and deleting the sound. */
export function AboutCard({ call, turn, onRestoreAll }: AboutCardProps) {
  const [asks, setAsks] = useState<'sound' | 'again' | 'restore' | null>(null);
  const close = () => setAsks(null);
  return (
    <section className="side-card" aria-labelledby="call-about">
      <h2 id="call-about">About this transcript</h2>
      <p className="soft small">
        Heard by {call.model ?? 'an engine that is not known'}, on this machine.
        {call.language === null ? null : ` Language: ${languageName(call.language)}.`}{' '}
        {turn?.wordTimes === 'aligned'
          ? 'When each word was said is approximate.'
          : 'When each word was said was told by the engine.'}
      </p>
      <p className="soft small tabular">
        {formatDuration(call.durationSeconds)}
        {call.hasSound ? ` · ${formatBytes(call.sizeBytes)} of sound, encrypted` : ' · sound deleted'}
        {call.speakerCount === null ? null : ` · number of voices set to ${call.speakerCount}`}
      </p>
      <div className="about-actions">
        <Button isDisabled={call.history.undo === null} onPress={() => setAsks('restore')}>
          Bring all originals back
        </Button>
        {call.hasSound ? (
          <>
            <Button onPress={() => setAsks('again')}>Hear it again</Button>
            <Button icon="trash" onPress={() => setAsks('sound')}>
              Delete the sound
            </Button>
          </>
        ) : null}
      </div>
      <DeleteSound call={call} isOpen={asks === 'sound'} onClose={close} />
      {asks === 'again' ? <HearAgainDialog call={call} onClose={close} /> : null}
      <ConfirmDialog
        title="Bring all originals back?"
        isOpen={asks === 'restore'}
        onClose={close}
        confirmLabel="Bring them back"
        onConfirm={() => {
          onRestoreAll();
          close();
        }}
      >
        <p>Every turn will say again what was heard. This can be undone like any other change.</p>
      </ConfirmDialog>
    </section>
  );
}

function DeleteSound({ call, isOpen, onClose }: { call: Call; isOpen: boolean; onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.calls.deleteSound.mutate({ recordingId: call.recordingId }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      title="Delete the sound of this call?"
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel="Delete the sound"
      onConfirm={() => remove.mutate()}
      isPending={remove.isPending}
      error={remove.error}
    >
      <p>
        The words stay, with when they were said and how the voices were measured. The sound cannot be brought
        back, and the call can no longer be heard or written down anew.
      </p>
    </ConfirmDialog>
  );
}
