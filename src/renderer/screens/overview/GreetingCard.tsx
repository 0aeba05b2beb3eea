import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';

/** One gentle suggestion; nothing to be done about it. */
export function GreetingCard({ greeting, timeZone }: { greeting: Overview['greeting']; timeZone: string }) {
  if (greeting === null) return null;
  const { personId, name, lastMilliseconds } = greeting;
  return (
    <Card title="If you feel like it">
      <p>
        A short hello to <LinkButton onPress={() => go({ screen: 'person', personId })}>{name}</LinkButton>?
        You last talked on {formatDate(lastMilliseconds, timeZone)}.
      </p>
      <p className="soft small greeting-why">
        People tend to be gladder of a hello than we expect (Liu and others, 2023). To leave somebody out of
        this, pause contact on their page.
      </p>
    </Card>
  );
}
