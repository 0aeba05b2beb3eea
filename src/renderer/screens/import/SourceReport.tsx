import { useQuery } from '@tanstack/react-query';
import type { Source } from '../../../shared/model/imports.ts';
import { api } from '../../api.ts';
import { useJobs } from '../../app/jobs.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { formatCount } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { NotUnderstoodList } from './NotUnderstoodList.tsx';
import { OutcomeReport } from './results/OutcomeReport.tsx';

/** What came of a source: all of it until the vault is locked, and what is stored of it after that. */
export function SourceReport({ source, onClose }: { source: Source; onClose: () => void }) {
  const outcome = useJobs().findLast((job) => job.outcome?.sourceId === source.id)?.outcome ?? null;
  return (
    <Dialog title={source.fileName} size="wide" isOpen onClose={onClose}>
      {outcome === null ? <StoredReport source={source} /> : <OutcomeReport outcome={outcome} />}
    </Dialog>
  );
}

function StoredReport({ source }: { source: Source }) {
  const { added, duplicates, notUnderstoodCount, attachmentsMissing } = source;
  return (
    <div className="stack">
      <p>
        {formatCount(added)} added, {formatCount(duplicates)} already known before,{' '}
        {formatCount(notUnderstoodCount)} not understood.
        {attachmentsMissing === 0
          ? ''
          : ` ${formatCount(attachmentsMissing)} pictures and other files were missing in the export.`}
      </p>
      {notUnderstoodCount === 0 ? null : <StoredLines source={source} />}
    </div>
  );
}

function StoredLines({ source }: { source: Source }) {
  const lines = useQuery({
    queryKey: ['imports', 'notUnderstood', source.id],
    queryFn: () => api.imports.notUnderstood.query({ sourceId: source.id, limit: 500 }),
  });
  return (
    <>
      <p className="soft">These places of it are not in the vault; everything else of it is.</p>
      <ErrorNotice error={lines.error} />
      {lines.data === undefined ? (
        <Loading />
      ) : (
        <NotUnderstoodList lines={lines.data} count={source.notUnderstoodCount} />
      )}
    </>
  );
}
