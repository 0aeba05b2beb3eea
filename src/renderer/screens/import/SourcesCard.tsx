import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Source } from '../../../shared/model/imports.ts';
import { useSettings } from '../../app/settings.ts';
import { IconButton, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { Tag } from '../../design/Tag.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SourceReport } from './SourceReport.tsx';
import { sourcesQuery } from './sourcesQuery.ts';

const stateNames = {
  importing: 'under way',
  complete: null,
  cancelled: 'stopped part-way',
  failed: 'not finished',
};

/** What has been imported so far, each source with its report and the way to take it out again. */
export function SourcesCard() {
  const { timeZone } = useSettings();
  const sources = useQuery(sourcesQuery);
  const [looked, setLooked] = useState<Source | null>(null);
  const [removed, setRemoved] = useState<Source | null>(null);
  if (sources.data === undefined) return <ErrorNotice error={sources.error} />;
  if (sources.data.length === 0) return null;
  return (
    <Card title="Imported so far">
      <Table
        caption="Sources imported so far"
        rows={sources.data}
        rowKey={(source) => source.id}
        columns={sourceColumns(timeZone, setLooked, setRemoved)}
      />
      {looked === null ? null : <SourceReport source={looked} onClose={() => setLooked(null)} />}
      {removed === null ? null : <RemoveDialog source={removed} onClose={() => setRemoved(null)} />}
    </Card>
  );
}

function sourceColumns(
  timeZone: string,
  onLook: (source: Source) => void,
  onRemove: (source: Source) => void,
): Column<Source>[] {
  return [
    { id: 'file', name: 'File', cell: (source) => <SourceName source={source} /> },
    { id: 'date', name: 'Imported', cell: (source) => formatDate(source.importedMilliseconds, timeZone) },
    { id: 'added', name: 'Added', align: 'end', cell: (source) => formatCount(source.added) },
    { id: 'known', name: 'Already known', align: 'end', cell: (source) => formatCount(source.duplicates) },
    {
      id: 'missed',
      name: 'Not understood',
      align: 'end',
      cell: (source) => formatCount(source.notUnderstoodCount),
    },
    {
      id: 'report',
      name: <span className="visually-hidden">Report</span>,
      align: 'end',
      cell: (source) => (
        <LinkButton aria-label={`Report on ${source.fileName}`} onPress={() => onLook(source)}>
          Report
        </LinkButton>
      ),
    },
    {
      id: 'remove',
      name: <span className="visually-hidden">Remove</span>,
      align: 'end',
      cell: (source) => (
        <IconButton
          icon="trash"
          label={`Remove ${source.fileName}`}
          isDisabled={source.state === 'importing'}
          onPress={() => onRemove(source)}
        />
      ),
    },
  ];
}

function SourceName({ source }: { source: Source }) {
  const state = stateNames[source.state];
  return (
    <span className="source-name">
      <span>{source.fileName}</span>
      <span className="row small">
        <span className="soft">{source.formatName}</span>
        {state === null ? null : <Tag tone="warning">{state}</Tag>}
      </span>
    </span>
  );
}
