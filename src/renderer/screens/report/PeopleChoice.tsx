import { isSetAside, type Person } from '../../../shared/model/people.ts';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { formatQuantity } from '../../design/format.ts';
import { PeopleChecklist } from '../people/PeopleChecklist.tsx';

interface PeopleChoiceProps {
  readonly people: readonly Person[];
  /** null means everybody. */
  readonly chosen: readonly number[] | null;
  readonly withSetAside: boolean;
  readonly onChange: (change: { personIds?: number[] | null; withSetAside?: boolean }) => void;
}

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
        <PeopleChecklist
          people={people}
          chosen={chosen}
          legend={
            chosen.length === 0 ? 'People in the report: nobody is chosen yet.' : 'People in the report'
          }
          onToggle={(personId, isChosen) =>
            onChange({
              personIds: isChosen ? [...chosen, personId] : chosen.filter((id) => id !== personId),
            })
          }
        />
      )}
    </div>
  );
}
