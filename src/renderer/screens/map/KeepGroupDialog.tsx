import { useState } from 'react';
import type { PersonGroup } from '../../../shared/model/network.ts';
import { ComboField } from '../../design/ComboField.tsx';
import { formatQuantity } from '../../design/format.ts';
import { FormDialog } from '../../design/FormDialog.tsx';
import { groupNamed } from './acts.ts';

interface KeepGroupDialogProps {
  /** How many are to be in it. */
  readonly count: number;
  readonly groups: readonly PersonGroup[];
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
}

export const longestGroupName = 60;

/** Asks what those gathered are called together. */
export function KeepGroupDialog({ count, groups, onKeep, onClose }: KeepGroupDialogProps) {
  const [name, setName] = useState('');
  const known = groupNamed(groups, name);
  const wanted = name.trim();
  return (
    <FormDialog
      title={`Keep ${formatQuantity(count, 'person', 'people')} as a group`}
      isReady={wanted !== '' && wanted.length <= longestGroupName}
      saveLabel={known === undefined ? 'Keep' : `Add to ${known.name}`}
      onSave={() => {
        onKeep(wanted);
        onClose();
      }}
      onClose={onClose}
    >
      <ComboField
        isFree
        label="Name of the group"
        help={
          groups.length === 0
            ? 'For example Family, or Choir.'
            : 'A new name, or one of your groups to add them to it.'
        }
        names={groups.map((group) => group.name)}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  );
}
