import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewJournalEntry } from '../../../shared/model/journal.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { endWriting, type JournalAsk } from './journalAsk.ts';
import { entryOf, isFilledIn, startOf, type DraftWorld, type JournalDraft } from './journalDraft.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { RatingSections } from './RatingSections.tsx';
import { TalkFields } from './TalkFields.tsx';
import { WhoField } from './WhoField.tsx';
import { Written } from './Written.tsx';

interface JournalFormProps {
  readonly ask: JournalAsk;
  readonly before: JournalDraft;
  readonly world: DraftWorld;
}

/** Writes a talk down: with whom, when and how, how it was, and a note. Only the person has to be said. */
export function JournalForm({ ask, world, ...first }: JournalFormProps) {
  const [before] = useState(first.before);
  const [draft, setDraft] = useState(before);
  const [isLeaving, setLeaving] = useState(false);
  const save = useSave(ask);
  const isWritten = save.data !== undefined;
  const close = () => (isFilledIn(draft, before) && !isWritten ? setLeaving(true) : endWriting());
  return (
    <Dialog title={isWritten ? 'Written down' : titleFor(ask, before.name)} isOpen onClose={close}>
      {isWritten ? (
        <Written name={draft.name} personId={save.data.personId} />
      ) : (
        <>
          <Fields ask={ask} draft={draft} world={world} onChange={setDraft} />
          <ErrorNotice error={save.error} />
          <Actions
            kept={entryOf(draft, world, ask.entry)}
            isPending={save.isPending}
            onSave={save.mutate}
            onCancel={close}
          />
        </>
      )}
      <LeaveDialog isOpen={isLeaving} onStay={() => setLeaving(false)} onLeave={endWriting} />
    </Dialog>
  );
}

function Actions({
  kept,
  isPending,
  onSave,
  onCancel,
}: {
  kept: NewJournalEntry | null;
  isPending: boolean;
  onSave: (kept: NewJournalEntry) => void;
  onCancel: () => void;
}) {
  return (
    <div className="dialog-actions journal-actions">
      <Button onPress={onCancel}>Cancel</Button>
      <Button
        variant="primary"
        isDisabled={kept === null || isPending}
        onPress={() => (kept === null ? undefined : onSave(kept))}
      >
        Save
      </Button>
    </div>
  );
}

function titleFor({ entry, personId }: JournalAsk, name: string): string {
  if (entry !== null) return 'Change this entry';
  return personId === null ? 'Write down a talk' : `A talk with ${name}`;
}

/** Closes the dialog where the entry is then in sight. */
function useSave({ entry, personId }: JournalAsk) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kept: NewJournalEntry) =>
      entry === null
        ? api.journal.add.mutate(kept)
        : api.journal.change.mutate({ ...kept, entryId: entry.id }),
    onSuccess: async () => {
      if (entry !== null || personId !== null) endWriting();
      await client.invalidateQueries();
    },
  });
}

interface FieldsProps {
  readonly ask: JournalAsk;
  readonly draft: JournalDraft;
  readonly world: DraftWorld;
  readonly onChange: (draft: JournalDraft) => void;
}

function Fields({ ask: { entry, personId }, draft, world, onChange }: FieldsProps) {
  const change = (changes: Partial<JournalDraft>) => onChange({ ...draft, ...changes });
  const name = draft.name.trim() === '' ? 'the other' : draft.name.trim();
  const start = startOf(draft, world, entry);
  const isToCome = start !== null && start > world.openedMilliseconds;
  return (
    <>
      <p className="soft small">
        Leave out what you like: it is then not counted. Only you see this.
        {entry === null ? null : ' Ratings you change count as given now.'}
      </p>
      {personId !== null && entry === null ? null : (
        <WhoField name={draft.name} people={world.people} onChange={(next) => change({ name: next })} />
      )}
      <TalkFields
        draft={draft}
        name={name}
        isNew={entry === null}
        startError={isToCome ? 'Please choose a time that has passed.' : undefined}
        onChange={change}
      />
      <RatingSections draft={draft} name={name} onChange={onChange} />
      <TextField
        multiline
        label="In your own words"
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={10_000}
        autoComplete="off"
        spellCheck="false"
      />
    </>
  );
}
