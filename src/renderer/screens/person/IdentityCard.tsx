import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person, PersonIdentities } from '../../../shared/model/people.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { MergeLines } from './MergeLines.tsx';

type Identity = PersonIdentities['identities'][number];

/** Under which names and numbers somebody stands in the vault, to be taken apart or made one with somebody. */
export function IdentityCard({ person }: { person: Person }) {
  const client = useQueryClient();
  const { timeZone } = useSettings();
  const [isMerging, setMerging] = useState(false);
  const [takenOut, setTakenOut] = useState<{ personId: number; name: string } | null>(null);
  const known = useQuery({
    queryKey: ['people.identities', person.id],
    queryFn: () => api.people.identities.query({ personId: person.id }),
  });
  const split = useMutation({
    mutationFn: ({ id }: Identity) => api.people.split.mutate({ identityId: id }),
    onSuccess: async ({ personId }, { displayName, service }) => {
      setTakenOut({ personId, name: `${displayName} (${serviceName(service)})` });
      await client.invalidateQueries();
    },
  });
  if (known.data === undefined) return <ErrorNotice error={known.error} />;
  const { identities, merges } = known.data;
  const onSplit = identities.length > 1 ? (identity: Identity) => split.mutate(identity) : null;
  return (
    <Card
      title="Names and numbers"
      intro={`Where ${person.name} stands in what you brought in.`}
      actions={<Button onPress={() => setMerging(true)}>Merge with…</Button>}
    >
      <div className="stack">
        {takenOut === null ? null : (
          <Notice tone="good">
            <output>
              {takenOut.name} is a person of their own now.{' '}
              <LinkButton onPress={() => go({ screen: 'person', personId: takenOut.personId })}>
                See {takenOut.name}
              </LinkButton>
            </output>
          </Notice>
        )}
        <ErrorNotice error={known.error ?? split.error} />
        <div className="identity-table">
          <Table
            caption={`Names and numbers of ${person.name}`}
            columns={columnsFor(timeZone, split.isPending, onSplit)}
            rows={identities}
            rowKey={(identity) => identity.id}
          />
        </div>
        <MergeLines merges={merges} />
      </div>
      <MergeDialog person={person} isOpen={isMerging} onClose={() => setMerging(false)} />
    </Card>
  );
}

function columnsFor(
  timeZone: string,
  isBusy: boolean,
  onSplit: ((identity: Identity) => void) | null,
): Column<Identity>[] {
  const day = (milliseconds: number | null) =>
    milliseconds === null ? '–' : formatDate(milliseconds, timeZone);
  const columns: Column<Identity>[] = [
    { id: 'name', name: 'Name', cell: ({ displayName }) => displayName },
    { id: 'service', name: 'In', cell: ({ service }) => serviceName(service) },
    { id: 'address', name: 'Number or address', cell: ({ address }) => address ?? '–' },
    {
      id: 'utterances',
      name: 'Messages',
      align: 'end',
      cell: (identity) => formatCount(identity.utterances),
    },
    { id: 'first', name: 'First', align: 'end', cell: ({ firstMilliseconds }) => day(firstMilliseconds) },
    { id: 'last', name: 'Last', align: 'end', cell: ({ lastMilliseconds }) => day(lastMilliseconds) },
  ];
  if (onSplit === null) return columns;
  const apart: Column<Identity> = {
    id: 'apart',
    name: <span className="visually-hidden">Take apart</span>,
    align: 'end',
    cell: (identity) => (
      <Button
        variant="quiet"
        aria-label={`Take apart: ${identity.displayName} in ${serviceName(identity.service)}`}
        isDisabled={isBusy}
        onPress={() => onSplit(identity)}
      >
        Take apart
      </Button>
    ),
  };
  return [...columns, apart];
}
