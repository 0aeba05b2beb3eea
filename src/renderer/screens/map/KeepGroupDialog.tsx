import { useState, type FormEvent } from 'react';
import type { PersonGroup } from '../../../shared/model/network.ts';
import { Button } from '../../design/Button.tsx';
import { ComboField } from '../../design/ComboField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { formatQuantity } from '../../design/format.ts';
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
  const isReady = wanted !== '' && wanted.length <= longestGroupName;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReady) return;
    onKeep(wanted);
    onClose();
  }
  return (
    <Dialog title={`Keep ${formatQuantity(count, 'person', 'people')} as a group`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
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
        <div className="dialog-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!isReady}>
            {known === undefined ? 'Keep' : `Add to ${known.name}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
