import type { Person } from '../../../shared/model/people.ts';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatQuantity } from '../../design/format.ts';
import { PeopleChecklist } from '../people/PeopleChecklist.tsx';

interface ChosenPeopleProps {
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** More would be too small to be told apart on a screen. */
const mostChosen = 8;

/** Whose timelines to show. */
export function ChosenPeople({ people, chosen, onChange }: ChosenPeopleProps) {
  const names = people.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return (
    <Disclosure
      level={2}
      title={names.length === 0 ? 'Nobody chosen yet' : `${names.join(', ')}: choose others`}
    >
      <PeopleChecklist
        people={people}
        chosen={chosen}
        legend={`Up to ${formatQuantity(mostChosen, 'person', 'people')}; with one more, the first chosen goes.`}
        onToggle={(personId, isChosen) =>
          onChange(
            isChosen ? [...chosen, personId].slice(-mostChosen) : chosen.filter((id) => id !== personId),
          )
        }
      />
    </Disclosure>
  );
}
