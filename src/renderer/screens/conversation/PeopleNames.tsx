import { useState } from 'react';
import type { Conversation } from '../../../shared/model/conversations.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';

/** Of a large group, so many are named at once; the others on demand. */
const namedAtOnce = 8;

/** The people of a conversation, each leading to their page. */
export function PeopleNames({ people }: { people: Conversation['people'] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll || people.length <= namedAtOnce + 1 ? people : people.slice(0, namedAtOnce);
  const hidden = people.length - shown.length;
  return (
    <>
      {shown.map((person, index) => (
        <span key={person.id}>
          {index === 0 ? null : ', '}
          <LinkButton onPress={() => go({ screen: 'person', personId: person.id })}>{person.name}</LinkButton>
        </span>
      ))}
      {hidden === 0 ? null : (
        <>
          {' and '}
          <LinkButton onPress={() => setShowsAll(true)}>{hidden} more</LinkButton>
        </>
      )}
    </>
  );
}
