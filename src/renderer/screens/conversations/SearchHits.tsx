import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchHit } from '../../../shared/model/conversations.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { formatDateTime, formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { WhatBecame } from '../WhatBecame.tsx';
import { cutAtMarks } from '../conversation/markedSpans.ts';
import { occurrences } from './occurrences.ts';

const limit = 100;

/** The places where `text` was said, each opening in its conversation. */
export function SearchHits({ text }: { text: string }) {
  const hits = useQuery({
    queryKey: ['conversations.search', text],
    queryFn: () => api.conversations.search.query({ text, limit }),
    placeholderData: keepPreviousData,
  });
  if (hits.data === undefined) return hits.error === null ? <Loading /> : <ErrorNotice error={hits.error} />;
  return (
    <Card>
      <output className="soft">{foundWords(hits.data.length)}</output>
      <ul className="plain-list search-hits">
        {hits.data.map((hit) => (
          <Hit key={hit.utteranceId} hit={hit} text={text} />
        ))}
      </ul>
    </Card>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'Nothing was said with these words.';
  if (count === limit) return `The first ${limit} places. More words narrow it down.`;
  return formatQuantity(count, 'place', 'places');
}

function Hit({ hit, text }: { hit: SearchHit; text: string }) {
  const { timeZone } = useSettings();
  const { conversationId, utteranceId } = hit;
  return (
    <li>
      <button
        type="button"
        className="search-hit"
        onClick={() => go({ screen: 'conversation', conversationId, utteranceId })}
      >
        <span className="search-hit-head">
          <strong>{hit.personName}</strong>
          <span className="soft small">
            {formatDateTime(hit.atMilliseconds, timeZone)} · {hit.conversationTitle}
          </span>
          <WhatBecame quote={hit} />
        </span>
        <span className="search-hit-text">
          {cutAtMarks(hit.text, occurrences(hit.text, text)).map((piece) =>
            piece.marks.length === 0 ? (
              <span key={piece.start}>{piece.text}</span>
            ) : (
              <mark key={piece.start}>{piece.text}</mark>
            ),
          )}
        </span>
      </button>
    </li>
  );
}
