import { useState, type FormEvent } from 'react';
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { OwnWords } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { roleIdeas } from './entryWords.ts';
import { useOwnChange } from './useOwnWords.ts';

/** Who for what: a few usual roles to choose from, and the owner's own words. */
export function Roles({ own, name }: { own: OwnWords; name: string }) {
  const { personId } = own;
  const [added, setAdded] = useState('');
  const setRoles = useOwnChange((roles: string[]) => api.people.setRoles.mutate({ personId, roles }));
  const chosen = setRoles.isPending ? setRoles.variables : own.roles;
  const offered = [...new Set([...roleIdeas, ...chosen])];
  const isEmpty = added.trim() === '';
  function add(event: FormEvent) {
    event.preventDefault();
    if (isEmpty) return;
    setRoles.mutate([...new Set([...chosen, added.trim()])]);
    setAdded('');
  }
  return (
    <div className="stack-tight">
      <div className="field">
        <Label className="field-label" id="roles-label">
          What {name} is there for
        </Label>
        <ToggleButtonGroup
          className="chips"
          aria-labelledby="roles-label"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => setRoles.mutate(offered.filter((role) => keys.has(role)))}
        >
          {offered.map((role) => (
            <ToggleButton key={role} id={role} className="chip">
              {chosen.includes(role) ? <Icon name="check" size={14} /> : null}
              {role}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <form className="chip-form" onSubmit={add}>
        <TextField
          label={<span className="visually-hidden">Something else {name} is there for</span>}
          placeholder="In your own words"
          value={added}
          onChange={setAdded}
          maxLength={200}
        />
        <Button type="submit" isDisabled={isEmpty}>
          Add
        </Button>
      </form>
      <ErrorNotice error={setRoles.error} />
    </div>
  );
}
