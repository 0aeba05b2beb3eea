import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Quote } from '../../../shared/model/quotes.ts';
import type { Timeline, TimelinePoint } from '../../../shared/model/timeline.ts';
import type { ToneChanges } from '../../../shared/model/toneChanges.ts';
import { hundredths } from '../../charts/words.ts';
import { api } from '../../api.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDateTime } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { WhatBecame } from '../WhatBecame.tsx';
import { ComparisonList, SilenceList } from './Comparisons.tsx';

interface ChangeListProps {
  readonly timeline: Timeline;
  readonly windowDays: number;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** What changed, in sentences with their evidence and uncertainty: lately, for a while, and the long silences. */
export function ChangeList({ timeline, windowDays, onOpen }: ChangeListProps) {
  const { personId } = timeline;
  const changes = useQuery({
    queryKey: ['people.changes', personId, windowDays],
    queryFn: () => api.people.changes.query({ personId, windowDays }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card title="What changed here" intro="That something changed is an estimate; why, only you can know.">
      <div className="stack">
        <ErrorNotice error={changes.error} />
        <section className="change-part" aria-label="Lasting changes">
          <h3>For good or for a while</h3>
          <LastingChanges timeline={timeline} shifts={changes.data?.shifts ?? []} />
        </section>
        {changes.data === undefined ? null : (
          <>
            <ComparisonList changes={changes.data} points={timeline.points} onOpen={onOpen} />
            <SilenceList changes={changes.data} points={timeline.points} onOpen={onOpen} />
          </>
        )}
      </div>
    </Card>
  );
}

/** The points where the tone changed for a while, each with words from before and after. */
function LastingChanges({ timeline, shifts }: { timeline: Timeline; shifts: ToneChanges['shifts'] }) {
  if (timeline.changePoints.length === 0) {
    return <p className="soft">{nothingSentence(timeline.points.length)}</p>;
  }
  return (
    <ol className="change-list">
      {timeline.changePoints.map((change, index) => (
        <li key={change.atMilliseconds}>
          <span className="change-number" aria-hidden="true">
            {index + 1}
          </span>
          <div className="change-body">
            <p>{change.sentence}</p>
            <p className="soft small tabular">
              Mean tone {hundredths(change.before)} before, {hundredths(change.after)} after (0 cold, 1 warm)
              {sizeWords(shifts.find(({ atMilliseconds }) => atMilliseconds === change.atMilliseconds))}
            </p>
            <div className="change-quotes">
              <ChangeQuote quote={change.quoteBefore} heading="Before" />
              <ChangeQuote quote={change.quoteAfter} heading="After" />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The day was chosen because it differs most, which no interval of the difference takes into account. */
function sizeWords(shift: ToneChanges['shifts'][number] | undefined): string {
  if (shift === undefined) return '.';
  const { value, low, high } = shift.size;
  return `; they differ by ${hundredths(value)} (80 % interval ${hundredths(low)} to ${hundredths(high)}). The day itself is the likeliest one, not a certain one.`;
}

function ChangeQuote({ quote, heading }: { quote: Quote | null; heading: string }) {
  const { timeZone } = useSettings();
  if (quote === null) return null;
  const { conversationId, utteranceId } = quote;
  return (
    <figure className="change-quote">
      <figcaption className="soft small">
        {heading} ·{' '}
        <LinkButton onPress={() => go({ screen: 'conversation', conversationId, utteranceId })}>
          {formatDateTime(quote.atMilliseconds, timeZone)}
        </LinkButton>{' '}
        <WhatBecame quote={quote} />
      </figcaption>
      <blockquote>{quote.text}</blockquote>
    </figure>
  );
}

/** Fewest talks from which a change is looked for. */
const fewestForChanges = 20;

function nothingSentence(points: number): string {
  if (points < fewestForChanges) {
    return `A lasting change is only looked for from ${fewestForChanges} talks on; there are ${points} so far.`;
  }
  return 'No lasting change stands out from the usual ups and downs.';
}
