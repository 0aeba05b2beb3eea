import { useState } from 'react';
import { isSetAside, type Person } from '../../../shared/model/people.ts';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { formatQuantity } from '../../design/format.ts';
import { SearchField } from '../../design/TextField.tsx';

interface PeopleChoiceProps {
  readonly people: readonly Person[];
  /** null means everybody. */
  readonly chosen: readonly number[] | null;
  readonly withSetAside: boolean;
  readonly onChange: (change: { personIds?: number[] | null; withSetAside?: boolean }) => void;
}

/** From this many people on, a search stands above the list. */
const searchFrom = 9;

/** Everybody, those set aside only where the owner says so, or the people the owner picks. */
export function PeopleChoice({ people, chosen, withSetAside, onChange }: PeopleChoiceProps) {
  const setAside = people.filter(isSetAside).length;
  return (
    <div className="stack-tight">
      <RadioGroup
        label="People"
        options={[
          { id: 'everybody', name: 'Everybody' },
          { id: 'some', name: 'Only those I choose' },
        ]}
        value={chosen === null ? 'everybody' : 'some'}
        onChange={(choice) => onChange({ personIds: choice === 'everybody' ? null : [] })}
      />
      {chosen === null && setAside > 0 ? (
        <Checkbox isSelected={withSetAside} onChange={(isWith) => onChange({ withSetAside: isWith })}>
          Also the {formatQuantity(setAside, 'person', 'people')} I paused or marked as unsafe
        </Checkbox>
      ) : null}
      {chosen === null ? null : (
        <PeopleList people={people} chosen={chosen} onChange={(personIds) => onChange({ personIds })} />
      )}
    </div>
  );
}

interface PeopleListProps {
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: number[]) => void;
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
