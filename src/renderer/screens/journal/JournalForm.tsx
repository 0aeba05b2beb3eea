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
import { WrittenDialog } from './WrittenDialog.tsx';

interface JournalFormProps {
  readonly ask: JournalAsk;
  readonly before: JournalDraft;
  readonly world: DraftWorld;
}

/** Writes a talk down: with whom, when and how, how it was, and a note. Only the person has to be said. */
export function JournalForm({ ask, before, world }: JournalFormProps) {
  const [draft, setDraft] = useState(before);
  const [isLeaving, setLeaving] = useState(false);
  const save = useSave(ask);
  const kept = entryOf(draft, world, ask.entry);
  const close = () => (isFilledIn(draft, before) ? setLeaving(true) : endWriting());
  if (save.data !== undefined) return <WrittenDialog name={draft.name} personId={save.data.personId} />;
  return (
    <Dialog title={titleFor(ask, before.name)} isOpen onClose={close}>
      <p className="soft small">
        Leave out what you like: it is then not counted. Only you see this.
        {ask.entry === null ? null : ' Ratings you change count as given now.'}
      </p>
      <Fields ask={ask} draft={draft} world={world} onChange={setDraft} />
      <ErrorNotice error={save.error} />
      <div className="dialog-actions journal-actions">
        <Button onPress={close}>Cancel</Button>
        <Button
          variant="primary"
          isDisabled={kept === null || save.isPending}
          onPress={() => (kept === null ? undefined : save.mutate(kept))}
        >
          Save
        </Button>
      </div>
      <LeaveDialog isOpen={isLeaving} onStay={() => setLeaving(false)} onLeave={endWriting} />
    </Dialog>
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
