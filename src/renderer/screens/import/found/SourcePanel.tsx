import { Button } from '../../../design/Button.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { Loading } from '../../../design/Progress.tsx';
import { holdsSomething, isReading, isReady, type FoundSource, type KnownOwner } from '../answers.ts';
import { leaveOut } from '../foundSources.ts';
import { ChatQuestions } from '../questions/ChatQuestions.tsx';
import { RecordingQuestions } from '../questions/RecordingQuestions.tsx';
import { PreviewFacts } from './PreviewFacts.tsx';
import { RecognisedAs } from './RecognisedAs.tsx';

/** All about one source before its import: what it was taken for, what stands in it, and what only the owner knows. */
export function SourcePanel({
  source,
  known,
  isBusy,
  onImport,
}: {
  source: FoundSource;
  known: KnownOwner;
  isBusy: boolean;
  onImport: () => void;
}) {
  const { preview } = source;
  return (
    <div className="stack source-panel">
      <RecognisedAs source={source} />
      {isReading(source) ? null : <ErrorNotice error={source.error} />}
      {preview === null ? (
        isReading(source) && <Loading label="Looking what stands in it" />
      ) : (
        <>
          <PreviewFacts preview={preview} />
          {preview.recording === null ? (
            <ChatQuestions source={source} preview={preview} known={known} />
          ) : (
            <RecordingQuestions source={source} recording={preview.recording} known={known} />
          )}
        </>
      )}
      <div className="row">
        {preview === null || !holdsSomething(preview) ? null : (
          <ImportButton source={source} known={known} isBusy={isBusy} onImport={onImport} />
        )}
        <Button variant="quiet" onPress={() => void leaveOut(source)}>
          Leave it out
        </Button>
      </div>
    </div>
  );
}

/** Begins the import; while questions are open, says so instead. */
function ImportButton({
  source,
  known,
  isBusy,
  onImport,
}: {
  source: FoundSource;
  known: KnownOwner;
  isBusy: boolean;
  onImport: () => void;
}) {
  const ready = isReady(source, known);
  return (
    <>
      <Button variant="primary" isDisabled={!ready || isBusy} onPress={onImport}>
        {importWords(source)}
      </Button>
      {ready || isReading(source) ? null : (
        <span className="soft small">Please answer what is asked above first.</span>
      )}
    </>
  );
}

function importWords({ preview }: FoundSource): string {
  if (preview?.recording) return 'Import this recording';
  if (preview?.messages === 0) return 'Import these contacts';
  return (preview?.conversations.length ?? 0) > 1 ? 'Import these chats' : 'Import this chat';
}
