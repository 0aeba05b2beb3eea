import type { Quote } from '../../../shared/model/quotes.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { hundredths } from '../../charts/words.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDateTime } from '../../design/format.ts';
import { WhatBecame } from '../WhatBecame.tsx';

/** The points where the tone changed for a while, each with words from before and after. */
export function ChangeList({ timeline }: { timeline: Timeline }) {
  if (timeline.changePoints.length === 0) {
    return (
      <Card title="What changed here">
        <p className="soft">{nothingSentence(timeline.points.length)}</p>
      </Card>
    );
  }
  return (
    <Card
      title="What changed here"
      intro="Where the tone stayed different for a while. That it changed is an estimate; why, only you can know."
    >
      <ol className="change-list">
        {timeline.changePoints.map((change, index) => (
          <li key={change.atMilliseconds}>
            <span className="change-number" aria-hidden="true">
              {index + 1}
            </span>
            <div className="change-body">
              <p>{change.sentence}</p>
              <p className="soft small tabular">
                Mean tone {hundredths(change.before)} before, {hundredths(change.after)} after (0 cold, 1
                warm)
              </p>
              <div className="change-quotes">
                <ChangeQuote quote={change.quoteBefore} heading="Before" />
                <ChangeQuote quote={change.quoteAfter} heading="After" />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
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
