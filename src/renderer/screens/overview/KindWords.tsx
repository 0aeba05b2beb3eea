import type { Overview } from '../../../shared/model/overview.ts';
import { go } from '../../app/navigation.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';
import { WhatBecame } from '../WhatBecame.tsx';

/** Kind words from the last weeks, as they were said. */
export function KindWords({ quotes, timeZone }: { quotes: Overview['supportQuotes']; timeZone: string }) {
  if (quotes.length === 0) return null;
  return (
    <Card title="Kind words">
      <ul className="plain-list kind-list">
        {quotes.slice(0, 4).map((quote) => (
          <li key={quote.utteranceId}>
            <blockquote>{quote.text}</blockquote>
            <p className="small soft">
              <LinkButton
                aria-label={`${quote.personName}: open the conversation`}
                onPress={() =>
                  go({
                    screen: 'conversation',
                    conversationId: quote.conversationId,
                    utteranceId: quote.utteranceId,
                  })
                }
              >
                {quote.personName}
              </LinkButton>
              , {formatDate(quote.atMilliseconds, timeZone)} <WhatBecame quote={quote} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
