import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import type { Person } from '../../../shared/model/people.ts';
import { go } from '../../app/navigation.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { SearchField } from '../../design/TextField.tsx';
import { matchingPeople } from '../people/matchingPeople.ts';
import { StatusTag } from '../people/StatusTag.tsx';
import { personWords } from '../people/personWords.ts';

const mostListed = 50;

/** Chooses who is the same person as this one. */
export function MergeDialog({
  person,
  isOpen,
  onClose,
}: {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog title={`Who is the same person as ${person.name}?`} isOpen={isOpen} onClose={onClose}>
      <MergeForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function MergeForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const client = useQueryClient();
  const [sought, setSought] = useState('');
  const [chosenId, setChosenId] = useState<number | null>(null);
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const merge = useMutation({
    mutationFn: (otherPersonId: number) => api.people.merge.mutate({ personId: person.id, otherPersonId }),
    onSuccess: async ({ personId }) => {
      onClose();
      go({ screen: 'person', personId });
      await client.invalidateQueries();
    },
  });
  const others = (people.data ?? []).filter(({ id }) => id !== person.id);
  const matching = matchingPeople(others, sought);
  // The owner last: that somebody is oneself happens least.
  const listed = [
    ...matching.filter(({ isOwner }) => !isOwner).slice(0, mostListed),
    ...matching.filter(({ isOwner }) => isOwner),
  ];
  const chosen = others.find(({ id }) => id === chosenId);
  return (
    <>
      <p className="soft">
        All that either said is then one person’s. You can undo it here, on their page, at any time.
      </p>
      <SearchField label="Find someone" value={sought} onChange={setSought} />
      <ListBox
        className="option-list merge-list"
        aria-label="People"
        selectionMode="single"
        items={listed}
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(selected) => setChosenId(firstOf(selected))}
        renderEmptyState={() => <p className="soft small">Nobody of that name.</p>}
      >
        {(other) => <PersonOption person={other} />}
      </ListBox>
      <ErrorNotice error={people.error ?? merge.error} />
      <div className="dialog-actions">
        <Button onPress={onClose}>Keep them apart</Button>
        <Button
          variant="primary"
          isDisabled={chosen === undefined || merge.isPending}
          onPress={() => (chosen === undefined ? undefined : merge.mutate(chosen.id))}
        >
          {chosen === undefined ? 'Merge' : `Merge with ${chosen.name}`}
        </Button>
      </div>
    </>
  );
}

/** Named by all that stands in it: of two people of one name, the services tell which is which. */
function PersonOption({ person }: { person: Person }) {
  const name = person.isOwner ? `${person.name} (you)` : person.name;
  return (
    <ListBoxItem id={person.id} textValue={name} className="option">
      <span>{name}</span> <StatusTag status={person.status} />{' '}
      <span className="field-help">{personWords(person)}</span>
    </ListBoxItem>
  );
}

function firstOf(selected: Selection): number | null {
  const [key] = selected === 'all' ? [] : selected;
  return typeof key === 'number' ? key : null;
}
