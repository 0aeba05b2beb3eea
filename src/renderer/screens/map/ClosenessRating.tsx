import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import type { Tie } from '../../../shared/model/ties.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../design/Notice.tsx';

export const closenessSteps = [0, 1, 2, 3, 4, 5, 6] as const;

/** The owner's own rating of how close someone is; with it the contact level becomes a strength. */
export function ClosenessRating({ tie }: { tie: Pick<Tie, 'personId' | 'name' | 'closeness'> }) {
  const client = useQueryClient();
  const rate = useMutation({
    mutationFn: (closeness: number) => api.people.rateCloseness.mutate({ personId: tie.personId, closeness }),
    onSuccess: () => client.invalidateQueries(),
  });
  const shown = rate.isPending ? rate.variables : tie.closeness;
  return (
    <div>
      <RadioGroup
        className="closeness"
        orientation="horizontal"
        value={shown === null ? null : String(shown)}
        onChange={(value) => rate.mutate(Number(value))}
      >
        <Label className="small">
          How close do you feel to {tie.name}? <span className="soft">Your rating</span>
        </Label>
        <div className="closeness-steps">
          {closenessSteps.map((step) => (
            <Radio key={step} value={String(step)} className="closeness-step" aria-label={stepWords(step)}>
              {step}
            </Radio>
          ))}
        </div>
        <div className="closeness-ends soft" aria-hidden="true">
          <span>not close</span>
          <span>very close</span>
        </div>
      </RadioGroup>
      <ErrorNotice error={rate.error} />
    </div>
  );
}

/** "0, not close" … "6, very close". */
export function stepWords(step: number): string {
  if (step === 0) return '0, not close';
  return step === 6 ? '6, very close' : String(step);
}
