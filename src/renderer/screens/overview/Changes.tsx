import { changePointsFrom } from '../../../shared/measures/gates.ts';
import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';

interface ChangesProps {
  changes: Overview['changes'];
  isTooEarly: boolean;
}

/** What moved, in plain sentences; each opens the timeline that shows it. */
export function Changes({ changes, isTooEarly }: ChangesProps) {
  return (
    <Card title="What changed">
      {changes.length === 0 ? (
        <p className="soft">
          {isTooEarly
            ? `It is early. From ${changePointsFrom} talks with somebody on, a lasting change in how they sound is said here in a sentence.`
            : 'Nothing stands out. When something moves, it will be said here in a sentence.'}
        </p>
      ) : (
        <ul className="plain-list changes-list">
          {changes.map((change) => (
            <li key={`${change.personId} ${change.atMilliseconds}`}>
              <p>{change.sentence}</p>
              <Button
                variant="quiet"
                aria-label={`See the timeline: ${change.sentence}`}
                onPress={() => go({ screen: 'person', personId: change.personId })}
              >
                See the timeline
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
