import { useState } from 'react';
import type { PersonGroup } from '../../../shared/model/network.ts';
import { Checkbox } from '../../design/Choice.tsx';
import { FormDialog } from '../../design/FormDialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { groupNamed } from './acts.ts';
import { longestGroupName } from './KeepGroupDialog.tsx';

interface ChangeGroupDialogProps {
  readonly group: PersonGroup;
  readonly groups: readonly PersonGroup[];
  readonly names: ReadonlyMap<number, string>;
  readonly onChange: (after: PersonGroup) => void;
  readonly onClose: () => void;
}

/** Another name for a group, and who is to stay in it. */
export function ChangeGroupDialog({ group, groups, names, onChange, onClose }: ChangeGroupDialogProps) {
  const [name, setName] = useState(group.name);
  const [leaving, setLeaving] = useState<ReadonlySet<number>>(new Set());
  const other = groupNamed(groups, name);
  const isTaken = other !== undefined && other.id !== group.id;
  function save() {
    const personIds = group.personIds.filter((personId) => !leaving.has(personId));
    onChange({ id: group.id, name: name.trim(), personIds });
    onClose();
  }
  return (
    <FormDialog
      title={`Change ${group.name}`}
      isReady={name.trim() !== '' && !isTaken}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Name of the group"
        value={name}
        onChange={setName}
        maxLength={longestGroupName}
        error={isTaken ? 'Another of your groups has this name.' : undefined}
      />
      <fieldset className="group-members">
        <legend className="small">Who is in it</legend>
        {group.personIds.map((personId) => (
          <Checkbox
            key={personId}
            isSelected={!leaving.has(personId)}
            onChange={(isStaying) => {
              const others = [...leaving].filter((id) => id !== personId);
              setLeaving(new Set(isStaying ? others : [...others, personId]));
            }}
          >
            {names.get(personId) ?? 'Someone not on the map'}
          </Checkbox>
        ))}
      </fieldset>
      <p className="soft small">To add people, gather them on the map and keep them under this name.</p>
    </FormDialog>
  );
}
