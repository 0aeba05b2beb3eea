import { useState } from 'react';
import type { Preview } from '../../../../shared/model/imports.ts';
import { LinkButton } from '../../../design/Button.tsx';
import { Checkbox } from '../../../design/Choice.tsx';
import { formatCount, formatQuantity } from '../../../design/format.ts';
import { SearchField } from '../../../design/TextField.tsx';
import { matching, searchedFrom, shownPeople } from './matching.ts';

/** Whose words are imported; `chosen` null is everybody. What the owner said with them comes along. */
export function PeopleFilter({
  people,
  chosen,
  onChange,
}: {
  people: Preview['people'];
  chosen: readonly string[] | null;
  onChange: (keys: readonly string[] | null) => void;
}) {
  const [search, setSearch] = useState('');
  const ticked = new Set(chosen ?? people.map(({ key }) => key));
  const fitting = matching(people, search);
  const shown = fitting.slice(0, shownPeople);
  function tick(key: string, isTicked: boolean) {
    const keys = people.filter((person) => (person.key === key ? isTicked : ticked.has(person.key)));
    onChange(keys.length === people.length ? null : keys.map((person) => person.key));
  }
  return (
    <fieldset className="people-filter">
      <legend className="field-label">
        Whose messages? <span className="soft small">{tickedWords(ticked.size, people.length)}</span>
      </legend>
      <p className="field-help">Chats with them, and what they say in groups. Your own words come along.</p>
      <div className="row">
        <LinkButton onPress={() => onChange(null)}>Tick everybody</LinkButton>
        <LinkButton onPress={() => onChange([])}>Tick nobody</LinkButton>
      </div>
      {people.length > searchedFrom ? (
        <SearchField label="Search for a person" value={search} onChange={setSearch} />
      ) : null}
      <div className="people-ticks">
        {shown.map(({ key, name, messages }) => (
          <Checkbox key={key} isSelected={ticked.has(key)} onChange={(isTicked) => tick(key, isTicked)}>
            <span>{name}</span>
            <span className="field-help">{formatQuantity(messages, 'message', 'messages')}</span>
          </Checkbox>
        ))}
      </div>
      {fitting.length > shown.length ? (
        <p className="soft small">
          The first {formatCount(shown.length)} of {formatCount(fitting.length)}. Search to see others.
        </p>
      ) : null}
    </fieldset>
  );
}

function tickedWords(count: number, all: number): string {
  if (count === all) return 'Everybody';
  return count === 0 ? 'Nobody yet: please tick somebody' : `${formatCount(count)} of ${formatCount(all)}`;
}
