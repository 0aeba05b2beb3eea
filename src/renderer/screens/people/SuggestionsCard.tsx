import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isSetAside, type Suggestion } from '../../../shared/model/people.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { DecidedLine, type Decided } from './DecidedLine.tsx';
import { SuggestionItem } from './SuggestionItem.tsx';
import './suggestions.css';

const shownAtFirst = 3;

/** Whether somebody in it is set aside: held back until the owner asks for it. */
function isAboutSetAside({ first, second }: Suggestion): boolean {
  return isSetAside(first) || isSetAside(second);
}

/** Who may stand here twice: nothing is joined unless the owner says so, and all can be undone. */
export function SuggestionsCard() {
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [isWhole, setWhole] = useState(false);
  const suggestions = useQuery({
    queryKey: ['people.suggestions'],
    queryFn: () => api.people.suggestions.query(),
  });
  const [withAside, setWithAside] = useState(false);
  const all = suggestions.data ?? [];
  const open = withAside ? all : all.filter((suggestion) => !isAboutSetAside(suggestion));
  const heldBack = all.length - open.length;
  if (suggestions.error !== null) return <ErrorNotice error={suggestions.error} />;
  if (all.length === 0 && decided.length === 0) return null;
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  return (
    <Card
      title={all.length === 0 ? 'All looked at' : 'These may be the same person'}
      intro={
        all.length === 0
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
      <div className="row suggestion-more">
        {open.length > shown.length ? (
          <Button variant="quiet" onPress={() => setWhole(true)}>
            Show all {open.length}
          </Button>
        ) : null}
        {heldBack > 0 ? (
          <Button variant="quiet" onPress={() => setWithAside(true)}>
            Show {heldBack} more about people you paused or marked as unsafe
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
