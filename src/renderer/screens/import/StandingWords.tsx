import { useJobs } from '../../app/jobs.ts';
import { formatQuantity } from '../../design/format.ts';
import { isReading, isReady, openQuestions, type FoundSource, type KnownOwner } from './answers.ts';
import { useKnownOwner } from './found/useKnownOwner.ts';
import { useFoundSources, useStartedImports } from './foundSources.ts';
import { resultOf } from './results/result.ts';

/** “6 sources: 4 ready, 2 need an answer from you.” */
export function foundWords(sources: readonly FoundSource[], known: KnownOwner): string {
  const reading = sources.filter(isReading).length;
  const ready = sources.filter((source) => isReady(source, known)).length;
  const asking = sources.filter((source) => openQuestions(source, known).length > 0).length;
  const parts = [
    reading === 0 ? null : `${reading} still being looked at`,
    ready === 0 ? null : `${ready} ready`,
    asking === 0 ? null : `${asking} ${asking === 1 ? 'needs' : 'need'} an answer from you`,
  ].filter((part) => part !== null);
  const count = formatQuantity(sources.length, 'source', 'sources');
  return parts.length === 0 ? `${count}.` : `${count}: ${parts.join(', ')}.`;
}

/** Tells those who do not see the page change how things stand. */
export function StandingWords() {
  const sources = useFoundSources();
  const known = useKnownOwner();
  const jobs = useJobs();
  const started = useStartedImports();
  const over = started.filter((one) => resultOf(one, jobs) !== null).length;
  return (
    <output className="visually-hidden">
      {sources.length === 0 ? '' : `Found: ${foundWords(sources, known)} `}
      {started.length === 0 ? '' : `${over} of ${formatQuantity(started.length, 'import', 'imports')} done.`}
    </output>
  );
}
