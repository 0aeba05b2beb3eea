import { useQuery } from '@tanstack/react-query';
import type { Preview } from '../../../../shared/model/imports.ts';
import { api } from '../../../api.ts';
import { Checkbox, RadioGroup } from '../../../design/Choice.tsx';
import { ComboField } from '../../../design/ComboField.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { clockText } from '../../zonedTime.ts';
import type { FoundSource, KnownOwner, OwnerChannel, RecordingAnswers } from '../answers.ts';
import { answer } from '../foundSources.ts';
import './questions.css';

type Recording = NonNullable<Preview['recording']>;

/** What only the owner can say about a recording. */
export function RecordingQuestions({
  source,
  recording,
  known,
}: {
  source: FoundSource;
  recording: Recording;
  known: KnownOwner;
}) {
  const answers = source.answers.recording;
  const say = (changes: Partial<RecordingAnswers>) =>
    answer(source.key, { recording: { ...answers, ...changes } });
  const guess = recording.startedGuessMilliseconds;
  return (
    <div className="stack import-questions">
      <div className="import-pair">
        <OtherPerson value={answers.otherName} onChange={(otherName) => say({ otherName })} />
        <TextField
          label="When did it start?"
          help={`By the clock in ${known.timeZone}.`}
          type="datetime-local"
          value={answers.startedText ?? (guess === null ? '' : clockText(guess, known.timeZone))}
          onChange={(startedText) => say({ startedText })}
        />
      </div>
      {recording.channels === 1 ? (
        <p className="soft">Both voices share one channel, so the channel cannot tell who is speaking.</p>
      ) : (
        <ChannelQuestion value={answers.ownerChannel} onChange={(ownerChannel) => say({ ownerChannel })} />
      )}
      <Notice>
        <p>
          Laws on recording differ: in some places one person in the conversation may record it, in others
          everybody has to agree. Evenkeel cannot know which law holds for you, and is meant for your own
          conversations only.
        </p>
        <Checkbox isSelected={answers.tookPart} onChange={(tookPart) => say({ tookPart })}>
          I took part in this conversation
        </Checkbox>
      </Notice>
    </div>
  );
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
