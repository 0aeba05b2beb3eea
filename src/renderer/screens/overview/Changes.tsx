import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';

/** What moved, in plain sentences; each opens the timeline that shows it. */
export function Changes({ changes, timeZone }: { changes: Overview['changes']; timeZone: string }) {
  return (
    <Card title="What changed">
      {changes.length === 0 ? (
        <p className="soft">Nothing stands out. When something moves, it will be said here in a sentence.</p>
      ) : (
        <ul className="plain-list changes-list">
          {changes.map((change) => (
            <li key={`${change.personId} ${change.atMilliseconds}`}>
              <p>{change.sentence}</p>
              <div className="changes-foot">
                <span className="soft small">{formatDate(change.atMilliseconds, timeZone)}</span>
                <Button
                  variant="quiet"
                  aria-label={`See the timeline: ${change.sentence}`}
                  onPress={() => go({ screen: 'person', personId: change.personId })}
                >
                  See the timeline
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
