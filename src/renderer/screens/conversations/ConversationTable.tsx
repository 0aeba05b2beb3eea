import type { Conversation } from '../../../shared/model/conversations.ts';
import { lengthWords } from '../../charts/words.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { LinkButton } from '../../design/Button.tsx';
import { formatDate } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { useFirst } from '../../design/useFirst.tsx';
import { Tag } from '../../design/Tag.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';

const kindNames: Record<Conversation['kind'], string> = { direct: 'chat', group: 'group', call: 'call' };

function kindName({ kind, service }: Conversation): string {
  return service === 'mail' ? 'mail' : kindNames[kind];
}

/** Conversations with the most recent first, each opening at its end. */
export function ConversationTable({ conversations }: { conversations: readonly Conversation[] }) {
  const { timeZone } = useSettings();
  const { first, more } = useFirst(
    conversations.toSorted((left, right) => (right.lastMilliseconds ?? 0) - (left.lastMilliseconds ?? 0)),
  );
  return (
    <>
      <Table
        caption="Conversations"
        columns={columnsIn(timeZone)}
        rows={first}
        rowKey={(conversation) => conversation.id}
      />
      {more}
    </>
  );
}

function columnsIn(timeZone: string): Column<Conversation>[] {
  return [
    {
      id: 'title',
      name: 'Conversation',
      cell: ({ id, title }) => (
        <LinkButton onPress={() => go({ screen: 'conversation', conversationId: id })}>{title}</LinkButton>
      ),
    },
    { id: 'kind', name: 'Kind', cell: (conversation) => <Tag>{kindName(conversation)}</Tag> },
    { id: 'service', name: 'From', cell: ({ service }) => serviceName(service) },
    {
      id: 'utterances',
      name: 'Length',
      align: 'end',
      cell: lengthWords,
    },
    {
      id: 'last',
      name: 'Last',
      align: 'end',
      cell: ({ lastMilliseconds }) =>
        lastMilliseconds === null ? '–' : formatDate(lastMilliseconds, timeZone),
    },
  ];
}
