import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Card } from '../../../design/Card.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { isReady, openQuestions, type FoundSource } from '../answers.ts';
import { startImports, useFoundSources } from '../foundSources.ts';
import { foundWords } from '../StandingWords.tsx';
import { FoundRow } from './FoundRow.tsx';
import { useKnownOwner } from './useKnownOwner.ts';
import './found.css';

/** In place of a key: none is open, and none opens by itself. */
const closed = '';

/** The sources found in what was dropped: each a line, opening to what was found in it and what is asked. */
export function FoundCard({ onStarted }: { onStarted: () => void }) {
  const sources = useFoundSources();
  const known = useKnownOwner();
  const [opened, setOpened] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (chosen: readonly FoundSource[]) => startImports(chosen, known),
    onSuccess: onStarted,
  });
  if (sources.length === 0) return null;
  const ready = sources.filter((source) => isReady(source, known));
  const asking = sources.filter((source) => openQuestions(source, known).length > 0);
  const [only] = sources;
  const isKnown = opened === closed || sources.some(({ key }) => key === opened);
  const open = isKnown ? opened : sources.length === 1 && only !== undefined ? only.key : closed;
  const nextAsking = asking.find(({ key }) => key !== open);
  return (
    <Card
      title="What was found"
      intro={`${foundWords(sources, known)} Nothing is kept yet.`}
      actions={
        sources.length === 1 ? undefined : (
          <div className="row">
            {nextAsking === undefined ? null : (
              <Button onPress={() => setOpened(nextAsking.key)}>Answer the next question</Button>
            )}
            <Button
              variant="primary"
              isDisabled={ready.length === 0 || start.isPending}
              onPress={() => start.mutate(ready)}
            >
              Import all that is ready ({ready.length})
            </Button>
          </div>
        )
      }
    >
      <ErrorNotice error={start.error} />
      <ul className="plain-list found-list">
        {sources.map((source) => (
          <FoundRow
            key={source.key}
            source={source}
            known={known}
            isOpen={open === source.key}
            isBusy={start.isPending}
            onOpenChange={(isOpen) => setOpened(isOpen ? source.key : closed)}
            onImport={() => start.mutate([source])}
          />
        ))}
      </ul>
    </Card>
  );
}
