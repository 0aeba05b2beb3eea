import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { SearchField } from '../../design/TextField.tsx';

interface PeopleChoiceProps {
  readonly people: readonly Person[];
  /** null means everybody. */
  readonly chosen: readonly number[] | null;
  readonly onChange: (chosen: number[] | null) => void;
}

/** From this many people on, a search stands above the list. */
const searchFrom = 9;

/** Everybody, or the people the owner picks. */
export function PeopleChoice({ people, chosen, onChange }: PeopleChoiceProps) {
  return (
    <div className="stack-tight">
      <RadioGroup
        label="People"
        options={[
          { id: 'everybody', name: 'Everybody' },
          { id: 'some', name: 'Only those I choose' },
        ]}
        value={chosen === null ? 'everybody' : 'some'}
        onChange={(choice) => onChange(choice === 'everybody' ? null : [])}
      />
      {chosen === null ? null : <PeopleList people={people} chosen={chosen} onChange={onChange} />}
    </div>
  );
}

interface PeopleListProps extends PeopleChoiceProps {
  readonly chosen: readonly number[];
}

function PeopleList({ people, chosen, onChange }: PeopleListProps) {
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const shown = people
    .filter((person) => person.name.toLowerCase().includes(wanted))
    .toSorted((left, right) => right.utterances - left.utterances);
  const toggle = (personId: number, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, personId] : chosen.filter((id) => id !== personId));
  return (
    <>
      {people.length < searchFrom ? null : (
        <SearchField label="Find someone" value={sought} onChange={setSought} />
      )}
      <fieldset className="report-people">
        <legend className="visually-hidden">People in the report</legend>
        {shown.map((person) => (
          <Checkbox
            key={person.id}
            isSelected={chosen.includes(person.id)}
            onChange={(isChosen) => toggle(person.id, isChosen)}
          >
            {person.name}
          </Checkbox>
        ))}
      </fieldset>
      {chosen.length > 0 ? null : <p className="small">Nobody is chosen yet.</p>}
    </>
  );
}
