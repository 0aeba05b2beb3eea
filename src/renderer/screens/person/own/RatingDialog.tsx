import { useState, type FormEvent } from 'react';
import type { ClosenessRating } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { useSettings } from '../../../app/settings.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { Select } from '../../../design/Select.tsx';
import { isoDay } from '../../isoDay.ts';
import { closenessSteps, stepWords } from '../../map/ClosenessScale.tsx';
import { DayField } from './DayField.tsx';
import { useOwnChange } from './useOwnWords.ts';

const steps = closenessSteps.map((id) => ({ id, name: stepWords(id) }));

/** Asks how close somebody was on a day; `rating` is the one to be changed, null for a new one. */
export function RatingDialog({
  rating,
  personId,
  name,
  onClose,
}: {
  rating: ClosenessRating | null;
  personId: number;
  name: string;
  onClose: () => void;
}) {
  const { timeZone } = useSettings();
  const [today] = useState(() => isoDay(Date.now(), timeZone));
  const [day, setDay] = useState(rating?.day ?? '');
  const [closeness, setCloseness] = useState<number | null>(rating?.closeness ?? null);
  const save = useOwnChange(async (chosen: number) => {
    if (rating === null) await api.people.rateCloseness.mutate({ personId, closeness: chosen, day });
    else await api.people.changeRating.mutate({ ratingId: rating.id, closeness: chosen, day });
  }, onClose);
  const isReady = closeness !== null && day !== '' && day <= today && !save.isPending;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) save.mutate(closeness);
  }
  return (
    <Dialog
      title={rating === null ? 'A rating for another day' : 'Change this rating'}
      isOpen
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <DayField
          label="On which day"
          value={day}
          onChange={setDay}
          error={day > today ? 'Please choose today or a day before.' : undefined}
        />
        <Select
          label={`How close did you feel to ${name}?`}
          options={steps}
          value={closeness}
          onChange={setCloseness}
        />
        <ErrorNotice error={save.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!isReady}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
