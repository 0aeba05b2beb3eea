import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Call } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { RadioGroup } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';

const counts = [1, 2, 3, 4, 5, 6] as const;

/** Hears a call again, where it helps with the number of voices that the owner knows. */
export function HearAgainDialog({ call, onClose }: { call: Call; onClose: () => void }) {
  const [count, setCount] = useState(call.speakerCount ?? 0);
  const [what, setWhat] = useState<'speakers' | 'everything'>('speakers');
  const isShared = call.speakers.some(({ channel }) => channel === 'mixed');
  const hear = useMutation({
    mutationFn: () =>
      api.calls.hearAgain.mutate({
        recordingId: call.recordingId,
        speakerCount: count === 0 ? null : count,
        what: isShared ? what : 'everything',
      }),
    onSuccess: onClose,
  });
  return (
    <Dialog title="Hear this call again" isOpen onClose={onClose}>
      <p className="soft">What you changed stays as it is; all other turns are written anew.</p>
      {isShared ? (
        <>
          <Select
            label="How many voices are there?"
            options={[
              { id: 0, name: 'Not sure: estimate it' },
              ...counts.map((id) => ({ id, name: id === 1 ? 'One' : String(id) })),
            ]}
            value={count}
            onChange={setCount}
          />
          <RadioGroup
            label="What to hear again"
            options={[
              { id: 'speakers', name: 'Only who speaks' },
              { id: 'everything', name: 'Everything, the words too' },
            ]}
            value={what}
            onChange={setWhat}
          />
        </>
      ) : null}
      <ErrorNotice error={hear.error} />
      <div className="dialog-actions">
        <Button onPress={onClose}>Not now</Button>
        <Button variant="primary" isDisabled={hear.isPending} onPress={() => hear.mutate()}>
          Hear it again
        </Button>
      </div>
    </Dialog>
  );
}
