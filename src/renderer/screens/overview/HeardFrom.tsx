import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatQuantity } from '../../design/format.ts';

type People = NonNullable<Overview['week']>['people'];

/** With whom the week was spent, the most first, without those set aside; each opens the person's timeline. */
export function HeardFrom({ people, setAside }: { people: People; setAside: number }) {
  const most = Math.max(1, ...people.map((person) => person.interactions));
  const shown = people.slice(0, 7);
  return (
    <Card title="People you heard from">
      {people.length === 0 ? <p className="soft">Nobody in this week.</p> : null}
      <ul className="plain-list heard-list">
        {shown.map((person) => (
          <li key={person.personId}>
            <LinkButton onPress={() => go({ screen: 'person', personId: person.personId })}>
              {person.name}
            </LinkButton>
            <span className="soft small tabular">{formatQuantity(person.interactions, 'talk', 'talks')}</span>
            <span className="heard-track" aria-hidden="true">
              <span style={{ width: `${(100 * person.interactions) / most}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {people.length > shown.length ? (
        <p className="soft small heard-more">and {formatCount(people.length - shown.length)} more</p>
      ) : null}
      {setAside === 0 ? null : (
        <p className="soft small heard-more">
          Without {formatQuantity(setAside, 'person', 'people')} you paused or marked as unsafe.
        </p>
      )}
    </Card>
  );
}
