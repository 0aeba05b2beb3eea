import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatQuantity } from '../../design/format.ts';

type People = NonNullable<Overview['week']>['people'];

/** With whom the week was spent, the most first; each opens the person's timeline. */
export function HeardFrom({ people }: { people: People }) {
  const most = Math.max(1, ...people.map((person) => person.interactions));
  const shown = people.slice(0, 7);
  return (
    <Card title="People you heard from">
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
    </Card>
  );
}
