import { useState, type ReactNode } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { Checkbox } from '../../design/Choice.tsx';
import { formatCount } from '../../design/format.ts';
import { SearchField } from '../../design/TextField.tsx';
import { matchingPeople } from './matchingPeople.ts';
import './peopleChecklist.css';
import { StatusTag } from './StatusTag.tsx';

interface PeopleChecklistProps {
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly legend: ReactNode;
  readonly onToggle: (personId: number, isChosen: boolean) => void;
}

/** From this many people on, a search stands above the list. */
const searchFrom = 9;
/** Those further down are found by their name. */
const mostListed = 24;

/** Ticks people: those with whom most was said, whoever is chosen, and by search everybody. */
export function PeopleChecklist({ people, chosen, legend, onToggle }: PeopleChecklistProps) {
  const [sought, setSought] = useState('');
  const matches = matchingPeople(people, sought);
  const listed = matches.filter(({ id }, index) => index < mostListed || chosen.includes(id));
  return (
    <div className="stack-tight">
      {people.length < searchFrom ? null : (
        <SearchField label="Find someone" value={sought} onChange={setSought} />
      )}
      <fieldset className="people-checklist">
        <legend className="small soft">{legend}</legend>
        {listed.map(({ id, name, status }) => (
          <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(isChosen) => onToggle(id, isChosen)}>
            {name} <StatusTag status={status} />
          </Checkbox>
        ))}
      </fieldset>
      {matches.length === 0 ? <p className="soft small">Nobody of that name.</p> : null}
      {matches.length <= listed.length ? null : (
        <p className="soft small">
          {formatCount(listed.length)} of {formatCount(matches.length)} people are listed; find the others by
          name.
        </p>
      )}
    </div>
  );
}
