import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { DecidedLine, type Decided } from './DecidedLine.tsx';
import { SuggestionItem } from './SuggestionItem.tsx';
import './suggestions.css';

const shownAtFirst = 3;

/** Who may stand here twice: nothing is joined unless the owner says so, and all can be undone. */
export function SuggestionsCard() {
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [isWhole, setWhole] = useState(false);
  const suggestions = useQuery({
    queryKey: ['people.suggestions'],
    queryFn: () => api.people.suggestions.query(),
  });
  const open = suggestions.data ?? [];
  if (suggestions.error !== null) return <ErrorNotice error={suggestions.error} />;
  if (open.length === 0 && decided.length === 0) return null;
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  return (
    <Card
      title={open.length === 0 ? 'All looked at' : 'These may be the same person'}
      intro={
        open.length === 0
          ? 'Nobody else here seems to stand twice.'
          : 'Some people stand here under two names. Nothing is joined unless you say so, and you can undo it.'
      }
    >
      <ul className="plain-list suggestion-list">
        {decided.map((one) => (
          <DecidedLine
            key={one.key}
            decided={one}
            onUndone={() => setDecided(decided.filter(({ key }) => key !== one.key))}
          />
        ))}
        {shown.map((suggestion) => (
          <SuggestionItem
            key={`${suggestion.first.id} ${suggestion.second.id}`}
            suggestion={suggestion}
            onDecided={(one) => setDecided([...decided, one])}
          />
        ))}
      </ul>
      {open.length > shown.length ? (
        <div className="suggestion-more">
          <Button variant="quiet" onPress={() => setWhole(true)}>
            Show all {open.length}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
