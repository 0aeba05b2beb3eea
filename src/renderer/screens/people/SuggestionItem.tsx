import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Person, Suggestion } from '../../../shared/model/people.ts';
import { go } from '../../app/navigation.ts';
import { api } from '../../api.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import type { Decided } from './DecidedLine.tsx';
import { personWords } from './personWords.ts';

/** Two people who may be one, why, and what the owner says to it. */
export function SuggestionItem({
  suggestion: { first, second, reason },
  onDecided,
}: {
  suggestion: Suggestion;
  onDecided: (decided: Decided) => void;
}) {
  const client = useQueryClient();
  const reasonId = useId();
  const pair = { personId: first.id, otherPersonId: second.id };
  const names = [first.name, second.name] as const;
  const key = `${first.id} ${second.id}`;
  const join = useMutation({
    mutationFn: () => api.people.merge.mutate(pair),
    onSuccess: async ({ mergeId, name }) => {
      onDecided({ key, kind: 'joined', names, name, mergeId });
      await client.invalidateQueries();
    },
  });
  const dismiss = useMutation({
    mutationFn: () => api.people.dismiss.mutate(pair),
    onSuccess: async () => {
      onDecided({ key, kind: 'apart', names, pair });
      await client.invalidateQueries();
    },
  });
  const isBusy = join.isPending || dismiss.isPending;
  return (
    <li className="suggestion">
      <div className="suggestion-pair">
        <Side person={first} />
        <span className="suggestion-and soft">and</span>
        <Side person={second} />
      </div>
      <p className="suggestion-reason small" id={reasonId}>
        {reason}
      </p>
      <div className="row suggestion-actions">
        <Button
          aria-label={`Same person: ${names.join(' and ')}`}
          aria-describedby={reasonId}
          isDisabled={isBusy}
          onPress={() => join.mutate()}
        >
          Same person
        </Button>
        <Button
          variant="quiet"
          aria-label={`Not the same: ${names.join(' and ')}`}
          isDisabled={isBusy}
          onPress={() => dismiss.mutate()}
        >
          Not the same
        </Button>
      </div>
      <ErrorNotice error={join.error ?? dismiss.error} />
    </li>
  );
}

function Side({ person }: { person: Person }) {
  return (
    <div className="suggestion-side">
      <LinkButton onPress={() => go({ screen: 'person', personId: person.id })}>{person.name}</LinkButton>
      {person.isOwner ? ' (you)' : null}
      {person.nameFrom === 'contact' ? <span className="soft small"> (from your contacts)</span> : null}
      <p className="soft small">{personWords(person)}</p>
    </div>
  );
}
