import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isSetAside, type Person } from '../../../shared/model/people.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { Select, type Option } from '../../design/Select.tsx';
import { SearchField } from '../../design/TextField.tsx';
import { NothingYet } from '../NothingYet.tsx';
import { Waiting } from '../Waiting.tsx';
import { matchingPeople } from './matchingPeople.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { SuggestionsCard } from './SuggestionsCard.tsx';

type ContactFilter = 'all' | 'open' | 'set-aside';

const contactFilters: readonly Option<ContactFilter>[] = [
  { id: 'all', name: 'Everybody' },
  { id: 'open', name: 'Without paused and unsafe' },
  { id: 'set-aside', name: 'Only paused and unsafe' },
];
const isShown: Record<ContactFilter, (person: Person) => boolean> = {
  all: () => true,
  open: (person) => !isSetAside(person),
  'set-aside': isSetAside,
};

/** Everyone in the vault, and what they are called here. */
export function PeopleScreen() {
  const [sought, setSought] = useState('');
  const [contact, setContact] = useState<ContactFilter>('all');
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  if (people.data === undefined) {
    return <Waiting heading="People" error={people.error} />;
  }
  const others = people.data.filter((person) => !person.isOwner);
  if (others.length === 0) {
    return (
      <NothingYet heading="People" title="Nobody here yet">
        The people you talk with appear here once you bring in a conversation.
      </NothingYet>
    );
  }
  return (
    <Page
      heading="People"
      intro="Everyone you have talked with here. A new name changes only how they are called on your screens."
      actions={
        <>
          <Button onPress={() => go({ screen: 'timelines' })}>Timelines side by side</Button>
          <Button variant="quiet" onPress={() => go({ screen: 'own' })}>
            What if I recognise myself?
          </Button>
        </>
      }
    >
      <SuggestionsCard />
      <div className="people-filters">
        <SearchField label="Find someone" value={sought} onChange={setSought} />
        {others.some(isSetAside) ? (
          <Select label="Contact" options={contactFilters} value={contact} onChange={setContact} />
        ) : null}
      </div>
      <Card>
        <PeopleTable people={matchingPeople(others.filter(isShown[contact]), sought)} />
      </Card>
    </Page>
  );
}
