import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { api } from '../../api.ts';
import { Button, IconButton } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import './people.css';

/** Asks how somebody is to be called here; the name given wins over all others. */
export function RenameForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState(person.name);
  const rename = useMutation({
    mutationFn: () => api.people.rename.mutate({ personId: person.id, name: name.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') rename.mutate();
  }
  return (
    <form className="rename-form" onSubmit={save}>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the owner has just asked to write here
        autoFocus
        label={<span className="visually-hidden">New name for {person.name}</span>}
        value={name}
        onChange={setName}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <Button type="submit" variant="primary" isDisabled={rename.isPending || name.trim() === ''}>
        Save
      </Button>
      <IconButton icon="close" label="Keep the old name" onPress={onClose} />
      <ErrorNotice error={rename.error} />
    </form>
  );
}
