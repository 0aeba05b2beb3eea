import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { Checkbox } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatQuantity } from '../../design/format.ts';
import { SearchField } from '../../design/TextField.tsx';
import { matchingPeople } from '../people/matchingPeople.ts';

interface ChosenPeopleProps {
  /** Those with the most words first. */
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** More would be too small to be told apart on a screen. */
const mostChosen = 8;
const mostListed = 24;
const searchFrom = 9;

/** Whose timelines to show. */
export function ChosenPeople({ people, chosen, onChange }: ChosenPeopleProps) {
  const [sought, setSought] = useState('');
  const names = people.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const listed = matchingPeople(people, sought).slice(0, mostListed);
  const toggle = (personId: number, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, personId].slice(-mostChosen) : chosen.filter((id) => id !== personId));
  return (
    <Disclosure
      level={2}
      title={names.length === 0 ? 'Nobody chosen yet' : `${names.join(', ')}: choose others`}
    >
      <div className="stack-tight">
        {people.length < searchFrom ? null : (
          <SearchField label="Find someone" value={sought} onChange={setSought} />
        )}
        <fieldset className="timelines-people">
          <legend className="small soft">
            Up to {formatQuantity(mostChosen, 'person', 'people')}; with one more, the first chosen goes.
          </legend>
          {listed.map((person) => (
            <Checkbox
              key={person.id}
              isSelected={chosen.includes(person.id)}
              onChange={(isChosen) => toggle(person.id, isChosen)}
            >
              {person.name}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </Disclosure>
  );
}
