import { Fragment } from 'react';
import type { TimelinePoint } from '../../../shared/model/timeline.ts';
import type { Comparison, ToneChanges } from '../../../shared/model/toneChanges.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { formatDate, formatQuantity } from '../../design/format.ts';

interface ChangesProps {
  readonly changes: ToneChanges;
  readonly points: readonly TimelinePoint[];
  readonly onOpen: (point: TimelinePoint) => void;
}

const signs: Record<'up' | 'down' | 'none', string> = { up: '▲', down: '▼', none: '=' };

/** The last weeks beside the time before, a sentence each; or why there is none yet. */
export function ComparisonList({ changes, points, onOpen }: ChangesProps) {
  return (
    <section className="change-part" aria-label="Lately">
      <h3>Lately</h3>
      <p className="soft small">{changes.comparedSentence}</p>
      {changes.comparisons.length === 0 ? null : (
        <ul className="comparison-list">
          {changes.comparisons.map((comparison) => (
            <li key={comparison.kind} data-told={comparison.direction !== null || undefined}>
              <span className="comparison-sign" aria-hidden="true">
                {signs[comparison.direction ?? 'none']}
              </span>
              <div>
                <p>{comparison.sentence}</p>
                <p className="soft small tabular">
                  {comparison.uncertainty} <Evidence {...{ comparison, points, onOpen }} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Talks to read. */
function Evidence({
  comparison,
  points,
  onOpen,
}: Omit<ChangesProps, 'changes'> & { readonly comparison: Comparison }) {
  const talks = comparison.interactionIds.flatMap(
    (id) => points.find(({ interactionId }) => interactionId === id) ?? [],
  );
  if (talks.length === 0) return null;
  return (
    <>
      {'Read: '}
      {talks.map((point, index) => (
        <Fragment key={point.interactionId}>
          <span className="talk-link">
            <TalkLink point={point} onOpen={onOpen} />
            {index === talks.length - 1 ? null : ','}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

function TalkLink({ point, onOpen }: { point: TimelinePoint; onOpen: ChangesProps['onOpen'] }) {
  const { timeZone } = useSettings();
  return <LinkButton onPress={() => onOpen(point)}>{formatDate(point.atMilliseconds, timeZone)}</LinkButton>;
}

/** The longest times without their words, with the talk on each side to read. */
export function SilenceList({ changes, points, onOpen }: ChangesProps) {
  if (changes.silences.length === 0) return null;
  const find = (id: number) => points.find(({ interactionId }) => interactionId === id);
  return (
    <section className="change-part" aria-label="Long silences">
      <h3>Long silences</h3>
      <p className="soft small">
        Eight weeks and longer without words of theirs, as far as what you brought in goes. What was said
        elsewhere is not known here.
      </p>
      <ul className="silence-list">
        {changes.silences.map((silence) => {
          const before = find(silence.beforeInteractionId);
          const after = find(silence.afterInteractionId);
          if (before === undefined || after === undefined) return null;
          return (
            <li key={silence.fromMilliseconds}>
              {formatQuantity(silence.days, 'day', 'days')}, from <TalkLink point={before} onOpen={onOpen} />{' '}
              to <TalkLink point={after} onOpen={onOpen} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
