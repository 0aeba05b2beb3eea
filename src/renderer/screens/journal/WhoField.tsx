import { ComboField } from '../../design/ComboField.tsx';
import { whoOf, type NamedPerson } from './journalDraft.ts';

/** With whom the talk was: somebody known, or somebody new by their name. */
export function WhoField({
  name,
  people,
  onChange,
}: {
  name: string;
  people: readonly NamedPerson[];
  onChange: (name: string) => void;
}) {
  const who = whoOf(name, people);
  const isNew = who !== null && 'name' in who;
  return (
    <ComboField
      label="With whom"
      help={
        isNew ? 'Somebody new: they are added to your people.' : 'Choose a known name, or type a new one.'
      }
      names={people.map((person) => person.name)}
      value={name}
      onChange={onChange}
      isFree
    />
  );
}
