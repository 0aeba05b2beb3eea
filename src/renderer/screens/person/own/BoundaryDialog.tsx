import { useState } from 'react';
import type { PersonEntry } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { RadioGroup } from '../../../design/Choice.tsx';
import { FormDialog } from '../../../design/FormDialog.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { useOwnChange } from './useOwnWords.ts';
import { usePastDay } from './usePastDay.tsx';

const outcomes = [
  { id: 'kept', name: 'It was kept' },
  { id: 'crossed', name: 'It was crossed' },
] as const;

/** Asks what became of a boundary on some day. */
export function BoundaryDialog({ boundary, onClose }: { boundary: PersonEntry; onClose: () => void }) {
  const [outcome, setOutcome] = useState<'kept' | 'crossed'>('kept');
  const { day, isReady, field: dayField } = usePastDay();
  const [note, setNote] = useState('');
  const answer = useOwnChange(
    () =>
      api.people.answerBoundary.mutate({ boundaryId: boundary.id, isKept: outcome === 'kept', day, note }),
    onClose,
  );
  return (
    <FormDialog
      title={boundary.words}
      isReady={isReady && !answer.isPending}
      error={answer.error}
      onSave={() => answer.mutate(undefined)}
      onClose={onClose}
    >
      <RadioGroup label="What happened?" options={outcomes} value={outcome} onChange={setOutcome} />
      {dayField}
      <TextField multiline label="More, if you like" value={note} onChange={setNote} maxLength={4000} />
    </FormDialog>
  );
}
