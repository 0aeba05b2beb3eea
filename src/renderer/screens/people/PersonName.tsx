import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { go } from '../../app/navigation.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { RenameForm } from './RenameForm.tsx';
import './people.css';
import { StatusTag } from './StatusTag.tsx';

/** A name that opens its person, and can be changed where it stands. */
export function PersonName({ person }: { person: Person }) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <RenameForm person={person} onClose={() => setEditing(false)} />;
  return (
    <span className="person-name">
      <span>
        <LinkButton onPress={() => go({ screen: 'person', personId: person.id })}>{person.name}</LinkButton>
        {person.nameFrom === 'contact' ? <span className="soft small"> (from your contacts)</span> : null}
      </span>
      <StatusTag status={person.status} />
      <Button variant="quiet" aria-label={`Rename ${person.name}`} onPress={() => setEditing(true)}>
        Rename
      </Button>
    </span>
  );
}
