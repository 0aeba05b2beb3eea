import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DateOrder, Preview } from '../../../shared/model/imports.ts';
import { RadioGroup } from '../../design/Choice.tsx';
import { TimeZoneField } from '../../design/ComboField.tsx';
import { formatDateRange, formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { chatChoices, type ChatDraft } from './choices.ts';
import { ImportButton } from './ImportButton.tsx';
import { previewAgain, startImport, type ImportItem } from './importQueue.ts';
import { PreviewFacts } from './PreviewFacts.tsx';

/** What was found in a chat, and what only the owner can say about it. */
export function ChatQuestions({ item, preview }: { item: ImportItem; preview: Preview }) {
  const [draft, setDraft] = useState<ChatDraft>({ ownerName: preview.ownerGuess, dateOrder: null });
  const [isOrderAsked] = useState(preview.dateOrderUndecided);
  const read = useMutation({
    mutationFn: (how: { timeZone: string; dateOrder: DateOrder | null }) => previewAgain(item, preview, how),
  });
  const choices = chatChoices(preview, draft, isOrderAsked);
  const start = useMutation({
    mutationFn: async () => (choices === null ? undefined : startImport(item, choices)),
  });
  return (
    <div className="stack import-questions">
      <PreviewFacts preview={preview} />
      <WhoIsOwner
        people={preview.people}
        value={draft.ownerName}
        onChange={(ownerName) => setDraft({ ...draft, ownerName })}
      />
      {isOrderAsked ? (
        <DateOrderQuestion
          preview={preview}
          value={draft.dateOrder}
          onChange={(dateOrder) => {
            setDraft({ ...draft, dateOrder });
            read.mutate({ timeZone: preview.timeZone, dateOrder });
          }}
        />
      ) : null}
      {preview.timeZoneNeeded ? (
        <TimeZoneField
          label="In which time zone was the export made?"
          help="The file gives clock times only. Usually it is where you were when you exported it."
          value={preview.timeZone}
          onChange={(timeZone) => read.mutate({ timeZone, dateOrder: draft.dateOrder })}
        />
      ) : null}
      <ErrorNotice error={read.error ?? start.error} />
      <ImportButton
        name="Import this chat"
        isAnswered={choices !== null}
        isBusy={start.isPending || read.isPending}
        onPress={() => start.mutate()}
      />
    </div>
  );
}

function WhoIsOwner({
  people,
  value,
  onChange,
}: {
  people: Preview['people'];
  value: string | null;
  onChange: (name: string) => void;
}) {
  return (
    <div className={people.length > 8 ? 'many-people' : ''}>
      <RadioGroup
        label="Which one is you?"
        options={people.map(({ name, messages }) => ({
          id: name,
          name,
          description: formatQuantity(messages, 'message', 'messages'),
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

function DateOrderQuestion({
  preview,
  value,
  onChange,
}: {
  preview: Preview;
  value: DateOrder | null;
  onChange: (order: DateOrder) => void;
}) {
  const { firstMilliseconds, lastMilliseconds, timeZone } = preview;
  const result =
    value === null || firstMilliseconds === null || lastMilliseconds === null
      ? 'The dates in this file can be read in two ways.'
      : `Read like this, the chat runs ${formatDateRange(firstMilliseconds, lastMilliseconds, timeZone)}.`;
  return (
    <RadioGroup<DateOrder>
      label="What does 03/04/24 mean in this chat?"
      help={result}
      options={[
        { id: 'day-first', name: '3 April 2024', description: 'the day stands first' },
        { id: 'month-first', name: 'March 4, 2024', description: 'the month stands first' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
