import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { go } from '../../app/navigation.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { RenameForm } from './RenameForm.tsx';
import './people.css';
import { StatusTag } from './StatusTag.tsx';

/** A name that opens its person, and can be changed where it stands. */
export function PersonName({ person }: { person: Person }) {
  const [renaming, setRenaming] = useState<'not yet' | 'now' | 'done'>('not yet');
  if (renaming === 'now') return <RenameForm person={person} onClose={() => setRenaming('done')} />;
  return (
    <span className="person-name">
      <span>
        <LinkButton onPress={() => go({ screen: 'person', personId: person.id })}>{person.name}</LinkButton>
        {person.nameFrom === 'contact' ? <span className="soft small"> (from your contacts)</span> : null}
      </span>
      <StatusTag status={person.status} />
      <Button
        variant="quiet"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that was written in is gone
        autoFocus={renaming === 'done'}
        aria-label={`Rename ${person.name}`}
        onPress={() => setRenaming('now')}
      >
        Rename
      </Button>
    </span>
  );
}
