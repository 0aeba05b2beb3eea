import { RadioGroup } from '../../design/Choice.tsx';
import { Select, type Option } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import type { JournalDraft } from './journalDraft.ts';
import { channelOptions, minutesWords } from './journalWords.ts';

interface TalkFieldsProps {
  readonly draft: JournalDraft;
  readonly name: string;
  readonly isNew: boolean;
  readonly startError: string | undefined;
  readonly onChange: (changes: Partial<JournalDraft>) => void;
}

const lengths = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720];
const whenOptions = [
  { id: 'now', name: 'Just now' },
  { id: 'earlier', name: 'Earlier' },
] as const;

/** When the talk was, how, how long, and who began it. */
export function TalkFields({ draft, name, isNew, startError, onChange }: TalkFieldsProps) {
  return (
    <>
      {isNew ? (
        <RadioGroup
          label="When"
          direction="row"
          options={whenOptions}
          value={draft.when}
          onChange={(when) => onChange({ when })}
        />
      ) : null}
      {draft.when === 'now' ? null : (
        <TextField
          label="It began"
          help="What is rated more than a day after a talk is kept, but left out of ups and downs."
          type="datetime-local"
          value={draft.startedText}
          onChange={(startedText) => onChange({ startedText })}
          error={startError}
        />
      )}
      <HowFields draft={draft} name={name} onChange={onChange} />
    </>
  );
}

function HowFields({ draft, name, onChange }: Pick<TalkFieldsProps, 'draft' | 'name' | 'onChange'>) {
  return (
    <div className="talk-fields">
      <Select
        label="How"
        options={channelOptions}
        value={draft.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <Select
        label="How long"
        options={lengthOptions(draft.minutes)}
        value={draft.minutes ?? 0}
        onChange={(minutes) => onChange({ minutes: minutes === 0 ? null : minutes })}
      />
      <Select
        label="Who began it"
        options={[
          { id: 'unsaid', name: 'Leave out' },
          { id: 'owner', name: 'I did' },
          { id: 'person', name: `${name} did` },
          { id: 'unclear', name: 'Hard to say' },
        ]}
        value={draft.initiator ?? 'unsaid'}
        onChange={(initiator) => onChange({ initiator: initiator === 'unsaid' ? null : initiator })}
      />
    </div>
  );
}

/** With the length of the talk itself among them, whatever it is. */
function lengthOptions(minutes: number | null): Option<number>[] {
  const listed = [...new Set([...lengths, ...(minutes === null ? [] : [minutes])])];
  return [
    { id: 0, name: 'Leave out' },
    ...listed.toSorted((first, second) => first - second).map((id) => ({ id, name: minutesWords(id) })),
  ];
}
