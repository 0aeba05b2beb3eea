import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preview } from '../../../shared/model/imports.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { ComboField } from '../../design/ComboField.tsx';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { clockText } from '../zonedTime.ts';
import { recordingChoices, type OwnerChannel, type RecordingDraft } from './choices.ts';
import { ImportButton } from './ImportButton.tsx';
import { startImport, type ImportItem } from './importQueue.ts';
import { PreviewFacts } from './PreviewFacts.tsx';

type Recording = NonNullable<Preview['recording']>;

/** What a recording is, and what only the owner can say about it. */
export function RecordingQuestions({
  item,
  preview,
  recording,
}: {
  item: ImportItem;
  preview: Preview;
  recording: Recording;
}) {
  const { timeZone } = useSettings();
  const [draft, setDraft] = useState<RecordingDraft>(() => firstDraft(recording, timeZone));
  const change = (changes: Partial<RecordingDraft>) => setDraft({ ...draft, ...changes });
  const choices = recordingChoices(preview, draft, timeZone);
  const start = useMutation({
    mutationFn: async () => (choices === null ? undefined : startImport(item, choices)),
  });
  return (
    <div className="stack import-questions">
      <PreviewFacts preview={preview} />
      <div className="import-pair">
        <OtherPerson value={draft.otherName} onChange={(otherName) => change({ otherName })} />
        <TextField
          label="When did it start?"
          help={`By the clock in ${timeZone}.`}
          type="datetime-local"
          value={draft.startedText}
          onChange={(startedText) => change({ startedText })}
        />
      </div>
      {recording.channels === 1 ? (
        <p className="soft">Both voices share one channel, so the channel cannot tell who is speaking.</p>
      ) : (
        <ChannelQuestion value={draft.ownerChannel} onChange={(ownerChannel) => change({ ownerChannel })} />
      )}
      <Notice>
        <p>
          Laws on recording differ: in some places one person in the conversation may record it, in others
          everybody has to agree. Evenkeel cannot know which law holds for you, and is meant for your own
          conversations only.
        </p>
        <Checkbox isSelected={draft.tookPart} onChange={(tookPart) => change({ tookPart })}>
          I took part in this conversation
        </Checkbox>
      </Notice>
      <ErrorNotice error={start.error} />
      <ImportButton
        name="Import this recording"
        isAnswered={choices !== null}
        isBusy={start.isPending}
        onPress={() => start.mutate()}
      />
    </div>
  );
}

function firstDraft(recording: Recording, timeZone: string): RecordingDraft {
  const guess = recording.startedGuessMilliseconds;
  return {
    otherName: '',
    startedText: guess === null ? '' : clockText(guess, timeZone),
    ownerChannel: recording.channels === 1 ? 'mixed' : null,
    tookPart: false,
  };
}

/** The same name as elsewhere in the vault makes it the same person, so known names are offered. */
function OtherPerson({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.people.list.query() });
  const names = (people.data ?? []).filter((person) => !person.isOwner).map((person) => person.name);
  return (
    <ComboField
      label="Who is the other person?"
      help="Choose a known name, or type a new one."
      names={[...new Set(names)]}
      value={value}
      onChange={onChange}
      isFree
    />
  );
}

function ChannelQuestion({
  value,
  onChange,
}: {
  value: OwnerChannel | null;
  onChange: (channel: OwnerChannel) => void;
}) {
  return (
    <RadioGroup<OwnerChannel>
      label="Where is your voice?"
      help="Many call recorders put each person on a side of their own; headphones tell."
      options={[
        { id: 'left', name: 'I am on the left' },
        { id: 'right', name: 'I am on the right' },
        { id: 'mixed', name: 'Both voices are on both sides' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
