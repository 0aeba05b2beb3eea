import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';

/** What the owner has just said of two people. */
export type Decided = { key: string; names: readonly [string, string] } & (
  | { kind: 'joined'; name: string; mergeId: number }
  | { kind: 'apart'; pair: { personId: number; otherPersonId: number } }
);

/** What was decided, in place of the question, with the way back; the keyboard goes on from there. */
export function DecidedLine({ decided, onUndone }: { decided: Decided; onUndone: () => void }) {
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: async () => {
      if (decided.kind === 'joined') await api.people.undoMerge.mutate({ mergeId: decided.mergeId });
      else await api.people.reconsider.mutate(decided.pair);
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      onUndone();
    },
  });
  const both = decided.names.join(' and ');
  return (
    <li className="decided">
      <output className="decided-words">
        <Icon name="check" size={18} />
        <span>{sentence(decided)}</span>
      </output>
      <Button
        variant="quiet"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone
        autoFocus
        aria-label={`Undo: ${both}`}
        isDisabled={undo.isPending}
        onPress={() => undo.mutate()}
      >
        Undo
      </Button>
      <ErrorNotice error={undo.error} />
    </li>
  );
}

function sentence({ names: [first, second], ...decided }: Decided): string {
  if (decided.kind === 'apart') return `${first} and ${second} stay two people.`;
  if (first === second) return `${first} is one person now.`;
  return `${first} and ${second} are one person now, called ${decided.name}.`;
}
