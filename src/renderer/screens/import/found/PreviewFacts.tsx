import type { ReactNode } from 'react';
import type { Preview } from '../../../../shared/model/imports.ts';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { formatCount, formatDateRange, formatDuration, formatQuantity } from '../../../design/format.ts';
import { Table } from '../../../design/Table.tsx';
import { NotUnderstoodList } from '../NotUnderstoodList.tsx';

/** What was found in a source, before anything is kept. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const { conversations, notUnderstood, notUnderstoodCount, missing, recording } = preview;
  return (
    <div className="stack-tight">
      <dl className="facts">
        {recording === null ? (
          <ChatFacts preview={preview} />
        ) : (
          <>
            <Fact name="Length">{formatDuration(recording.durationSeconds)}</Fact>
            <Fact name="Channels">{recording.channels === 1 ? 'one (mono)' : 'two (stereo)'}</Fact>
          </>
        )}
      </dl>
      {conversations.length > 1 ? <Conversations conversations={conversations} /> : null}
      {notUnderstoodCount === 0 ? null : (
        <Disclosure
          title={`${formatQuantity(notUnderstoodCount, 'place', 'places')} not understood`}
          level={4}
        >
          <NotUnderstoodList lines={notUnderstood} count={notUnderstoodCount} />
        </Disclosure>
      )}
      {missing.length === 0 ? null : (
        <Disclosure title="What this export leaves out" level={4}>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function ChatFacts({ preview }: { preview: Preview }) {
  const { messages, contacts, people, conversations, firstMilliseconds, lastMilliseconds } = preview;
  return (
    <>
      {messages === 0 ? null : <Fact name="Messages">{formatCount(messages)}</Fact>}
      {contacts === 0 ? null : <Fact name="Contacts">{formatCount(contacts)}</Fact>}
      {people.length === 0 ? null : <Fact name="People">{formatCount(people.length)}</Fact>}
      {conversations.length > 1 ? <Fact name="Chats">{formatCount(conversations.length)}</Fact> : null}
      {firstMilliseconds === null || lastMilliseconds === null ? null : (
        <Fact name="From – to">{formatDateRange(firstMilliseconds, lastMilliseconds, preview.timeZone)}</Fact>
      )}
      <SentAlong {...preview.attachments} />
    </>
  );
}

function SentAlong({ found, missing }: Preview['attachments']) {
  if (found + missing === 0) return null;
  const left = missing === 0 ? '' : `, ${formatCount(missing)} of them not in the files`;
  return (
    <Fact name="Pictures and files sent">
      {formatCount(found + missing)}
      {left}
    </Fact>
  );
}

function Conversations({ conversations }: Pick<Preview, 'conversations'>) {
  return (
    <Disclosure title={`The ${formatCount(conversations.length)} chats in it`} level={4}>
      <div className="preview-conversations">
        <Table
          caption="Chats found"
          rows={conversations.map((conversation, index) => ({ ...conversation, index }))}
          rowKey={({ index }) => index}
          columns={[
            { id: 'title', name: 'Chat', cell: ({ title }) => title },
            { id: 'kind', name: 'Kind', cell: ({ kind }) => (kind === 'group' ? 'group' : 'two people') },
            {
              id: 'messages',
              name: 'Messages',
              align: 'end',
              cell: ({ messages }) => formatCount(messages),
            },
          ]}
        />
      </div>
    </Disclosure>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
