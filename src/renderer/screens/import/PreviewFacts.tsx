import type { ReactNode } from 'react';
import type { Preview } from '../../../shared/model/imports.ts';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatCount, formatDateRange, formatDuration, formatQuantity } from '../../design/format.ts';
import { NotUnderstoodList } from './NotUnderstoodList.tsx';

/** What was found in the file, before anything is kept. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  return (
    <div className="stack-tight">
      <dl className="facts">
        <Fact name="Format">{preview.format.name}</Fact>
        {preview.recording === null ? (
          <ChatFacts preview={preview} />
        ) : (
          <>
            <Fact name="Length">{formatDuration(preview.recording.durationSeconds)}</Fact>
            <Fact name="Channels">{preview.recording.channels === 1 ? 'one (mono)' : 'two (stereo)'}</Fact>
          </>
        )}
      </dl>
      {preview.notUnderstoodCount === 0 ? null : (
        <Disclosure title={`${formatQuantity(preview.notUnderstoodCount, 'line', 'lines')} not understood`}>
          <NotUnderstoodList lines={preview.notUnderstood} count={preview.notUnderstoodCount} />
        </Disclosure>
      )}
    </div>
  );
}

function ChatFacts({ preview }: { preview: Preview }) {
  const { firstMilliseconds, lastMilliseconds } = preview;
  return (
    <>
      <Fact name="Messages">{formatCount(preview.messages)}</Fact>
      <Fact name="People">{formatCount(preview.people.length)}</Fact>
      {preview.conversations.length > 1 ? (
        <Fact name="Conversations">{formatCount(preview.conversations.length)}</Fact>
      ) : null}
      {firstMilliseconds === null || lastMilliseconds === null ? null : (
        <Fact name="From – to">{formatDateRange(firstMilliseconds, lastMilliseconds, preview.timeZone)}</Fact>
      )}
    </>
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
