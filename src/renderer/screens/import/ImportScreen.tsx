import { useRef } from 'react';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { DropArea } from './drop/DropArea.tsx';
import { DropLine } from './drop/DropLine.tsx';
import { useDrops } from './drops.ts';
import { FoundCard } from './found/FoundCard.tsx';
import { useFoundSources, useStartedImports } from './foundSources.ts';
import { HowToCard } from './help/HowToCard.tsx';
import { QueueCard } from './results/QueueCard.tsx';
import { ResultsCard } from './results/ResultsCard.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import './import.css';

/** Brings conversations in: hand over what there is, look at what was found, answer a few questions, import. */
export function ImportScreen() {
  const help = useRef<HTMLDivElement>(null);
  const isBusy = [useDrops(), useFoundSources(), useStartedImports()].some(({ length }) => length > 0);
  return (
    <Page
      heading="Import"
      intro="Bring what you have: Evenkeel tells what it is. You see what was found before anything is kept."
    >
      <DropArea isCompact={isBusy} onHelp={() => showHelp(help.current)} />
      <DropLines />
      <FoundCard />
      <QueueCard />
      <ResultsCard />
      <SourcesCard />
      <HowToCard ref={help} />
    </Page>
  );
}

/** What is being taken in, and what could not be. */
function DropLines() {
  const drops = useDrops();
  const isTold = drops.some(({ phase }) => phase.name !== 'recognised' || phase.refused.length > 0);
  if (!isTold) return null;
  return (
    <Card>
      <div className="stack">
        {drops.map((drop) => (
          <DropLine key={drop.key} drop={drop} />
        ))}
      </div>
    </Card>
  );
}

function showHelp(help: HTMLElement | null): void {
  help?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  help?.focus({ preventScroll: true });
}
