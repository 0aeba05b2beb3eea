import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonIdentities } from '../../../shared/model/people.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';

/** Who was made one with somebody, each with the way back. */
export function MergeLines({ merges }: Pick<PersonIdentities, 'merges'>) {
  const client = useQueryClient();
  const { timeZone } = useSettings();
  const undo = useMutation({
    mutationFn: (mergeId: number) => api.people.undoMerge.mutate({ mergeId }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (merges.length === 0) return null;
  return (
    <div className="stack-tight">
      <ul className="plain-list merge-lines">
        {merges.map(({ id, name, atMilliseconds }) => (
          <li key={id} className="row">
            <span className="soft small">
              Joined with {name} on {formatDate(atMilliseconds, timeZone)}
            </span>
            <Button
              variant="quiet"
              aria-label={`Undo joining with ${name}`}
              isDisabled={undo.isPending}
              onPress={() => undo.mutate(id)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNotice error={undo.error} />
    </div>
  );
}
