import { useRef } from 'react';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { DropArea } from './drop/DropArea.tsx';
import { DropLine } from './drop/DropLine.tsx';
import { RefusedNote } from './drop/RefusedNote.tsx';
import { useDrops, type Drop } from './drops.ts';
import { FoundCard } from './found/FoundCard.tsx';
import { useFoundSources, useStartedImports } from './foundSources.ts';
import { HowToCard } from './help/HowToCard.tsx';
import { QueueCard } from './results/QueueCard.tsx';
import { ResultsCard } from './results/ResultsCard.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import { StandingWords } from './StandingWords.tsx';
import './import.css';

/** Brings conversations in: hand over what there is, look at what was found, answer a few questions, import. */
export function ImportScreen() {
  const help = useRef<HTMLDivElement>(null);
  // What was pressed is gone once an import begins: the keyboard goes on where the import is told of.
  const after = useRef<HTMLDivElement>(null);
  const drops = useDrops();
  const isBusy = [drops, useFoundSources(), useStartedImports()].some(({ length }) => length > 0);
  return (
    <Page
      heading="Import"
      intro="Bring what you have: Evenkeel tells what it is. You see what was found before anything is kept."
    >
      <DropArea isCompact={isBusy} onHelp={() => showHelp(help.current)} />
      <StandingWords />
      <TakingIn drops={drops} />
      <FoundCard onStarted={() => after.current?.focus()} />
      <section ref={after} tabIndex={-1} className="after-start" aria-label="Imports">
        <QueueCard />
        <ResultsCard />
      </section>
      {drops.map((drop) => (
        <RefusedNote key={drop.key} drop={drop} />
      ))}
      <SourcesCard />
      <HowToCard ref={help} />
    </Page>
  );
}

/** What is being copied and looked through. */
function TakingIn({ drops }: { drops: readonly Drop[] }) {
  const taken = drops.filter(({ phase }) => phase.name !== 'recognised' && phase.name !== 'failed');
  if (taken.length === 0) return null;
  return (
    <Card>
      <div className="stack">
        {taken.map((drop) => (
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
