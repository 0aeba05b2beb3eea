import { useState, type FormEvent } from 'react';
import type { PersonEntry } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { useSettings } from '../../../app/settings.ts';
import { Button } from '../../../design/Button.tsx';
import { RadioGroup } from '../../../design/Choice.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { isoDay } from '../../isoDay.ts';
import { DayField } from './DayField.tsx';
import { useOwnChange } from './useOwnWords.ts';

const outcomes = [
  { id: 'kept', name: 'It was kept' },
  { id: 'crossed', name: 'It was crossed' },
] as const;

/** Asks what became of a boundary on some day. */
export function BoundaryDialog({ boundary, onClose }: { boundary: PersonEntry; onClose: () => void }) {
  const { timeZone } = useSettings();
  const [outcome, setOutcome] = useState<'kept' | 'crossed'>('kept');
  const [day, setDay] = useState(() => isoDay(Date.now(), timeZone));
  const [note, setNote] = useState('');
  const answer = useOwnChange(
    () =>
      api.people.answerBoundary.mutate({ boundaryId: boundary.id, isKept: outcome === 'kept', day, note }),
    onClose,
  );
  function save(event: FormEvent) {
    event.preventDefault();
    if (day !== '') answer.mutate(undefined);
  }
  return (
    <Dialog title={boundary.words} isOpen onClose={onClose}>
      <form className="stack" onSubmit={save}>
        <RadioGroup label="What happened?" options={outcomes} value={outcome} onChange={setOutcome} />
        <DayField label="On which day" value={day} onChange={setDay} />
        <TextField multiline label="More, if you like" value={note} onChange={setNote} maxLength={4000} />
        <ErrorNotice error={answer.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={answer.isPending || day === ''}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
