import { useState } from 'react';
import type { ClosenessRating } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { FormDialog } from '../../../design/FormDialog.tsx';
import { Select } from '../../../design/Select.tsx';
import { closenessSteps, stepWords } from '../../map/ClosenessScale.tsx';
import { useOwnChange } from './useOwnWords.ts';
import { usePastDay } from './usePastDay.tsx';

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
  const { day, isReady: hasDay, field: dayField } = usePastDay(rating?.day ?? '');
  const [closeness, setCloseness] = useState<number | null>(rating?.closeness ?? null);
  const save = useOwnChange(async (chosen: number) => {
    if (rating === null) await api.people.rateCloseness.mutate({ personId, closeness: chosen, day });
    else await api.people.changeRating.mutate({ ratingId: rating.id, closeness: chosen, day });
  }, onClose);
  return (
    <FormDialog
      title={rating === null ? 'A rating for another day' : 'Change this rating'}
      isReady={closeness !== null && hasDay && !save.isPending}
      error={save.error}
      onSave={() => (closeness === null ? undefined : save.mutate(closeness))}
      onClose={onClose}
    >
      {dayField}
      <Select
        label={`How close did you feel to ${name}?`}
        options={steps}
        value={closeness}
        onChange={setCloseness}
      />
    </FormDialog>
  );
}
