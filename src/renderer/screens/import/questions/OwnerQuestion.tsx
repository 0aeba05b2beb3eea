import { useState } from 'react';
import type { Preview } from '../../../../shared/model/imports.ts';
import { RadioGroup } from '../../../design/Choice.tsx';
import { formatCount, formatQuantity } from '../../../design/format.ts';
import { SearchField } from '../../../design/TextField.tsx';
import type { OwnerChoice } from '../answers.ts';
import { matching, searchedFrom, shownPeople } from './matching.ts';

const nobody = '';

const helps = {
  answer: undefined,
  known: 'You go by this name elsewhere, so it is chosen already.',
  guess: 'The chosen one is a guess from the file. Please check it.',
};

/** Which of the people is the owner; the guess is called a guess. */
export function OwnerQuestion({
  people,
  owner,
  onChange,
}: {
  people: Preview['people'];
  owner: OwnerChoice;
  onChange: (name: string | null) => void;
}) {
  const [search, setSearch] = useState('');
  const chosen = people.find(({ name }) => owner.from !== null && name === owner.name);
  const fitting = matching(people, search, chosen?.key);
  const shown = fitting.slice(0, shownPeople);
  const help = owner.from === null ? 'So that your words are not taken for another’s.' : helps[owner.from];
  return (
    <div className={people.length > searchedFrom ? 'many-people' : ''}>
      {people.length > searchedFrom ? (
        <SearchField label="Search for your name" value={search} onChange={setSearch} />
      ) : null}
      <RadioGroup
        label="Which one is you?"
        help={help}
        options={[
          ...shown.map(({ key, name, messages }) => ({
            id: key,
            name,
            description: formatQuantity(messages, 'message', 'messages'),
          })),
          { id: nobody, name: 'I am none of these' },
        ]}
        value={chosen?.key ?? (owner.from === 'answer' ? nobody : null)}
        onChange={(key) => onChange(people.find((person) => person.key === key)?.name ?? null)}
      />
      {fitting.length > shown.length ? (
        <p className="soft small">
          The first {formatCount(shown.length)} of {formatCount(fitting.length)}. Search to see others.
        </p>
      ) : null}
    </div>
  );
}
