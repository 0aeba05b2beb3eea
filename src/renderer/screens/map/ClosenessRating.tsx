import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Tie } from '../../../shared/model/ties.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { ClosenessScale } from './ClosenessScale.tsx';

/** The owner's own rating of how close someone is; with it the contact level becomes a strength. */
export function ClosenessRating({ tie }: { tie: Pick<Tie, 'personId' | 'name' | 'closeness'> }) {
  const client = useQueryClient();
  const rate = useMutation({
    mutationFn: (closeness: number) => api.people.rateCloseness.mutate({ personId: tie.personId, closeness }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div>
      <ClosenessScale
        name={tie.name}
        closeness={rate.isPending ? rate.variables : tie.closeness}
        onRate={(closeness) => rate.mutate(closeness)}
      />
      <ErrorNotice error={rate.error} />
    </div>
  );
}
