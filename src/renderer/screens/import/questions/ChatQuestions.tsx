import type { Preview } from '../../../../shared/model/imports.ts';
import { Checkbox } from '../../../design/Choice.tsx';
import { TimeZoneField } from '../../../design/ComboField.tsx';
import { formatQuantity } from '../../../design/format.ts';
import { ownerIn, type FoundSource, type KnownOwner } from '../answers.ts';
import { answer, sayDateOrder, sayOwner, sayTimeZone } from '../foundSources.ts';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { OnlyPart } from './OnlyPart.tsx';
import { OwnerQuestion } from './OwnerQuestion.tsx';
import { TableQuestion } from './TableQuestion.tsx';
import './questions.css';

/** What only the owner can say about a chat; a question that the file answers itself is not asked. */
export function ChatQuestions({
  source,
  preview,
  known,
}: {
  source: FoundSource;
  preview: Preview;
  known: KnownOwner;
}) {
  const { key, reading, answers, isOrderAsked, isOwn } = source;
  const owner = ownerIn(preview, answers, known);
  const isTableRead = preview.table === null || preview.table.mapping !== null;
  return (
    <div className="stack import-questions">
      {preview.table === null ? null : (
        <TableQuestion sourceKey={key} preview={preview} table={preview.table} />
      )}
      {isOrderAsked ? (
        <DateOrderQuestion
          preview={preview}
          value={reading.dateOrder}
          isCarried={reading.dateOrder !== null && !isOwn.dateOrder}
          onChange={(order) => sayDateOrder(key, order)}
        />
      ) : null}
      {isTableRead && preview.people.length > 0 ? (
        <OwnerQuestion people={preview.people} owner={owner} onChange={(name) => sayOwner(key, name)} />
      ) : null}
      {preview.timeZoneNeeded && isTableRead ? (
        <TimeZoneField
          label="By which clock are its times?"
          help="The file gives clock times only. Usually it is where you were when you exported it; your choice holds for the others too."
          value={reading.timeZone ?? preview.timeZone}
          onChange={(timeZone) => sayTimeZone(key, timeZone)}
        />
      ) : null}
      {preview.attachments.voice === 0 ? null : (
        <VoiceQuestion
          count={preview.attachments.voice}
          value={answers.transcribeVoice}
          onChange={(transcribeVoice) => answer(key, { transcribeVoice })}
        />
      )}
      {isTableRead && preview.messages > 0 ? (
        <OnlyPart source={source} preview={preview} ownerName={owner.name} />
      ) : null}
    </div>
  );
}

function VoiceQuestion({
  count,
  value,
  onChange,
}: {
  count: number;
  value: boolean;
  onChange: (isWanted: boolean) => void;
}) {
  return (
    <Checkbox isSelected={value} onChange={onChange}>
      <span>
        Write down the{' '}
        {count === 1 ? 'voice message' : formatQuantity(count, 'voice message', 'voice messages')} in it too
      </span>
      <span className="field-help">This happens on this computer, and takes a while.</span>
    </Checkbox>
  );
}
