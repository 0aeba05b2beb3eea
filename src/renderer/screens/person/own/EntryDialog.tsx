import { useState } from 'react';
import type { PersonEntry } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { Button } from '../../../design/Button.tsx';
import { Checkbox } from '../../../design/Choice.tsx';
import { FormDialog } from '../../../design/FormDialog.tsx';
import { Select } from '../../../design/Select.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { kindWords, writtenKinds, type WrittenKind } from './entryWords.ts';
import { useOwnChange } from './useOwnWords.ts';
import { usePastDay } from './usePastDay.tsx';

interface EntryDialogProps {
  /** The one to be changed; null for a new one. */
  readonly entry: PersonEntry | null;
  readonly personId: number;
  readonly name: string;
  readonly ownerId: number | null;
  readonly title: string;
  readonly onClose: () => void;
}

const kindOptions = writtenKinds.map((id) => ({ id, ...kindWords[id] }));

/** Writes something down about a person, or changes it. */
export function EntryDialog({ entry, personId, name, ownerId, title, onClose }: EntryDialogProps) {
  const [kind, setKind] = useState<WrittenKind>('note');
  const { day, isReady: hasDay, field: dayField } = usePastDay(entry?.day);
  const [words, setWords] = useState(entry?.words ?? '');
  const [note, setNote] = useState(entry?.note ?? '');
  const [isOwn, setOwn] = useState(false);
  const aboutId = kind === 'life-event' && isOwn && ownerId !== null ? ownerId : personId;
  const said = { day, words: words.trim(), note: note.trim() };
  const save = useOwnChange(
    () =>
      entry === null
        ? api.people.addEntry.mutate({ personId: aboutId, kind, ...said })
        : api.people.changeEntry.mutate({ entryId: entry.id, ...said }),
    onClose,
  );
  return (
    <FormDialog
      title={title}
      isReady={said.words !== '' && hasDay && !save.isPending}
      error={save.error}
      onSave={() => save.mutate(undefined)}
      onClose={onClose}
    >
      {entry === null ? (
        <Select label="What is it?" options={kindOptions} value={kind} onChange={setKind} />
      ) : null}
      {entry === null || entry.boundaryId === null ? (
        <Words kind={entry === null ? kind : null} words={words} onWords={setWords} />
      ) : null}
      {dayField}
      <TextField multiline label="More, if you like" value={note} onChange={setNote} maxLength={4000} />
      {entry === null && kind === 'life-event' && ownerId !== null ? (
        <Checkbox isSelected={isOwn} onChange={setOwn}>
          It is of my own life, not only with {name}: show it on everybody’s timeline
        </Checkbox>
      ) : null}
    </FormDialog>
  );
}

/** The words themselves, and some to begin with. `kind` is null where they are only changed. */
function Words({
  kind,
  words,
  onWords,
}: {
  kind: WrittenKind | null;
  words: string;
  onWords: (words: string) => void;
}) {
  const { question, ideas } = kindWords[kind ?? 'note'];
  return (
    <div className="stack-tight">
      <TextField label={question} value={words} onChange={onWords} maxLength={200} />
      {ideas.length === 0 ? null : (
        <fieldset className="chips" aria-label="Words to begin with">
          {ideas.map((idea) => (
            <Button key={idea} variant="quiet" onPress={() => onWords(idea)}>
              {idea}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
