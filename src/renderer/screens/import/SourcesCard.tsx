import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Source } from '../../../shared/model/imports.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { IconButton, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { Tag } from '../../design/Tag.tsx';
import { MissedDialog, RemoveDialog } from './SourceDialogs.tsx';

const sourcesQuery = queryOptions({
  queryKey: ['imports', 'sources'],
  queryFn: () => api.imports.sources.query(),
});

const stateNames = {
  importing: 'under way',
  complete: null,
  cancelled: 'stopped part-way',
  failed: 'not finished',
};

/** What has been imported so far, each source with the way to take it out again. */
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
      {looked === null ? null : <MissedDialog source={looked} onClose={() => setLooked(null)} />}
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
      cell: (source) => <MissedCount source={source} onLook={() => onLook(source)} />,
    },
    {
      id: 'remove',
      name: <span className="visually-hidden">Remove</span>,
      align: 'end',
      cell: (source) => <RemoveButton source={source} onRemove={() => onRemove(source)} />,
    },
  ];
}

function RemoveButton({ source, onRemove }: { source: Source; onRemove: () => void }) {
  return (
    <IconButton
      icon="trash"
      label={`Remove ${source.fileName}`}
      isDisabled={source.state === 'importing'}
      onPress={onRemove}
    />
  );
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

function MissedCount({ source, onLook }: { source: Source; onLook: () => void }) {
  if (source.notUnderstoodCount === 0) return <>0</>;
  return (
    <LinkButton aria-label={`Show the ${source.notUnderstoodCount} lines not understood`} onPress={onLook}>
      {formatCount(source.notUnderstoodCount)}
    </LinkButton>
  );
}
