import { useState } from 'react';
import type { Source } from '../../../../shared/model/imports.ts';
import { useJobs } from '../../../app/jobs.ts';
import { go } from '../../../app/navigation.ts';
import { Button } from '../../../design/Button.tsx';
import { Card } from '../../../design/Card.tsx';
import { closeStarted, useStartedImports } from '../foundSources.ts';
import { RemoveDialog } from '../RemoveDialog.tsx';
import { ResultRow } from './ResultRow.tsx';
import { resultOf } from './result.ts';
import './results.css';

/** What came of the imports begun on this page: a plain report for each. */
export function ResultsCard() {
  const jobs = useJobs();
  const [removed, setRemoved] = useState<Source | null>(null);
  const begun = useStartedImports();
  const results = begun.map((started) => resultOf(started, jobs)).filter((result) => result !== null);
  if (results.length === 0) return null;
  return (
    <Card
      title="What came of it"
      actions={
        <div className="row">
          <Button variant="primary" onPress={() => go({ screen: 'map' })}>
            See the map
          </Button>
          <Button onPress={() => closeStarted(results.map(({ jobId }) => jobId))}>Close</Button>
        </div>
      }
    >
      <ul className="plain-list results">
        {results.map((result) => (
          <ResultRow
            key={result.jobId}
            result={result}
            isOpenAtFirst={begun.length === 1}
            onRemove={setRemoved}
          />
        ))}
      </ul>
      {results.some(({ job }) => job.state === 'done') ? (
        <p className="soft small results-foot">
          The files themselves still lie, unencrypted, where you saved them. If someone else may find them
          there, delete them.
        </p>
      ) : null}
      {removed === null ? null : <RemoveDialog source={removed} onClose={() => setRemoved(null)} />}
    </Card>
  );
}
